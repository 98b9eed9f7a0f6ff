import { type InParallel, oneByOne, type Task, type Tell } from "../../lib/in-parallel.ts";
import type { Adjacency } from "../adjacency.ts";
import { numberByWalk } from "./path-order.ts";
import { chooseSources, MOST_STEPS, shareOut } from "./sources.ts";

/** How far nodes are from each other, every tie being one step. */
export interface Distances {
  /** For each node the sum of 1 / distance to all others that can be reached. */
  inverse: Float64Array;
  /** How many pairs, each in both directions, are so far from each other, by distance; [0] is 0. */
  pairs: number[];
  /** The longest of all shortest paths; a lower bound where nodes were sampled. */
  diameter: number;
  /** How many nodes were searched from in place of all, where a component is too large; null when everything is exact. */
  sampledSources: number | null;
}

/**
 * Searches breadth-first from all nodes, or from a sample in components that are too large, as for betweenness; sums are scaled up then.
 *
 * Cost: O(nodes × ties) exact, O(512 × ties) sampled.
 */
export async function findDistances(
  adjacency: Adjacency,
  inParallel: InParallel = oneByOne,
  tell: Tell = () => {},
  mostSteps = MOST_STEPS,
): Promise<Distances> {
  const { adjacency: walked, old, begins } = numberByWalk(adjacency);
  const components = begins
    .slice(0, -1)
    .map((from, n) => chooseSources(walked, from, begins[n + 1]!, mostSteps));
  const scaleOf = new Float64Array(adjacency.nodes);
  let sampled = 0;
  for (const { from, to, chosen } of components) {
    if (chosen.length < to - from) sampled += chosen.length;
    scaleOf.fill((to - from) / chosen.length, from, to);
  }
  const shares = shareOut(walked, components).map((sources) => ({
    sources,
    scales: Float64Array.from(sources, (source) => scaleOf[source]!),
  }));
  const found = await inParallel(distanceSums, walked, shares, tell);
  const inverse = new Float64Array(adjacency.nodes);
  const pairs: number[] = [];
  for (const sums of found) {
    sums.inverse.forEach((sum, node) => (inverse[old[node]!]! += sum));
    sums.pairs.forEach((count, distance) => (pairs[distance] = (pairs[distance] ?? 0) + count));
  }
  return {
    inverse,
    pairs: pairs.map((count) => Math.round(count)),
    diameter: Math.max(0, pairs.length - 1),
    sampledSources: sampled === 0 ? null : sampled,
  };
}

/** Nodes that are searched from, and for how many each stands. */
interface Searched {
  sources: Int32Array;
  scales: Float64Array;
}

/** What the searches from some sources add up to. */
interface DistanceSums {
  /** For each node the sum of 1 / distance from the sources. */
  inverse: Float64Array;
  /** How many nodes are so far from a source, by distance. */
  pairs: number[];
}

export const distanceSums: Task<Adjacency, Searched, DistanceSums> = {
  name: "distances",
  prepare({ nodes, starts, neighbours }) {
    const distance = new Int32Array(nodes).fill(-1);
    const queue = new Int32Array(nodes);
    return ({ sources, scales }, tell) => {
      const inverse = new Float64Array(nodes);
      const pairs = [0];
      sources.forEach((source, n) => {
        const scale = scales[n]!;
        queue[0] = source;
        distance[source] = 0;
        let reached = 1;
        for (let head = 0; head < reached; head++) {
          const node = queue[head]!;
          const away = distance[node]!;
          if (away > 0) {
            inverse[node]! += scale / away;
            pairs[away] = (pairs[away] ?? 0) + scale;
          }
          for (let at = starts[node]!; at < starts[node + 1]!; at++) {
            const other = neighbours[at]!;
            if (distance[other] !== -1) continue;
            distance[other] = away + 1;
            queue[reached++] = other;
          }
        }
        for (let place = 0; place < reached; place++) distance[queue[place]!] = -1;
        if (n % 64 === 63) tell(n / sources.length);
      });
      return { inverse, pairs };
    };
  },
};
