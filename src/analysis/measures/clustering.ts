import { degreeOf } from "../adjacency.ts";
import type { Measure } from "./measure.ts";

/** How many of each node's neighbours are tied to each other; null for nodes with fewer than two. Cost: that of triangles. */
export const clustering: Measure = {
  name: "clustering",
  label: "Clustering",
  meaning: "which share of the pairs of its neighbours are tied to each other",
  formula: "c(v) = 2 t(v) / (k(v) (k(v)−1)), t triangles through v",
  source: "Watts & Strogatz 1998",
  whole: false,
  sampled: false,
  sizes: false,
  ramp: "linear",
  further: true,
  compute: ({ adjacency, triangles }) =>
    Array.from(triangles().counts, (count, node) => {
      const degree = degreeOf(adjacency, node);
      return degree < 2 ? null : (2 * count) / (degree * (degree - 1));
    }),
};
