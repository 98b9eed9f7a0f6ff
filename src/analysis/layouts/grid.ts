import type { Places } from "./places.ts";

/** Points sorted into square cells, for finding near ones. The points of cell c are `nodes[starts[c]]` … */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly starts: Int32Array;
  readonly nodes: Int32Array;
  column(x: number): number;
  row(y: number): number;
}

/** More cells than this per point would only be walked in vain. */
const CELLS_PER_POINT = 4;

/** Sorts points into cells of about the given side; wider where the points lie far apart. Cost: O(n). */
export function sortIntoGrid({ x, y }: Places, wantedSide: number): Grid {
  let lowX = Infinity;
  let lowY = Infinity;
  let highX = -Infinity;
  let highY = -Infinity;
  for (let node = 0; node < x.length; node++) {
    lowX = Math.min(lowX, x[node]!);
    lowY = Math.min(lowY, y[node]!);
    highX = Math.max(highX, x[node]!);
    highY = Math.max(highY, y[node]!);
  }
  let side = wantedSide;
  const cellsAt = (side: number) =>
    (Math.floor((highX - lowX) / side) + 1) * (Math.floor((highY - lowY) / side) + 1);
  while (cellsAt(side) > CELLS_PER_POINT * x.length + 16) side *= 1.5;
  const columns = Math.floor((highX - lowX) / side) + 1;
  const rows = Math.floor((highY - lowY) / side) + 1;
  const column = (at: number) => Math.max(0, Math.min(columns - 1, Math.floor((at - lowX) / side)));
  const row = (at: number) => Math.max(0, Math.min(rows - 1, Math.floor((at - lowY) / side)));
  const cell = Int32Array.from(x, (at, node) => row(y[node]!) * columns + column(at));
  const starts = new Int32Array(columns * rows + 1);
  for (const own of cell) starts[own + 1]!++;
  for (let own = 0; own < columns * rows; own++) starts[own + 1]! += starts[own]!;
  const next = starts.slice();
  const nodes = new Int32Array(x.length);
  cell.forEach((own, node) => (nodes[next[own]!++] = node));
  return { columns, rows, starts, nodes, column, row };
}
