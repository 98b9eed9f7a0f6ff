/** The first rows of a list, and how many there are in all: what is not sent is told. */
export interface Rows<T> {
  rows: T[];
  total: number;
}

/** So many rows of a list are sent at most: more are not read in a panel, and would hold up the page. */
const MOST = 600;

export function firstRows<T>(list: readonly T[]): Rows<T> {
  return { rows: list.slice(0, MOST), total: list.length };
}
