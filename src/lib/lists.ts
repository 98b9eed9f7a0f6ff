/** Lists of whole numbers, one a row, without an array for each: row n is `values` from `starts[n]` up to `starts[n + 1]`. */
export interface Lists {
  /** One longer than there are rows; rises from 0 to the length of `values`. */
  starts: Uint32Array;
  values: Uint32Array;
}

export function toLists(rows: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, n) => (starts[n + 1] = (starts[n] ?? 0) + row.length));
  const values = new Uint32Array(starts[rows.length] ?? 0);
  rows.forEach((row, n) => values.set(row, starts[n]));
  return { starts, values };
}

/** How many rows there are. */
export function rowsIn({ starts }: Lists): number {
  return Math.max(0, starts.length - 1);
}

/** One row, as a window on the values; empty where there is none. */
export function rowOf({ starts, values }: Lists, n: number): Uint32Array {
  return values.subarray(starts[n] ?? 0, starts[n + 1] ?? starts[n] ?? 0);
}

/** How long a row is; 0 where there is none. */
export function lengthOf({ starts }: Lists, n: number): number {
  const start = starts[n] ?? 0;
  return (starts[n + 1] ?? start) - start;
}

export function toRows(lists: Lists): number[][] {
  return Array.from({ length: rowsIn(lists) }, (_, n) => [...rowOf(lists, n)]);
}

/** Some rows, in the order given. */
export function pickRows(lists: Lists, wanted: Uint32Array): Lists {
  const starts = new Uint32Array(wanted.length + 1);
  wanted.forEach((row, n) => (starts[n + 1] = (starts[n] ?? 0) + lengthOf(lists, row)));
  const values = new Uint32Array(starts[wanted.length] ?? 0);
  wanted.forEach((row, n) => values.set(rowOf(lists, row), starts[n]));
  return { starts, values };
}
