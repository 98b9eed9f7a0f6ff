import { ln } from "../../lib/exact-math.ts";
import { type Lists, rowOf, toLists } from "../../lib/lists.ts";
import { openLists } from "../../lib/open-lists.ts";
import { turnRound } from "../../lib/turn-round.ts";
import { kinds } from "../../model/kinds.ts";
import type { TieColumns } from "../../model/network-columns.ts";
import type { Person } from "../../model/person.ts";
import type { Topic } from "../../model/topic.ts";
import { beyondNearest, NEAREST, tieNearest } from "./near-ties.ts";
import { nearestPapers } from "./nearest-papers.ts";
import type { BuiltNetwork, Network, NetworkInput } from "./network.ts";
import { nodeColumns } from "./tie-table.ts";

/**
 * Papers that share topics or people. The weight is the cosine of the two papers over all that they hold, rare things
 * counting more (TF-IDF; Salton & Buckley 1988). Owners of author pages are left out: they are on everything.
 * Categories too: they are about everything. Each paper keeps its ten nearest.
 */
export const papers: Network = {
  name: "papers",
  standard: true,
  reads: ["topics"],
  words: () => ({
    name: "papers",
    label: "Papers",
    kinds: [kinds.paper],
    tie: "shared topics or people",
    weight: "cosine of what the two papers share (TF-IDF over topics and people)",
    formula: "w = cosine over what both hold by TF-IDF, rare things counting more",
    source: "Salton & Buckley 1988",
    thickness: "weight",
    shares: ["topics", "people"],
  }),
  build: papersNetwork,
};

/** A topic or person on more than this share of a large corpus makes no two papers near. */
const TOO_COMMON = 0.03;
const SMALL_CORPUS = 500;

/** Things that papers share, topics before people, and how much sharing each of them says. */
interface Features {
  /** Where the people begin. */
  topics: number;
  /** The index of the topic, or of the person. */
  index: Uint32Array;
  papers: Lists;
  /** Inverse document frequency: rare things say more. */
  weight: Float64Array;
}

/** Every paper is a node. Cost: the sum of the squared numbers of papers that hold the same thing. */
function papersNetwork({ papers, people, topics, owners }: NetworkInput): BuiltNetwork {
  const features = featuresOf(papers.length, people, topics, new Set(owners.map((owner) => owner.person)));
  const holds = turnRound(features.papers, papers.length);
  const near = nearestPapers(holds, features.papers, features.weight, NEAREST);
  const ties = tieNearest(near);
  return {
    network: {
      nodes: nodeColumns(papers.map(({ id }, index) => ({ id, papers: [index] }))),
      ties: { ...ties, ...describe(ties, holds, features) },
    },
    notices: beyondNearest(near, ties.a.length, "They share topics or people"),
  };
}

function featuresOf(
  papers: number,
  people: readonly Person[],
  topics: readonly Topic[],
  owners: Set<number>,
): Features {
  const most = papers > SMALL_CORPUS ? papers * TOO_COMMON : papers;
  const useful = (list: readonly number[]) => list.length > 1 && list.length <= most && list.length < papers;
  const ofTopics = topics.flatMap((topic, index) =>
    topic.kind !== "category" && useful(topic.papers) ? [index] : [],
  );
  const ofPeople = people.flatMap((person, index) =>
    !owners.has(index) && useful(person.papers) ? [index] : [],
  );
  const lists = [
    ...ofTopics.map((index) => topics[index]?.papers ?? []),
    ...ofPeople.map((index) => people[index]?.papers ?? []),
  ];
  return {
    topics: ofTopics.length,
    index: Uint32Array.from([...ofTopics, ...ofPeople]),
    papers: toLists(lists),
    weight: Float64Array.from(lists, ({ length }) => ln(papers / length)),
  };
}

/** What the papers of every tie share. */
function describe({ a, b }: Pick<TieColumns, "a" | "b">, holds: Lists, { topics, index }: Features) {
  const shared = { topics: openLists(), people: openLists() };
  a.forEach((one, tie) => {
    for (const feature of common(rowOf(holds, one), rowOf(holds, b[tie] ?? 0)))
      shared[feature < topics ? "topics" : "people"].push(index[feature] ?? 0);
    shared.topics.close();
    shared.people.close();
  });
  return { topics: shared.topics.lists(), people: shared.people.lists() };
}

/** What two rising lists have in common. */
function* common(one: Uint32Array, other: Uint32Array): Generator<number> {
  let at = 0;
  for (const value of one) {
    while ((other[at] ?? Infinity) < value) at++;
    if (other[at] === value) yield value;
  }
}
