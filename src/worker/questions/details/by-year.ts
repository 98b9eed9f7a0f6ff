import type { Corpus } from "../../corpus.ts";

/** Papers by year: how many, from the first year of the corpus to its last, listed and by inference. */
export interface ByYear {
  first: number;
  listed: number[];
  inferred: number[];
}

/** Null where no paper of the corpus has a year. */
export function byYear(
  { span, years }: Corpus,
  listed: readonly number[],
  inferred: readonly number[] = [],
): ByYear | null {
  if (!span) return null;
  const [first, last] = span;
  const count = (papers: readonly number[]) => {
    const counts = Array.from({ length: last - first + 1 }, () => 0);
    for (const paper of papers) {
      const year = years[paper] ?? null;
      if (year !== null) counts[year - first] = (counts[year - first] ?? 0) + 1;
    }
    return counts;
  };
  return { first, listed: count(listed), inferred: count(inferred) };
}
