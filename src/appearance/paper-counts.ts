/** How many papers there are by year, for a line of bars. */
export interface PaperCounts {
  first: number;
  last: number;
  /** One for each year from the first to the last. */
  counts: number[];
  /** Twelve for each of these years; null where they are many, or where not every dated paper has a month. */
  months: number[] | null;
  undated: number;
}

/** Up to so many years are told by months. */
const FEW_YEARS = 5;

/** Counts papers by their dates (`2025`, `2025-03`, `2025-03-14`; null where none is known); null where none has any. */
export function paperCounts(dates: readonly (string | null)[]): PaperCounts | null {
  const dated = dates.filter((date) => date !== null);
  const yearOf = (date: string) => Number(date.slice(0, 4));
  const first = dated.reduce((least, date) => Math.min(least, yearOf(date)), Infinity);
  const last = dated.reduce((most, date) => Math.max(most, yearOf(date)), -Infinity);
  if (first > last) return null;
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  const months = Array.from({ length: 12 * counts.length }, () => 0);
  let monthless = 0;
  for (const date of dated) {
    const year = yearOf(date) - first;
    counts[year]! += 1; // safe: within the first and the last
    if (date.length < 7) monthless++;
    else months[12 * year + Number(date.slice(5, 7)) - 1]! += 1; // safe: a month of these years
  }
  const monthly = counts.length <= FEW_YEARS && monthless === 0;
  return { first, last, counts, months: monthly ? months : null, undated: dates.length - dated.length };
}
