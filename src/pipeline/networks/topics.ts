import { lengthOf } from "../../lib/lists.ts";
import { kinds } from "../../model/kinds.ts";
import type { TieColumns } from "../../model/network-columns.ts";
import type { Notice } from "../../model/notice.ts";
import type { BuiltNetwork, Network, NetworkInput } from "./network.ts";
import { keepTies } from "./keep-ties.ts";
import { TieTable } from "./tie-table.ts";

/** In corpora with more papers than this, a single common paper is no tie between two topics. */
const SMALL_CORPUS = 500;

/**
 * Which topics appear on the same papers. The weight is the association strength of van Eck & Waltman (2009) as VOSviewer
 * computes it: observed over expected co-occurrence, 2m·c(i,j) / (s(i)·s(j)), with s the total number of co-occurrences.
 */
export const topics: Network = {
  name: "topics",
  standard: true,
  reads: ["topics"],
  words: () => ({
    name: "topics",
    label: "Topics",
    kinds: [kinds.topic],
    tie: "together on papers more than by chance",
    weight: "association strength (van Eck & Waltman 2009)",
    formula:
      "w = 2m·c / (s₁·s₂): how much more often together than by chance; c papers together, s₁ and s₂ all co-occurrences of each",
    isRatio: true,
    source: "van Eck & Waltman 2009",
    thickness: "weight",
    shares: [],
  }),
  build: topicsNetwork,
};

/** Every topic is a node. Cost: the sum of the squared numbers of topics on a paper. */
function topicsNetwork({ papers, topics }: NetworkInput): BuiltNetwork {
  const ties = new TieTable(topics.map(({ id, papers }) => ({ id, papers })));
  const onPaper: number[][] = Array.from({ length: papers.length }, () => []);
  topics.forEach((topic, index) => {
    for (const paper of topic.papers) onPaper[paper]?.push(index);
  });
  onPaper.forEach((on, paper) => {
    on.forEach((one, place) => {
      for (let next = place + 1; next < on.length; next++) ties.add(one, on[next] ?? one, paper, 1, false);
    });
  });
  const atLeast = papers.length > SMALL_CORPUS ? 2 : 1;
  const { nodes, ties: all } = ties.toNetwork();
  const kept = keepTies(all, (tie) => lengthOf(all.papers, tie) >= atLeast);
  const weight = associationStrength(topics.length, kept);
  const dropped = all.a.length - kept.a.length;
  return {
    network: { nodes, ties: { ...kept, weight } },
    notices: dropped === 0 ? [] : [singlePapers(dropped)],
  };
}

/** Of each tie what is observed over what is expected. */
function associationStrength(topics: number, { a, b, weight }: TieColumns): Float64Array {
  const total = new Float64Array(topics);
  let twice = 0;
  weight.forEach((common, tie) => {
    total[a[tie]!]! += common; // safe here and below: ties lie between topics
    total[b[tie]!]! += common;
    twice += 2 * common;
  });
  return weight.map((common, tie) => (twice * common) / (total[a[tie]!]! * total[b[tie]!]!));
}

function singlePapers(count: number): Notice {
  return {
    code: "topic-ties-limited",
    kind: "limited",
    title: "Pairs of topics without a tie",
    message: "They appear together on a single paper, which in a corpus of this size says little.",
    count,
    items: [],
  };
}
