import { ln } from "../../lib/exact-math.ts";
import { type Lists, rowOf, toLists } from "../../lib/lists.ts";
import { openLists } from "../../lib/open-lists.ts";
import { sortPairs } from "../../lib/sort-pairs.ts";
import { turnRound } from "../../lib/turn-round.ts";
import { kinds } from "../../model/kinds.ts";
import type { TieColumns } from "../../model/network-columns.ts";
import type { Notice } from "../../model/notice.ts";
import type { Person } from "../../model/person.ts";
import type { Topic } from "../../model/topic.ts";
import { nearestPapers, type NearestPapers } from "./nearest-papers.ts";
import type { BuiltNetwork, Network, NetworkInput } from "./network.ts";
import { nodeColumns } from "./tie-table.ts";

/**
 * Papers that share topics or people. The weight is the cosine of the two papers over all that they hold, rare things
 * counting more (TF-IDF; Salton & Buckley 1988). Owners of author pages are left out: they are on everything.
 * Categories too: they are about everything. Each paper keeps its ten nearest.
 */
export const papers: Network = {
  name: "papers",
  readsTopics: true,
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

/** Each paper keeps its ties to so many nearest papers. */
const NEAREST = 10;
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
  const dropped = near.pairs / 2 - ties.a.length;
  return {
    network: {
      nodes: nodeColumns(papers.map(({ id }, index) => ({ id, papers: [index] }))),
      ties: { ...ties, ...describe(ties, holds, features) },
    },
    notices: dropped > 0 ? [beyondNearest(dropped)] : [],
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

/** A tie between two papers where one is among the nearest of the other. */
function tieNearest({ others: { starts, values }, cosine }: NearestPapers) {
  const papers = starts.length - 1;
  const [low, high] = [values.slice(), values.slice()];
  for (let paper = 0; paper < papers; paper++)
    for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at++) {
      low[at] = Math.min(paper, values[at] ?? 0);
      high[at] = Math.max(paper, values[at] ?? 0);
    }
  const order = sortPairs(low, high, papers);
  const once = order.filter(
    (at, n) => n === 0 || low[at] !== low[order[n - 1] ?? 0] || high[at] !== high[order[n - 1] ?? 0],
  );
  return {
    a: once.map((at) => low[at] ?? 0),
    b: once.map((at) => high[at] ?? 0),
    weight: Float64Array.from(once, (at) => cosine[at] ?? 0),
  };
}

/** The evidence of every tie, which is the two papers themselves, and what they share. */
function describe({ a, b }: Pick<TieColumns, "a" | "b">, holds: Lists, { topics, index }: Features) {
  const shared = { topics: openLists(), people: openLists() };
  a.forEach((one, tie) => {
    for (const feature of common(rowOf(holds, one), rowOf(holds, b[tie] ?? 0)))
      shared[feature < topics ? "topics" : "people"].push(index[feature] ?? 0);
    shared.topics.close();
    shared.people.close();
  });
  const papers = openLists();
  a.forEach((one, tie) => {
    papers.push(one);
    papers.push(b[tie] ?? 0);
    papers.close();
  });
  return {
    papers: papers.lists(),
    inferred: new Uint8Array(a.length),
    topics: shared.topics.lists(),
    people: shared.people.lists(),
  };
}

/** What two rising lists have in common. */
function* common(one: Uint32Array, other: Uint32Array): Generator<number> {
  let at = 0;
  for (const value of one) {
    while ((other[at] ?? Infinity) < value) at++;
    if (other[at] === value) yield value;
  }
}

function beyondNearest(count: number): Notice {
  return {
    code: "paper-ties-limited",
    kind: "limited",
    title: "Pairs of papers without a tie",
    message: `They share something, but neither is among the ${NEAREST} nearest papers of the other.`,
    count,
    items: [],
  };
}
