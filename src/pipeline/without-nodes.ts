import { linkTies } from "../analysis/adjacency.ts";
import { connectedParts } from "../analysis/connected-parts.ts";
import { measures } from "../analysis/measures.ts";
import type { AtlasNetwork } from "../atlas/atlas.ts";
import { encodeMeasures } from "../atlas/encode-network.ts";
import { type InParallel, oneByOne } from "../lib/in-parallel.ts";
import { type Lists, pickRows } from "../lib/lists.ts";
import type { Owner } from "../model/person.ts";
import { measureNetwork, type MeasuredAtlas } from "./measure-network.ts";
import { regroupNetwork, type Grouping, type NamedBy } from "./regroup-network.ts";
import type { How } from "./sureness.ts";

/**
 * A network of an atlas without some nodes and their ties. Components, communities and measures are found anew; the weights of
 * the ties that are left, and all places, stay as they are. Cost: that of communities and measures.
 */
export async function withoutNodes(
  network: AtlasNetwork,
  leftOut: ReadonlySet<string>,
  atlas: NamedBy & MeasuredAtlas,
  how: How & Grouping,
  inParallel: InParallel = oneByOne,
): Promise<AtlasNetwork> {
  const part = cut(network, leftOut);
  const regrouped = await regroupNetwork(part, atlas, how, inParallel);
  const measured = measureNetwork(regrouped, atlas, how, { inParallel });
  const wanted = measures.filter(({ name }) => Object.hasOwn(network.nodes.measures, name));
  const values = encodeMeasures(await measured.values(wanted));
  const sampledSources = wanted.some(({ sampled }) => sampled) ? await measured.sampledSources() : null;
  return {
    ...regrouped,
    nodes: { ...regrouped.nodes, measures: { ...regrouped.nodes.measures, ...values } },
    summary: { ...regrouped.summary, sampledSources },
  };
}

/** The columns of some words, by their names. */
function columnsOf<W extends { name: string }, T>(words: readonly W[] = [], column: (word: W) => T) {
  return Object.fromEntries(words.map((word) => [word.name, column(word)]));
}

/** The ids of the owners of author pages, who tie everybody. */
export function ownerIds(
  owners: readonly Pick<Owner, "person">[],
  people: readonly { readonly id: string }[],
): ReadonlySet<string> {
  return new Set(owners.flatMap(({ person }) => people[person]?.id ?? []));
}

/** The nodes and ties that are left, with their components, and as yet without communities. */
export function cut(
  { nodes, ties, words, summary }: AtlasNetwork,
  leftOut: ReadonlySet<string>,
): AtlasNetwork {
  const kept = Uint32Array.from(nodes.id.keys()).filter((node) => !leftOut.has(nodes.id[node] ?? ""));
  const place = new Int32Array(nodes.id.length).fill(-1);
  kept.forEach((node, at) => (place[node] = at));
  const placeOf = (node: number) => place[node] ?? -1;
  const tied = Uint32Array.from(ties.a.keys()).filter(
    (tie) => placeOf(ties.a[tie] ?? 0) >= 0 && placeOf(ties.b[tie] ?? 0) >= 0,
  );
  const ofNodes = (column: Float64Array) => Float64Array.from(kept, (node) => column[node] ?? 0);
  const textsOf = (name: string) => Array.from(kept, (node) => nodes.texts?.[name]?.[node] ?? null);
  const rows = (lists: Lists | undefined, wanted: Uint32Array) => lists && pickRows(lists, wanted);
  const [label, papers] = [nodes.label, rows(nodes.papers, kept)];
  const [topics, people] = [rows(ties.topics, tied), rows(ties.people, tied)];
  const ofTies = (column: Float64Array) => Float64Array.from(tied, (tie) => column[tie] ?? 0);
  const left = {
    a: Uint32Array.from(tied, (tie) => placeOf(ties.a[tie] ?? 0)),
    b: Uint32Array.from(tied, (tie) => placeOf(ties.b[tie] ?? 0)),
    weight: ofTies(ties.weight),
    ...(ties.back && { back: ofTies(ties.back) }),
    papers: pickRows(ties.papers, tied),
    inferred: Uint8Array.from(tied, (tie) => ties.inferred[tie] ?? 0),
    ...(topics && { topics }),
    ...(people && { people }),
  };
  const components = connectedParts(linkTies(kept.length, { from: left.a, to: left.b, weight: left.weight }));
  return {
    words,
    nodes: {
      id: Array.from(kept, (node) => nodes.id[node] ?? ""),
      ...(label && { label: Array.from(kept, (node) => label[node] ?? "") }),
      ...(papers && { papers }),
      x: ofNodes(nodes.x),
      y: ofNodes(nodes.y),
      radius: ofNodes(nodes.radius),
      community: new Int32Array(kept.length).fill(-1),
      stability: new Float64Array(kept.length).fill(1),
      component: Uint32Array.from(components.part),
      measures: columnsOf(words.givenNumbers, ({ name }) => ofNodes(nodes.measures[name]!)), // safe: it is checked when an atlas is opened
      ...(nodes.texts && { texts: columnsOf(words.givenTexts, ({ name }) => textsOf(name)) }),
    },
    ties: left,
    communities: [],
    summary: {
      ...summary,
      without: nodes.id.filter((id) => leftOut.has(id)),
      nodes: kept.length,
      ties: tied.length,
      inferredTies: left.inferred.reduce((sum, one) => sum + one, 0),
      components: components.sizes.length,
    },
  };
}
