import { columnAt, createGrid, type Grid, rowAt, sortIntoGrid } from "./grid.ts";
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

/** What is pushed, and what is known of it while the rounds go on. */
interface Crowd extends Discs {
  readonly places: Places;
  readonly grid: Grid;
  readonly gap: number;
  readonly gapAcross: number;
  /** The round in which each disc moved last. */
  readonly moved: Int32Array;
  /** 1 for cells in which a disc moved, in this round or in the one before. */
  readonly stirred: Uint8Array;
  round: number;
}

/**
 * Pushes discs apart until none is nearer to another than the gap: each pair that is too near moves apart along the line
 * between the two, the smaller one further. Pairs are found from the larger disc through a grid of cells. Where nothing
 * moved since a disc was last looked at, it is passed over: what was apart is apart still, for the whole only widens.
 * In the manner of "Noverlap" in Gephi, but on a grid and with a gap between communities.
 *
 * Returns true when no pair was too near any more. Cost: O(n + near ones of what moves) per round.
 */
export function removeOverlap(
  discs: Discs,
  places: Places,
  { gap, gapAcross, rounds, growth }: OverlapOptions,
): boolean {
  const count = discs.radius.length;
  const mean = discs.radius.reduce((sum, radius) => sum + radius, 0) / count;
  const grid = createGrid(count);
  const moved = new Int32Array(count).fill(FIRST_ROUND - 1);
  const stirred = new Uint8Array(grid.starts.length);
  const crowd: Crowd = { ...discs, places, grid, gap, gapAcross, moved, stirred, round: FIRST_ROUND };
  for (; crowd.round < rounds + FIRST_ROUND; crowd.round++) {
    sortIntoGrid(grid, places, 2 * mean + gap);
    stir(crowd);
    let any = false;
    for (let node = 0; node < count; node++) if (pushFrom(node, crowd)) any = true;
    if (!any) return true;
    for (let node = 0; node < count; node++) {
      places.x[node]! *= growth;
      places.y[node]! *= growth;
    }
  }
  return false;
}

/** Rounds are counted from here, so that a 0 is no round. */
const FIRST_ROUND = 2;

/** Marks the cells with discs that moved in the round before. */
function stir({ grid, moved, stirred, round }: Crowd): void {
  stirred.fill(0, 0, grid.columns * grid.rows);
  for (let node = 0; node < moved.length; node++)
    if (moved[node]! >= round - 1) stirred[grid.cell[node]!] = 1;
}

/** Pushes apart all pairs in which the node is the larger disc (or the later of two equals). */
function pushFrom(node: number, crowd: Crowd): boolean {
  const { radius, group, places, grid, gap, gapAcross, stirred, moved, round } = crowd;
  const { x, y } = places;
  const own = radius[node]!;
  const reach = 2 * own + (gap > gapAcross ? gap : gapAcross);
  const lastColumn = columnAt(grid, x[node]! + reach);
  const lastRow = rowAt(grid, y[node]! + reach);
  const firstColumn = columnAt(grid, x[node]! - reach);
  const firstRow = rowAt(grid, y[node]! - reach);
  if (
    moved[node]! < round - 1 &&
    !isStirred(stirred, grid.columns, firstRow, lastRow, firstColumn, lastColumn)
  )
    return false;
  let any = false;
  for (let row = firstRow; row <= lastRow; row++) {
    const end = grid.starts[row * grid.columns + lastColumn + 1]!;
    for (let at = grid.starts[row * grid.columns + firstColumn]!; at < end; at++) {
      const other = grid.nodes[at]!;
      const their = radius[other]!;
      if (their > own || (their === own && other >= node)) continue;
      const apart = own + their + (group[node] === group[other] ? gap : gapAcross);
      if (!pushPair(node, other, apart, their / (own + their), places)) continue;
      any = true;
      moved[node] = round;
      moved[other] = round;
      stirred[grid.cell[node]!] = 1;
      stirred[grid.cell[other]!] = 1;
    }
  }
  return any;
}

/** Whether anything moved in a window of cells. */
function isStirred(
  stirred: Uint8Array,
  columns: number,
  firstRow: number,
  lastRow: number,
  firstColumn: number,
  lastColumn: number,
): boolean {
  for (let row = firstRow; row <= lastRow; row++) {
    for (let cell = row * columns + firstColumn; cell <= row * columns + lastColumn; cell++)
      if (stirred[cell] === 1) return true;
  }
  return false;
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
