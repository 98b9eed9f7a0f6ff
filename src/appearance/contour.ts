/** Values on the corners of a square grid: row after row from the bottom, `columns` in each. */
export interface Field {
  columns: number;
  rows: number;
  values: Float32Array;
}

/**
 * Where a field is positive, as closed rings in units of the grid, x and y in turn, set apart by NaN. By marching squares (Lorensen
 * and Cline's marching cubes of 1987 in the plane), with the crossings interpolated; what touches the border is closed there.
 * Cost: O(corners).
 */
export function contourOf({ columns, rows, values }: Field): number[] {
  // One row and column of nothing all around closes every ring.
  const [wide, high] = [columns + 2, rows + 2];
  const at = (column: number, row: number) =>
    column < 1 || row < 1 || column > columns || row > rows
      ? -1
      : (values[(row - 1) * columns + column - 1] ?? -1);
  const next = new Map<number, number>();
  for (let row = 0; row < high - 1; row++)
    for (let column = 0; column < wide - 1; column++)
      for (const [from, to] of sidesCrossed(column, row, at))
        next.set(sideKey(column, row, from, wide), sideKey(column, row, to, wide));
  const rings: number[] = [];
  for (const start of next.keys()) {
    if (rings.length > 0) rings.push(NaN, NaN);
    const ring: number[] = [];
    for (let side: number | undefined = start; side !== undefined;) {
      const [x, y] = crossing(side, wide, at);
      ring.push(x, y);
      const following: number | undefined = next.get(side);
      next.delete(side);
      side = following !== undefined && next.has(following) ? following : undefined;
    }
    for (const coordinate of ring) rings.push(coordinate);
  }
  return rings;
}

type At = (column: number, row: number) => number;
/** The sides of a square: below, right, above, left. */
type Side = 0 | 1 | 2 | 3;

/** The sides through which the contour enters and leaves a square, so that what is positive lies to its left. */
const CASES: readonly (readonly (readonly [from: Side, to: Side])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];

function sidesCrossed(column: number, row: number, at: At) {
  const inside = (dx: number, dy: number) => Number(at(column + dx, row + dy) > 0);
  return CASES[inside(0, 0) + 2 * inside(1, 0) + 4 * inside(1, 1) + 8 * inside(0, 1)] ?? [];
}

/** A number for a side, the same for both squares that share it: even for level ones, odd for upright ones. */
function sideKey(column: number, row: number, side: Side, wide: number): number {
  const [x, y] = [column + Number(side === 1), row + Number(side === 2)];
  return 2 * (y * wide + x) + Number(side === 1 || side === 3);
}

/** Where the contour crosses a side, between its two corners by their values. */
function crossing(key: number, wide: number, at: At): [x: number, y: number] {
  const upright = key % 2 === 1;
  const corner = key >> 1;
  const [column, row] = [corner % wide, Math.floor(corner / wide)];
  const [from, to] = [at(column, row), upright ? at(column, row + 1) : at(column + 1, row)];
  const share = from === to ? 0.5 : from / (from - to);
  return upright ? [column - 1, row - 1 + share] : [column - 1 + share, row - 1];
}
