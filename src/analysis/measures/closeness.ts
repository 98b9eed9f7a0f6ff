import type { Measure } from "./measure.ts";

/** How near each node is to the rest of its component: see `path-measures.ts` for the method and its cost. */
export const closeness: Measure = {
  name: "closeness",
  label: "Closeness",
  meaning: "how few steps away the rest of its component is",
  formula: "c(v) = (r−1) / Σ d(v,u) over the r nodes of its component",
  source: "Freeman 1979",
  whole: false,
  sampled: true,
  sizes: true,
  ramp: null,
  compute: async ({ paths }) => (await paths()).closeness,
};
