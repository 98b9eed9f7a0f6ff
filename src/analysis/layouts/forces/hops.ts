import type { Adjacency } from "../../adjacency.ts";
import { walkFrom } from "../../walk.ts";
import { createPlaces, type Places } from "../places.ts";

/** So many bodies are counted from; where there are no more than these, all pairs count. */
const PIVOTS = 64;
/** What is farther than this counts as being so far. */
const FARTHEST = 65_535;

/** How many springs lie between each body of a connected piece and some of them, the pivots. */
export interface Hops {
  readonly pivots: Int32Array;
  /** The hops from body b to pivot p stand at `b × pivots + p`; 0 from a pivot to itself. */
  readonly between: Uint16Array;
  /** Room for where the pivots are, filled anew in each round. */
  readonly places: Places;
}

/**
 * Counts the hops to pivots that are spread evenly over the order of the bodies: an even sample of all pairs, as long as that order says
 * nothing of who is tied to whom. Cost: O(64 × springs).
 */
export function countHops(springs: Adjacency): Hops {
  const { nodes } = springs;
  const count = Math.min(nodes, PIVOTS);
  const pivots = Int32Array.from({ length: count }, (_, n) => Math.floor(((n + 0.5) * nodes) / count));
  const between = new Uint16Array(nodes * count);
  const far = new Int32Array(nodes);
  const queue = new Int32Array(nodes);
  pivots.forEach((pivot, n) => {
    far.fill(-1);
    walkFrom(springs, pivot, far, queue);
    for (let body = 0; body < nodes; body++) between[body * count + n] = Math.min(far[body]!, FARTHEST);
  });
  return { pivots, between, places: createPlaces(count) };
}

/**
 * The distance that is drawn for one hop: the mean over the sampled pairs, as places are now. It is taken once, before places follow the hops;
 * taken again and again of places that already do, the few longest ways would stretch it without end.
 */
export function lengthOfHop({ pivots, between }: Hops, { x, y }: Places): number {
  const count = pivots.length;
  let [sum, pairs] = [0, 0];
  pivots.forEach((pivot, n) => {
    for (let body = 0; body < x.length; body++) {
      const hops = between[body * count + n]!;
      if (hops === 0) continue;
      const dx = x[body]! - x[pivot]!;
      const dy = y[body]! - y[pivot]!;
      sum += Math.sqrt(dx * dx + dy * dy) / hops;
      pairs++;
    }
  });
  return pairs > 0 ? sum / pairs : 0;
}

/**
 * Sets for each body where it would lie if its hops to the pivots alone counted: as far from every pivot, along the line between the two,
 * as there are hops; a pivot counts by 1 / hops². One round of the majorisation of Gansner, Koren & North, "Graph drawing by stress
 * majorization", 2004, over a sample of the pairs, as in Brandes & Pich, "An experimental study on distance-based graph drawing", 2009.
 * Cost: O(64 × bodies).
 */
export function followHops(
  { pivots, between, places: { x: pivotX, y: pivotY } }: Hops,
  lengthOfHop: number,
  { x, y }: Places,
  drawn: Places,
): void {
  const count = pivots.length;
  for (let n = 0; n < count; n++) {
    pivotX[n] = x[pivots[n]!]!;
    pivotY[n] = y[pivots[n]!]!;
  }
  for (let body = 0; body < x.length; body++) {
    const ownX = x[body]!;
    const ownY = y[body]!;
    let [sumX, sumY, sum] = [0, 0, 0];
    for (let n = 0, at = body * count; n < count; n++, at++) {
      const hops = between[at]!;
      if (hops === 0) continue;
      const near = 1 / hops;
      const dx = ownX - pivotX[n]!;
      const dy = ownY - pivotY[n]!;
      const distance = Math.sqrt(dx * dx + dy * dy);
      const weight = near * near;
      const stretch = distance > 0 ? (lengthOfHop * hops) / distance : 0;
      sum += weight;
      sumX += weight * (pivotX[n]! + stretch * dx);
      sumY += weight * (pivotY[n]! + stretch * dy);
    }
    drawn.x[body] = sumX / sum;
    drawn.y[body] = sumY / sum;
  }
}
