import type { Measure } from "./measure.ts";

/** How often each node lies between others: see `path-measures.ts` for the method and its cost. */
export const betweenness: Measure = {
  name: "betweenness",
  label: "Betweenness",
  meaning: "how often it lies on the shortest paths between others",
  formula: "b(v) = Σ σ(s,t|v) / σ(s,t), divided by (n−1)(n−2)/2; every tie counts as one step",
  source: "Freeman 1977; Brandes 2001",
  whole: false,
  sampled: true,
  sizes: true,
  ramp: "root",
  compute: async ({ paths }) => (await paths()).betweenness,
};
