import { rowsIn } from "../lib/lists.ts";
import type { Atlas, AtlasNetwork } from "./atlas.ts";

/** @throws Error with one sentence that names the first index that points outside its table. */
export function checkReferences(atlas: Atlas): void {
  const flaw = brokenReference(atlas);
  if (flaw !== null) throw new Error(`its contents contradict each other: ${flaw}`);
}

function brokenReference({ papers: { length: papers }, people, topics, owners, networks }: Atlas) {
  if (!people.every((one) => inside(one.papers, papers) && inside(one.inferredPapers, papers)))
    return "a person's papers";
  if (!topics.every((one) => inside(one.papers, papers))) return "a topic's papers";
  if (!topics.every(({ scores, papers: own }) => scores.length === 0 || scores.length === own.length))
    return "the scores of a topic";
  if (!topics.every(({ occurrences }) => occurrences.every(({ paper }) => paper < papers)))
    return "the places of a topic";
  if (!owners.every(({ person }) => person < people.length)) return "an owner";
  const sizes = { papers, topics: topics.length, people: people.length };
  for (const [name, network] of Object.entries(networks)) {
    const flaw = brokenInNetwork(network, sizes);
    if (flaw !== null) return `${flaw} the ${name} network`;
  }
  return null;
}

/** What of a network points outside; the sizes are those of the tables that it points into. */
export function brokenInNetwork(
  { nodes, ties, communities }: AtlasNetwork,
  sizes: { papers: number; topics: number; people: number },
): string | null {
  const size = nodes.id.length;
  const { x, y, radius, community, stability, component, measures, label = x, papers: own } = nodes;
  const columns = [x, y, radius, community, stability, component, label, ...Object.values(measures)];
  if (!columns.every(({ length }) => length === size) || (own && rowsIn(own) !== size)) return "the nodes of";
  if (!inside(ties.a, size) || !inside(ties.b, size)) return "the ties of";
  const lists = [ties.papers, ties.topics, ties.people].filter((list) => list !== undefined);
  const lengths = [ties.b, ties.weight, ties.inferred].map(({ length }) => length);
  if (![...lengths, ...lists.map(rowsIn)].every((length) => length === ties.a.length)) return "the ties of";
  if (own && !inside(own.values, sizes.papers)) return "the papers of nodes in";
  if (!inside(ties.papers.values, sizes.papers)) return "the papers of ties in";
  if (ties.topics && !inside(ties.topics.values, sizes.topics)) return "the shared topics of";
  if (ties.people && !inside(ties.people.values, sizes.people)) return "the shared people of";
  if (!community.every((one) => one < communities.length)) return "the communities of";
  return null;
}

const inside = (list: readonly number[] | Uint32Array, length: number) =>
  list.every((index: number) => index < length);
