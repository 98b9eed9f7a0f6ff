import { degreeOf } from "../adjacency.ts";
import type { Measure } from "./measure.ts";

/** The number of ties of each node. After Wasserman & Faust, "Social network analysis", 1994. Cost: O(nodes). */
export const degree: Measure = {
  name: "degree",
  label: "Ties",
  meaning: "how many neighbours it has",
  formula: "k(v) = number of ties of v",
  source: "Wasserman & Faust 1994",
  whole: true,
  sampled: false,
  sizes: true,
  ramp: null,
  compute: ({ adjacency }) => Array.from(adjacency.strengths, (_, node) => degreeOf(adjacency, node)),
};
