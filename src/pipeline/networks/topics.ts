import { kinds } from "../../model/kinds.ts";
import type { NetworkGraph } from "../../model/network.ts";
import type { Notice } from "../../model/notice.ts";
import type { BuiltNetwork, Network, NetworkInput } from "./network.ts";
import { TieTable } from "./tie-table.ts";

/** In corpora with more papers than this, a single common paper is no tie between two topics. */
const SMALL_CORPUS = 500;

/**
 * Which topics appear on the same papers. The weight is the association strength of van Eck & Waltman (2009) as VOSviewer
 * computes it: observed over expected co-occurrence, 2m·c(i,j) / (s(i)·s(j)), with s the total number of co-occurrences.
 */
export const topics: Network = {
  name: "topics",
  words: () => ({
    name: "topics",
    label: "Topics",
    kinds: [kinds.topic],
    tie: "together on papers more than by chance",
    weight: "association strength (van Eck & Waltman 2009)",
    formula:
      "w = 2m·c / (s₁·s₂): how much more often together than by chance; c papers together, s₁ and s₂ all co-occurrences of each",
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
      for (const other of on.slice(place + 1)) ties.add(one, other, paper, 1, false);
    });
  });
  const atLeast = papers.length > SMALL_CORPUS ? 2 : 1;
  const graph = ties.toGraph((row) => row.papers.length >= atLeast);
  const dropped = ties.size - graph.size;
  associationStrength(graph);
  return { graph, notices: dropped === 0 ? [] : [singlePapers(dropped)] };
}

function associationStrength(graph: NetworkGraph): void {
  const total = new Map<string, number>();
  let twice = 0;
  graph.forEachEdge((_, { weight }, a, b) => {
    total.set(a, (total.get(a) ?? 0) + weight);
    total.set(b, (total.get(b) ?? 0) + weight);
    twice += 2 * weight;
  });
  graph.updateEachEdgeAttributes((_, facts, a, b) => {
    const expected = (total.get(a) ?? 0) * (total.get(b) ?? 0);
    return { ...facts, weight: (twice * facts.weight) / expected };
  });
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
