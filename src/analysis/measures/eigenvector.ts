import { type Adjacency, degreeOf } from "../adjacency.ts";
import type { Measure } from "./measure.ts";

/** How well connected each node's neighbours are, and theirs. */
export const eigenvector: Measure = {
  name: "eigenvector",
  label: "Eigenvector",
  meaning:
    "how well connected its neighbours are, and theirs again; only the densest component has values above 0",
  formula: "λ e(v) = Σ w(v,u) e(u), λ as large as can be; the highest is 1",
  source: "Bonacich 1987",
  whole: false,
  sampled: false,
  sizes: true,
  ramp: "root",
  further: true,
  compute: ({ adjacency }) => eigenvectorOf(adjacency),
};

const TOLERANCE = 1e-12;
const MOST_ROUNDS = 20_000;
/** Changes of one round by which values count as settled where they are not after the most rounds. */
const GOOD_ENOUGH = 1e-9;

/**
 * The leading eigenvector of the weights, by power iteration on A + σI, which has the same one and does not swing on networks of two
 * sides; σ is half the mean strength. The largest value is 1, as igraph has it. All are null where the values do not settle, as in
 * components that are equally dense. Cost: O(ties) per round.
 */
function eigenvectorOf(adjacency: Adjacency): (number | null)[] {
  const { nodes, ties, starts, neighbours, weights, strengths } = adjacency;
  if (ties === 0) return Array.from({ length: nodes }, () => null);
  const shift = strengths.reduce((sum, strength) => sum + strength, 0) / nodes / 2;
  let value = Float64Array.from({ length: nodes }, (_, node) => (degreeOf(adjacency, node) > 0 ? 1 : 0));
  let next = new Float64Array(nodes);
  let change = Infinity;
  for (let round = 0; round < MOST_ROUNDS && change > TOLERANCE; round++) {
    let largest = 0;
    for (let node = 0; node < nodes; node++) {
      let sum = shift * value[node]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++)
        sum += weights[at]! * value[neighbours[at]!]!;
      next[node] = sum;
      largest = Math.max(largest, sum);
    }
    change = 0;
    for (let node = 0; node < nodes; node++) {
      next[node]! /= largest;
      change = Math.max(change, Math.abs(next[node]! - value[node]!));
    }
    [value, next] = [next, value];
  }
  return Array.from(value, (one) => (change <= GOOD_ENOUGH ? one : null));
}
