import { type Grid, sortIntoGrid } from "./grid.ts";
import type { Places } from "./places.ts";

export interface Discs {
  readonly radius: Float64Array;
  /** The community of each disc. */
  readonly group: Int32Array;
}

export interface OverlapOptions {
  /** The free space between two discs of one community, and of two. */
  gap: number;
  gapAcross: number;
  /** Rounds at most; the discs may still touch after them. */
  rounds: number;
  /** How much the whole is widened after every round. */
  growth: number;
}

/**
 * Pushes discs apart until none is nearer to another than the gap: each pair that is too near moves apart along the line
 * between the two, the smaller one further. Pairs are found from the larger disc through a grid of cells.
 * In the manner of "Noverlap" in Gephi, but on a grid and with a gap between communities.
 *
 * Returns true when no pair was too near any more. Cost: O(n × near ones) per round.
 */
export function removeOverlap(
  discs: Discs,
  places: Places,
  { gap, gapAcross, rounds, growth }: OverlapOptions,
): boolean {
  const widest = Math.max(gap, gapAcross);
  const mean = discs.radius.reduce((sum, radius) => sum + radius, 0) / discs.radius.length;
  for (let round = 0; round < rounds; round++) {
    const grid = sortIntoGrid(places, 2 * mean + gap);
    let moved = false;
    for (let node = 0; node < discs.radius.length; node++) {
      if (pushFrom(node, discs, places, grid, gap, gapAcross, widest)) moved = true;
    }
    if (!moved) return true;
    for (let node = 0; node < discs.radius.length; node++) {
      places.x[node]! *= growth;
      places.y[node]! *= growth;
    }
  }
  return false;
}

/** Pushes apart all pairs in which the node is the larger disc (or the later of two equals). */
function pushFrom(
  node: number,
  { radius, group }: Discs,
  places: Places,
  grid: Grid,
  gap: number,
  gapAcross: number,
  widest: number,
): boolean {
  const own = radius[node]!;
  const reach = 2 * own + widest;
  const { x, y } = places;
  const lastColumn = grid.column(x[node]! + reach);
  const lastRow = grid.row(y[node]! + reach);
  const firstColumn = grid.column(x[node]! - reach);
  let moved = false;
  for (let row = grid.row(y[node]! - reach); row <= lastRow; row++) {
    const end = grid.starts[row * grid.columns + lastColumn + 1]!;
    for (let at = grid.starts[row * grid.columns + firstColumn]!; at < end; at++) {
      const other = grid.nodes[at]!;
      const their = radius[other]!;
      if (their > own || (their === own && other >= node)) continue;
      const apart = own + their + (group[node] === group[other] ? gap : gapAcross);
      if (pushPair(node, other, apart, their / (own + their), places)) moved = true;
    }
  }
  return moved;
}

/** Moves two points to the wanted distance if they are nearer; the first takes this share of the way. */
function pushPair(one: number, two: number, apart: number, share: number, { x, y }: Places): boolean {
  let dx = x[one]! - x[two]!;
  let dy = y[one]! - y[two]!;
  const squared = dx * dx + dy * dy;
  if (squared >= apart * apart) return false;
  let distance = Math.sqrt(squared);
  if (!(distance > 1e-9)) {
    // On one spot: any direction will do, if it is the same every time and not the same for all.
    dx = (one % 7) - 3;
    dy = (two % 5) - 1.5;
    distance = Math.sqrt(dx * dx + dy * dy);
    dx /= distance;
    dy /= distance;
    distance = 1e-9;
  } else {
    dx /= distance;
    dy /= distance;
  }
  const way = (apart - distance) * 1.001;
  x[one]! += share * way * dx;
  y[one]! += share * way * dy;
  x[two]! -= (1 - share) * way * dx;
  y[two]! -= (1 - share) * way * dy;
  return true;
}
