import type { Adjacency } from "../../adjacency.ts";
import type { Places } from "../places.ts";

/** So many bodies are counted from; where there are no more than these, all pairs count. */
const PIVOTS = 64;
/** What is farther than this counts as being so far. */
const FARTHEST = 65_535;

/** How many springs lie between each body of a connected piece and some of them, the pivots. */
export interface Hops {
  readonly pivots: Int32Array;
  /** The hops from body b to pivot p stand at `b × pivots + p`; 0 from a pivot to itself. */
  readonly between: Uint16Array;
}

/**
 * Counts the hops to pivots that are spread evenly over the order of the bodies: an even sample of all pairs, as long as that order says
 * nothing of who is tied to whom. Cost: O(64 × springs).
 */
export function countHops(springs: Adjacency, most = PIVOTS): Hops {
  const { nodes } = springs;
  const count = Math.min(nodes, most);
  const pivots = Int32Array.from({ length: count }, (_, n) => Math.floor(((n + 0.5) * nodes) / count));
  const between = new Uint16Array(nodes * count);
  const far = new Int32Array(nodes);
  const queue = new Int32Array(nodes);
  pivots.forEach((pivot, n) => {
    walkFrom(springs, pivot, far, queue);
    for (let body = 0; body < nodes; body++) between[body * count + n] = Math.min(far[body]!, FARTHEST);
  });
  return { pivots, between };
}

/** Sets how far every body is from the pivot. */
function walkFrom(
  { starts, neighbours }: Adjacency,
  pivot: number,
  far: Int32Array,
  queue: Int32Array,
): void {
  far.fill(-1);
  far[pivot] = 0;
  queue[0] = pivot;
  for (let head = 0, tail = 1; head < tail; head++) {
    const body = queue[head]!;
    for (let at = starts[body]!; at < starts[body + 1]!; at++) {
      const other = neighbours[at]!;
      if (far[other] !== -1) continue;
      far[other] = far[body]! + 1;
      queue[tail++] = other;
    }
  }
}

/**
 * Sets for each body where it would lie if its hops to the pivots alone counted: as far from every pivot, along the line between the two,
 * as there are hops, in the unit in which places and hops agree best; a pivot counts by 1 / hops². One round of the majorisation of
 * Gansner, Koren & North, "Graph drawing by stress majorization", 2004, over a sample of the pairs, as in Brandes & Pich, "An experimental
 * study on distance-based graph drawing", 2009. Cost: O(64 × bodies).
 */
export function followHops({ pivots, between }: Hops, places: Places, drawn: Places, turn: Places): void {
  const count = pivots.length;
  const pivotX = Float64Array.from(pivots, (pivot) => places.x[pivot]!);
  const pivotY = Float64Array.from(pivots, (pivot) => places.y[pivot]!);
  let far = 0;
  let farSquared = 0;
  for (let body = 0; body < places.x.length; body++) {
    const x = places.x[body]!;
    const y = places.y[body]!;
    let [sumX, sumY, turnX, turnY, sum] = [0, 0, 0, 0, 0];
    for (let n = 0, at = body * count; n < count; n++, at++) {
      const hops = between[at]!;
      if (hops === 0) continue;
      const near = 1 / hops;
      const dx = x - pivotX[n]!;
      const dy = y - pivotY[n]!;
      const distance = Math.sqrt(dx * dx + dy * dy);
      const ratio = distance * near;
      far += ratio;
      farSquared += ratio * ratio;
      const weight = near * near;
      sum += weight;
      sumX += weight * pivotX[n]!;
      sumY += weight * pivotY[n]!;
      if (distance === 0) continue;
      turnX += (near / distance) * dx;
      turnY += (near / distance) * dy;
    }
    drawn.x[body] = sumX / sum;
    drawn.y[body] = sumY / sum;
    turn.x[body] = turnX / sum;
    turn.y[body] = turnY / sum;
  }
  const unit = far > 0 ? farSquared / far : 0;
  for (let body = 0; body < turn.x.length; body++) {
    drawn.x[body]! += unit * turn.x[body]!;
    drawn.y[body]! += unit * turn.y[body]!;
  }
}
