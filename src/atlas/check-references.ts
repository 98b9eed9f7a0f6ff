import { rowsIn } from "../lib/lists.ts";
import type { Keyphrase } from "../model/keyphrase.ts";
import type { NameJudgement } from "../model/name-judgement.ts";
import type { ElsewhereColumns } from "../model/network-columns.ts";
import { MOST_WEIGHT } from "../model/network.ts";
import type { Owner } from "../model/person.ts";
import type { Atlas, AtlasNetwork } from "./atlas.ts";
import type { OccurrenceColumns, PersonFacts, TopicFacts } from "./atlas-file.ts";

/** How many rows the tables have that others point into. */
export interface Sizes {
  papers: number;
  people: number;
  topics: number;
}

/** @throws Error with one sentence when something points outside its table. */
export function refuse(flaw: string | null): void {
  if (flaw !== null) throw new Error(`its contents contradict each other: ${flaw}`);
}

/** @throws Error with one sentence that names the first index that points outside its table. */
export function checkReferences(atlas: Atlas): void {
  const sizes = { papers: atlas.papers.length, people: atlas.people.length, topics: atlas.topics.length };
  refuse(brokenInPeople(atlas.people, sizes));
  refuse(brokenInJudgements(atlas.nameJudgements, sizes));
  if (atlas.nameJudgements.length > sizes.people) refuse("the judgements of names");
  refuse(brokenInTopics(atlas.topics, sizes));
  if (!atlas.topics.every(({ occurrences }) => occurrences.every(({ paper }) => paper < sizes.papers)))
    refuse("the places of a topic");
  refuse(brokenInKeyphrases(atlas.keyphrases, sizes));
  if (atlas.keyphrases.length > sizes.papers) refuse("the keyphrases of papers");
  refuse(brokenInOwners(atlas.owners, sizes));
  for (const [name, network] of Object.entries(atlas.networks)) refuse(brokenInNetwork(name, network, sizes));
}

export function brokenInPeople(people: readonly PersonFacts[], { papers }: Sizes): string | null {
  return people.every((one) => inside(one.papers, papers) && inside(one.inferredPapers, papers))
    ? null
    : "a person's papers";
}

export function brokenInJudgements(
  judgements: readonly (readonly NameJudgement[])[],
  { people }: Sizes,
): string | null {
  return judgements.every((own) => own.every(({ other }) => other < people)) ? null : "a judgement of names";
}

export function brokenInTopics(
  topics: readonly TopicFacts[],
  { papers, topics: count }: Sizes,
): string | null {
  if (!topics.every((one) => inside(one.papers, papers))) return "a topic's papers";
  if (!topics.every((one) => inside(one.broader, count))) return "what is above a topic";
  return topics.every(({ scores, papers: own }) => scores.length === 0 || scores.length === own.length)
    ? null
    : "the scores of a topic";
}

export function brokenInOccurrences({ topic, paper }: OccurrenceColumns, sizes: Sizes): string | null {
  const isRising = topic.every((one, row) => one >= (topic[row - 1] ?? 0));
  return isRising && inside(topic, sizes.topics) && inside(paper, sizes.papers)
    ? null
    : "the places of a topic";
}

export function brokenInKeyphrases(
  keyphrases: readonly (readonly Keyphrase[])[],
  { topics }: Sizes,
): string | null {
  return keyphrases.every((own) => own.every(({ topic }) => topic === null || topic < topics))
    ? null
    : "the topic of a keyphrase";
}

export function brokenInOwners(owners: readonly Owner[], { people }: Sizes): string | null {
  return owners.every(({ person }) => person < people) ? null : "an owner";
}

/** What of a network points outside. */
export function brokenInNetwork(name: string, network: AtlasNetwork, sizes: Sizes): string | null {
  const flaw = brokenPart(network, sizes);
  return flaw === null ? null : `${flaw} the ${name} network`;
}

/** Whether nodes have what the words of their network say that they came with. */
const hasGivenColumns = (
  { givenNumbers = [], givenTexts = [] }: AtlasNetwork["words"],
  { measures, texts = {} }: AtlasNetwork["nodes"],
): boolean =>
  givenNumbers.every(({ name }) => Object.hasOwn(measures, name)) &&
  givenTexts.every(({ name }) => Object.hasOwn(texts, name));

function brokenPart(
  { words, nodes, ties, communities, elsewhere, summary }: AtlasNetwork,
  sizes: Sizes,
): string | null {
  const size = nodes.id.length;
  if (!hasGivenColumns(words, nodes)) return "the nodes of";
  const { x, y, radius, community, stability, component, measures, label = x, papers: own } = nodes;
  const given = [...Object.values(measures), ...Object.values(nodes.texts ?? {})];
  const columns = [x, y, radius, community, stability, component, label, ...given];
  if (!columns.every(({ length }) => length === size) || (own && rowsIn(own) !== size)) return "the nodes of";
  if (!inside(ties.a, size) || !inside(ties.b, size)) return "the ties of";
  const lists = [ties.papers, ties.topics, ties.people].filter((list) => list !== undefined);
  const lengths = [ties.b, ties.weight, ties.inferred].map(({ length }) => length);
  if (![...lengths, ...lists.map(rowsIn)].every((length) => length === ties.a.length)) return "the ties of";
  if (!ties.weight.every((one) => one >= 0 && one <= MOST_WEIGHT)) return "the weights of";
  if (ties.back && !isPartOf(ties.back, ties.weight)) return "the weights of";
  if (own && !inside(own.values, sizes.papers)) return "the papers of nodes in";
  if (!inside(ties.papers.values, sizes.papers)) return "the papers of ties in";
  if (ties.topics && !inside(ties.topics.values, sizes.topics)) return "the shared topics of";
  if (ties.people && !inside(ties.people.values, sizes.people)) return "the shared people of";
  if (!community.every((one) => one < communities.length)) return "the communities of";
  if (summary.nodes !== size || summary.ties !== ties.a.length) return "the figures of";
  if (summary.communities !== communities.length || (summary.flipping ?? 0) > summary.ties)
    return "the figures of";
  if (elsewhere && !areElsewhere(elsewhere, community, communities.length)) return "the communities of";
  return null;
}

const isPartOf = (part: Float64Array, whole: Float64Array) =>
  part.length === whole.length && part.every((one, row) => one >= 0 && one <= whole[row]!);

/** Nodes that are in a community, each with another one, and a share of runs. */
const areElsewhere = (
  { node, community, share }: ElsewhereColumns,
  own: Int32Array,
  communities: number,
): boolean =>
  community.length === node.length &&
  share.length === node.length &&
  inside(node, own.length) &&
  inside(community, communities) &&
  node.every((at, row) => (own[at] ?? -1) >= 0 && own[at] !== community[row]) &&
  share.every((one) => one > 0 && one <= 1);

const inside = (list: readonly number[] | Uint32Array, length: number) =>
  list.every((index: number) => index < length);
