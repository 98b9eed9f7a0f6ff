import type { Adjacency } from "../adjacency.ts";
import { membersOf, type Parts } from "../connected-parts.ts";
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
  compute: ({ adjacency, components }) => eigenvectorOf(adjacency, components),
};

/** How far values may be from where they settle. */
const TOLERANCE = 1e-10;
/** Values that come no nearer than this are not known. */
const GOOD_ENOUGH = 1e-7;
/** Arcs that may be walked for a component: some seconds. */
const MOST_ARCS = 2e9;
/** Before these it cannot be told how fast changes fall. */
const FEWEST_ROUNDS = 20;
/** Two components are equally dense whose λ differ by less than this part. */
const EQUAL = 1e-9;

/**
 * The leading eigenvector of the weights, component by component, for one that is denser by however little would take the whole far too
 * long: the component of the largest λ has the values, 0 stands in all others, and where two have the same λ nothing is known. The
 * largest value is 1, as igraph has it.
 *
 * Cost: O(ties) per round; components whose strongest node is too weak for the largest λ are passed over.
 */
function eigenvectorOf(adjacency: Adjacency, components: Parts): (number | null)[] {
  const { nodes, ties, strengths } = adjacency;
  const unknown = () => Array.from({ length: nodes }, () => null);
  if (ties === 0) return unknown();
  const found = { lambda: 0, isOnly: true, members: new Int32Array(), values: new Float64Array() };
  const candidates = membersOf(components).map((members) => {
    return { members, most: members.reduce((most, node) => Math.max(most, strengths[node]!), 0) }; // λ is no larger
  });
  candidates.sort((a, b) => b.most - a.most);
  for (const { members, most } of candidates) {
    if (most < found.lambda * (1 - EQUAL)) break;
    const own = leading(adjacency, members);
    if (!own) return unknown();
    if (Math.abs(own.lambda - found.lambda) <= EQUAL * found.lambda) found.isOnly = false;
    else if (own.lambda > found.lambda) Object.assign(found, { ...own, members, isOnly: true });
  }
  if (!found.isOnly) return unknown();
  const values: number[] = Array.from({ length: nodes }, () => 0);
  found.members.forEach((node, place) => (values[node] = found.values[place]!));
  return values;
}

/**
 * The largest eigenvalue of a component and its vector, by power iteration on A + σI, which has the same vector and does not swing on
 * networks of two sides; σ is half the mean strength. How far values still are from their end is told by how fast changes fall.
 * Null where they do not settle.
 */
function leading({ starts, neighbours, weights, strengths }: Adjacency, members: Int32Array) {
  const placeOf = new Map(Array.from(members, (node, place) => [node, place]));
  const begins = [0];
  const [to, weight]: [number[], number[]] = [[], []];
  for (const node of members) {
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      to.push(placeOf.get(neighbours[at]!)!);
      weight.push(weights[at]!);
    }
    begins.push(to.length);
  }
  const shift = members.reduce((sum, node) => sum + strengths[node]!, 0) / members.length / 2;
  let value = new Float64Array(members.length).fill(1);
  let next = new Float64Array(members.length);
  let [change, away, scale] = [Infinity, Infinity, 0];
  const rounds = MOST_ARCS / Math.max(1, to.length);
  for (let round = 0; round < rounds && away > TOLERANCE; round++) {
    scale = 0;
    for (let node = 0; node < value.length; node++) {
      let sum = shift * value[node]!;
      for (let at = begins[node]!; at < begins[node + 1]!; at++) sum += weight[at]! * value[to[at]!]!;
      next[node] = sum;
      scale = Math.max(scale, sum);
    }
    if (scale === 0) return null; // its ties weigh nothing
    const before = change;
    change = 0;
    for (let node = 0; node < value.length; node++) {
      next[node]! /= scale;
      change = Math.max(change, Math.abs(next[node]! - value[node]!));
    }
    const ratio = round < FEWEST_ROUNDS ? 1 : change / before;
    away = change === 0 ? 0 : ratio < 1 ? (change * ratio) / (1 - ratio) : Infinity;
    [value, next] = [next, value];
  }
  return away <= GOOD_ENOUGH ? { lambda: scale - shift, values: value } : null;
}
