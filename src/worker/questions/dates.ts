import type { Corpus } from "../corpus.ts";

/** Papers by their dates: how many a year, and a month for the first so many years. */
export interface Dates {
  first: number;
  last: number;
  /** Papers of each year from the first to the last. */
  years: number[];
  /** Papers of each month from January of the first year, where the years are few; those without a month are in none. */
  months: number[] | null;
  /** Papers without a year. */
  undated: number;
}

/** Corpora of up to so many years are counted by months. */
const FEW_YEARS = 5;

/** Null where no paper has a year. */
export function byMonth({ papers, span, years }: Corpus): Dates | null {
  if (!span) return null;
  const [first, last] = span;
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  const months = Array.from({ length: counts.length * 12 }, () => 0);
  papers.forEach(({ date }, index) => {
    const year = years[index] ?? null;
    if (year === null) return;
    counts[year - first] = (counts[year - first] ?? 0) + 1;
    const month = Number(date?.iso?.slice(5, 7) ?? "");
    if (month < 1) return;
    const place = (year - first) * 12 + month - 1;
    months[place] = (months[place] ?? 0) + 1;
  });
  const dated = counts.reduce((sum, one) => sum + one, 0);
  return {
    first,
    last,
    years: counts,
    months: counts.length <= FEW_YEARS ? months : null,
    undated: papers.length - dated,
  };
}
