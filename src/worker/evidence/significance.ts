import { ln } from "../../lib/exact-math.ts";

/**
 * How surely two stand together more often than by chance: the log-likelihood ratio of a count against the count that chance would
 * give (Dunning, "Accurate methods for the statistics of surprise and coincidence", 1993, for rare events), below 0 for less often.
 * Twice together where chance gives a fiftieth says less than thirty times where it gives three.
 *
 * @param count how often they stand together; @param ratio how many times as often as by chance, above 0.
 */
export function significance(count: number, ratio: number): number {
  if (count === 0 || ratio <= 0) return 0;
  const expected = count / ratio;
  const surprise = 2 * (count * ln(ratio) - (count - expected));
  return ratio < 1 ? -surprise : surprise;
}
