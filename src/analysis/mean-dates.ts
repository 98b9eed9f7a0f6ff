import { lengthOf, type Lists, rowOf, rowsIn } from "../lib/lists.ts";

/** When each node was: the mean date of its papers, in years; NaN where none is known. */
export function meanDates(papers: Lists, dateOf: (paper: number) => number | null): Float64Array {
  return Float64Array.from({ length: rowsIn(papers) }, (_, node) => {
    if (lengthOf(papers, node) === 0) return NaN;
    let [sum, known] = [0, 0];
    for (const paper of rowOf(papers, node)) {
      const date = dateOf(paper);
      if (date === null) continue;
      sum += date;
      known++;
    }
    return known === 0 ? NaN : sum / known;
  });
}

/** One of them; null where none is known. */
export function dateAt(dates: Float64Array, node: number): number | null {
  const date = dates[node] ?? NaN;
  return Number.isNaN(date) ? null : date;
}
