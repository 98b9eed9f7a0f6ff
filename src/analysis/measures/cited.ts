import type { Measure, MeasuredNetwork } from "./measure.ts";

/** How often the papers of each node were cited, as their sources say; null where none says. Cost: O(papers). */
export const cited: Measure = {
  name: "citations",
  label: "Citations",
  meaning:
    "how often its papers here were cited, as far as their sources say; papers of which none says count nothing",
  formula: "Σ citations of its papers",
  source: "",
  whole: true,
  sampled: false,
  sizes: true,
  ramp: "root",
  further: true,
  compute: (network) => ofCounts(network, (counts) => counts.reduce((sum, count) => sum + count, 0)),
};

/** The h-index of each node by its papers in the corpus. Cost: O(papers log papers). */
export const hIndex: Measure = {
  name: "h_index",
  label: "h-index here",
  meaning:
    "so many of its papers here were cited so often each, as far as their sources say; of one corpus, never of a life’s work",
  formula: "the largest h such that h papers have h citations each",
  source: "Hirsch 2005",
  whole: true,
  sampled: false,
  sizes: false,
  ramp: "linear",
  further: true,
  compute: (network) =>
    ofCounts(network, (counts) => {
      counts.sort((a, b) => b - a);
      let h = 0;
      while (h < counts.length && counts[h]! > h) h++;
      return h;
    }),
};

/** A figure of the citations of each node's papers; null for nodes of whose papers nothing is known. */
function ofCounts({ ids, papersOf, citationsOf }: MeasuredNetwork, figure: (counts: number[]) => number) {
  return ids.map((_, node) => {
    const counts = Array.from(papersOf(node), citationsOf).filter((count) => count !== null);
    return counts.length === 0 ? null : figure(counts);
  });
}
