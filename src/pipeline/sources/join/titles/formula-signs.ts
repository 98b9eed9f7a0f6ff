import { LITTLE } from "./telling-words.ts";

const GREEK =
  "alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega";

/** Letters alone, numbers, names of Greek letters, tags of MathML: the signs that formulas leave. */
const SIGN = new RegExp(
  `^(?:(\\p{L})\\1?|\\d+\\p{L}?|\\p{L}\\d+|${GREEK}|infinity|infty|sqrt|mathrm|rm|text|sub|sup|mml|math|mi|mn|mo|mrow|msub|msup|` +
    "display|inline|odot|sun|sim|times|pm|aprox|bf|it|bar|tilde|hat|um|mum)$",
  "u",
);

/** What goes lost alone: not `i`, `v` and `x`, which count, and not `tau` and `pi`, which are words. */
const LOST =
  /^(?:[a-hj-uwyz]|(?:bb|cc|tt|ll|ss|dd)|alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|sigma|phi|chi|psi|omega|infinity|infty)$/;

const GREEK_NAME = new RegExp(GREEK, "g");

const isGreek = (word: string) => new RegExp(`^(?:${GREEK})$`).test(word);

/** A formula that one of them has lost, or writes otherwise. A lone number may count parts, two a version. */
export function isOfFormula(one: readonly string[], other: readonly string[]): boolean {
  const words = [...one, ...other].filter((word) => !LITTLE.has(word) || word.length === 1);
  if (one.length === 0 || other.length === 0)
    return words.length === 1
      ? LOST.test(words[0] ?? "")
      : words.every((word) => SIGN.test(word)) &&
          (words.some((word) => /\p{L}/u.test(word)) || areYears(words));
  if (one.length === 1 && other.length === 1)
    return isInitialOf(one[0] ?? "", other[0] ?? "") || isInitialOf(other[0] ?? "", one[0] ?? "");
  const digits = (list: readonly string[]) => list.join("").replace(/\D/g, "");
  return words.every((word) => SIGN.test(word)) && digits(one) === digits(other);
}

/** `1750–1830`. */
const areYears = (words: readonly string[]) =>
  words.length === 2 && words.every((word) => /^(?:1[4-9]|20)\d\d$/.test(word));

/** The signs of one formula in another order, or without the font of a letter: `Bs0`, `B0s`; `δ13C`, `d13C`, `delta C-13`. */
export function areSignsReordered(x: string, y: string): boolean {
  const digits = x.replace(/\D/g, "");
  if (digits === "" || digits === x || digits !== y.replace(/\D/g, "")) return false;
  if (x.length > 20 || y.length > 20) return false;
  const [one, other] = [x, y].map((text) =>
    [...text.replace(GREEK_NAME, (name) => name[0] ?? "")].sort().join(""),
  );
  return one === other;
}

/**
 * A formula without what was set low or high: `C3N4` and `CN`. `CO2` and `CO` may be that, and may be two compounds: then
 * something else in the title must have been lost.
 */
export function hasLostIndices(x: string, y: string): "surely" | "maybe" | null {
  const [rich, poor] = /\d/.test(x) ? [x, y] : [y, x];
  if (poor === "" || /\d/.test(poor) || !/\d/.test(rich) || rich.length > 20) return null;
  const letters = (text: string) => text.replace(/[\dxyz]/g, "");
  if (letters(rich) !== letters(poor) || letters(poor) === "") return null;
  return /\d\p{L}/u.test(rich) || poor.length > 2 ? "surely" : "maybe";
}

/** `β` without its font: `b`. */
const isInitialOf = (letter: string, word: string) =>
  letter.length === 1 && word.startsWith(letter) && isGreek(word);
