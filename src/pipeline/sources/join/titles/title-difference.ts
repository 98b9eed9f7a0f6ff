import { align } from "./align.ts";
import { areSignsReordered, hasLostIndices, isOfFormula } from "./formula-signs.ts";
import { LITTLE } from "./telling-words.ts";
import { slipsBetween } from "./word-slips.ts";

/** How two lists of a title's words differ. */
export interface Difference {
  /** Letters that were mistyped. */
  slips: number;
  /** Stretches of a formula that one of them has lost or writes otherwise. */
  formulas: number;
  /** Letters of the words that both have. */
  shared: number;
}

/**
 * How one title differs from another where they differ by slips, signs of formulas and little words alone; null where
 * they mean something else.
 */
export function difference(a: readonly string[], b: readonly string[]): Difference | null {
  const aligned = align(a, b);
  if (!aligned) return null;
  const found: Difference = { slips: 0, formulas: 0, shared: aligned.shared };
  let doubtful = 0;
  for (const { one, other } of aligned.stretches) {
    const [x, y] = [one.join(""), other.join("")];
    if (x === y) found.shared += x.length;
    else if (isLittle(one, other)) continue;
    else if (isOfFormula(one, other) || areSignsReordered(x, y)) found.formulas++;
    else if (hasLostIndices(x, y) !== null) {
      found.formulas++;
      if (hasLostIndices(x, y) === "maybe") doubtful++;
    } else {
      const slips = slipsBetween(one, other);
      if (slips === null) return null;
      found.slips += slips;
      found.shared += Math.min(x.length, y.length);
    }
  }
  return doubtful > 0 && found.formulas === doubtful ? null : found;
}

const isLittle = (one: readonly string[], other: readonly string[]) =>
  [...one, ...other].every((word) => LITTLE.has(word));
