/** Stands for a letter that a source has lost: it is like any other. */
export const LOST_LETTER = "ʡ";

/**
 * How many letters must be put in, left out, exchanged or swapped with their neighbour to make one text of another
 * (optimal string alignment, after Damerau 1964); anything above `most` is given as `most + 1`. Cost: the product of the lengths.
 */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let k = 1; k <= b.length; k++) {
      const same = a[i - 1] === b[k - 1] || a[i - 1] === LOST_LETTER || b[k - 1] === LOST_LETTER;
      let least = Math.min((last[k] ?? 0) + 1, (row[k - 1] ?? 0) + 1, (last[k - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1];
      if (swapped) least = Math.min(least, (before[k - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
