import type { Measure } from "./measure.ts";

/** The weight of all ties of each node. After Barrat et al., "The architecture of complex weighted networks", 2004. Cost: O(nodes). */
export const strength: Measure = {
  name: "strength",
  label: "Strength",
  meaning:
    "the sum of the weights of its ties; under cut bylines it is more reliable than the number of ties",
  formula: "s(v) = Σ w(v,u) over its ties",
  source: "Barrat et al. 2004",
  whole: false,
  sampled: false,
  sizes: true,
  ramp: null,
  compute: ({ adjacency }) => Array.from(adjacency.strengths),
};
