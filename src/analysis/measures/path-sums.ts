import type { Task } from "../../lib/in-parallel.ts";
import type { Adjacency } from "../adjacency.ts";
import { createSingleSourcePaths } from "./single-source-paths.ts";

/** What the searches from some sources add up to. */
export interface PathSums {
  /** For each node, the dependencies of all the sources but itself on it. */
  dependency: Float64Array;
  /** For each node, its distances from the sources. */
  distance: Float64Array;
  /** For each source, the distances of all nodes from it. */
  ownDistance: Float64Array;
}

/** Searches from each of some sources. Cost: O(ties of its component) for each. */
export const pathSums: Task<Adjacency, Int32Array, PathSums> = {
  name: "paths",
  prepare(adjacency) {
    const paths = createSingleSourcePaths(adjacency);
    return (sources, tell) => {
      const dependency = new Float64Array(adjacency.nodes);
      const distance = new Float64Array(adjacency.nodes);
      const ownDistance = new Float64Array(sources.length);
      sources.forEach((source, n) => {
        const reached = paths.from(source);
        ownDistance[n] = addPaths(paths.order, reached, paths.distance, distance);
        addPaths(paths.order, reached, paths.dependency, dependency);
        if (n % 16 === 15) tell(n / sources.length);
      });
      return { dependency, distance, ownDistance };
    };
  },
};

/** Adds the figures of the nodes reached to their sums; returns what was added. */
function addPaths(
  order: Int32Array,
  reached: number,
  figures: Int32Array | Float64Array,
  sums: Float64Array,
): number {
  let added = 0;
  for (let place = 0; place < reached; place++) {
    const node = order[place]!;
    sums[node]! += figures[node]!;
    added += figures[node]!;
  }
  return added;
}
