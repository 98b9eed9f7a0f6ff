import type { Places } from "./places.ts";

/** Points sorted into square cells, for finding near ones. The points of cell c are `nodes[starts[c]]` …, rising. */
export interface Grid {
  columns: number;
  rows: number;
  starts: Int32Array;
  readonly nodes: Int32Array;
  /** The cell of each point. */
  readonly cell: Int32Array;
  /** The left and lower edge, and the side of a cell. */
  lowX: number;
  lowY: number;
  side: number;
}

/** More cells than this per point would only be walked in vain. */
const CELLS_PER_POINT = 4;

/** Space for so many points; `sortIntoGrid` fills it again and again. */
export function createGrid(points: number): Grid {
  const room = CELLS_PER_POINT * points + 18;
  return {
    columns: 0,
    rows: 0,
    starts: new Int32Array(room),
    nodes: new Int32Array(points),
    cell: new Int32Array(points),
    lowX: 0,
    lowY: 0,
    side: 1,
  };
}

/** Sorts points into cells of about the given side; wider where the points lie far apart. Cost: O(points + cells). */
export function sortIntoGrid(grid: Grid, { x, y }: Places, wantedSide: number): void {
  frame(grid, x, y, wantedSide);
  const { starts, nodes, cell } = grid;
  const cells = grid.columns * grid.rows;
  starts.fill(0, 0, cells + 1);
  for (let node = 0; node < cell.length; node++) {
    const own = rowAt(grid, y[node]!) * grid.columns + columnAt(grid, x[node]!);
    cell[node] = own;
    starts[own + 1]!++;
  }
  for (let own = 0; own < cells; own++) starts[own + 1]! += starts[own]!;
  // Filling from behind moves every end to the beginning of its cell, where the starts belong.
  for (let node = cell.length - 1; node >= 0; node--) nodes[--starts[cell[node]! + 1]!] = node;
  starts.copyWithin(0, 1, cells + 1);
  starts[cells] = cell.length;
}

/** The column of the cell in which a coordinate lies; the nearest one for what lies outside. */
export function columnAt({ lowX, side, columns }: Grid, x: number): number {
  const column = Math.floor((x - lowX) / side);
  return column < 0 ? 0 : column >= columns ? columns - 1 : column;
}

export function rowAt({ lowY, side, rows }: Grid, y: number): number {
  const row = Math.floor((y - lowY) / side);
  return row < 0 ? 0 : row >= rows ? rows - 1 : row;
}

/** Sets the edges of the grid and the side of its cells. */
function frame(grid: Grid, x: Float64Array, y: Float64Array, wantedSide: number): void {
  let [lowX, lowY, highX, highY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let node = 0; node < x.length; node++) {
    if (x[node]! < lowX) lowX = x[node]!;
    if (x[node]! > highX) highX = x[node]!;
    if (y[node]! < lowY) lowY = y[node]!;
    if (y[node]! > highY) highY = y[node]!;
  }
  const along = (length: number, side: number) => Math.floor(length / side) + 1;
  let side = wantedSide;
  while (along(highX - lowX, side) * along(highY - lowY, side) > CELLS_PER_POINT * x.length + 16) side *= 1.5;
  grid.columns = along(highX - lowX, side);
  grid.rows = along(highY - lowY, side);
  [grid.lowX, grid.lowY, grid.side] = [lowX, lowY, side];
}
