import { edits } from "../edits.ts";
import { lettersOf } from "./align.ts";
import { FEWEST_WORDS, type ComparedTitle } from "./compared-title.ts";
import { haveOtherCounts, isAdded, isTelling, LITTLE, tellingOf } from "./telling-words.ts";
import { difference } from "./title-difference.ts";
import { areOpposed } from "./word-slips.ts";

/**
 * How two titles go together. `same`: the same letters, or the same words but for little ones. `near`: but for typing errors,
 * and signs of formulas that one of them lacks. `part`: one is the other without its subtitle, or with less of it.
 * `unlike`: anything else.
 */
export type Likeness = "same" | "near" | "part" | "unlike";

/** So many letters of a word are looked at first. */
const HEAD = 3;
/** The share of words that begin alike in titles that are worth comparing. */
const ENOUGH = 0.5;

/** A name of so many letters, such as of a program, may stand for its whole title if the people and the year agree. */
const FEWEST_NAMING = 6;

/** Whether the longer words of two titles begin alike often enough for comparing them. */
export function mayBeAlike(a: ComparedTitle, b: ComparedTitle): boolean {
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  let common = 0;
  let long = 0;
  for (const word of few) {
    if (word.length <= HEAD) continue;
    long++;
    if (many.some((other) => other.startsWith(word.slice(0, HEAD)))) common++;
  }
  return common >= long * ENOUGH;
}

export function likeness(a: ComparedTitle, b: ComparedTitle): Likeness {
  if (a.note !== b.note) return "unlike";
  const whole = likenessOfWhole(a, b);
  if (whole !== "unlike") return whole;
  const [one, other] = [a.bare(), b.bare()];
  if (!one && !other) return "unlike";
  return likenessOfWhole(one ?? a, other ?? b) === "unlike" ? "unlike" : "part";
}

function likenessOfWhole(a: ComparedTitle, b: ComparedTitle): Likeness {
  if (a.letters === b.letters) return a.letters === "" ? "unlike" : "same";
  const near = nearness(a.words, b.words);
  if (near !== null) return near;
  if (a.damaged?.test(b.letters) || b.damaged?.test(a.letters)) return "near";
  return isPart(a, b) || isPart(b, a) || haveLikeSubtitles(a, b) ? "part" : "unlike";
}

/** One title is the beginning of the other, which has a subtitle more that makes no other paper of it; or it is cut off. */
function isPart(short: ComparedTitle, long: ComparedTitle): boolean {
  if (short.cut && short.words.length > FEWEST_WORDS && long.letters.startsWith(short.letters)) return true;
  if (long.parts.length < 2) return false;
  if (short.letters.length < FEWEST_NAMING || short.words.every(isTelling)) return false;
  if (isTelling(short.words.at(-1) ?? "")) return false;
  const heads = long.parts.slice(1).some((_, n) => {
    const rest = long.parts.slice(n + 1).flat();
    return hasLikeLetters(long.parts.slice(0, n + 1).flat(), short.words) && addsNothing(rest);
  });
  return heads || isBehindName(short, long);
}

const addsNothing = (subtitle: readonly string[]) =>
  !isAdded(subtitle) && !isTelling(subtitle[0] ?? "") && !subtitle.every(isTelling);

/** `Sieve: Incremental views of graphs` and `Incremental views of graphs`. */
function isBehindName(short: ComparedTitle, { parts: [name = [], ...rest] }: ComparedTitle): boolean {
  return (
    name.length <= 3 &&
    rest.length > 0 &&
    !name.some(isTelling) &&
    short.words.length >= 5 &&
    hasLikeLetters(rest.flat(), short.words)
  );
}

/** Subtitles of which one says less than the other in the same words and order: papers of a project have others. */
function haveLikeSubtitles(a: ComparedTitle, b: ComparedTitle): boolean {
  const [main = [], ...one] = a.parts;
  const [otherMain = [], ...other] = b.parts;
  if (one.length === 0 || other.length === 0 || !hasLikeLetters(main, otherMain)) return false;
  if (tellingOf(a.words) !== tellingOf(b.words) || isAdded(one.flat()) !== isAdded(other.flat()))
    return false;
  const [short, long] = [one.flat(), other.flat()].sort((x, y) => x.length - y.length);
  return short !== undefined && long !== undefined && isInOrder(short, long);
}

/** Whether all content words of one list, two at least, are in the other in the same order. */
function isInOrder(short: readonly string[], long: readonly string[]): boolean {
  const content = short.filter((word) => !LITTLE.has(word));
  let at = 0;
  for (const word of long) if (at < content.length && haveOneStem(content[at] ?? "", word)) at++;
  return content.length >= 2 && at === content.length;
}

function hasLikeLetters(a: readonly string[], b: readonly string[]): boolean {
  const letters = (words: readonly string[]) => words.filter((word) => !LITTLE.has(word)).join("");
  const [one, other] = [letters(a), letters(b)];
  if (one === other) return true;
  const most = Math.floor(Math.min(one.length, other.length) / 25);
  if (one.slice(0, HEAD) !== other.slice(0, HEAD) && one.slice(-HEAD) !== other.slice(-HEAD)) return false;
  const digits = (text: string) => text.replace(/\D/g, "");
  return most > 0 && digits(one) === digits(other) && edits(one, other, most) <= most;
}

/**
 * How a title was reworded. `extended`: all words are in the other, and each begins with a word of the other, for a title that
 * begins otherwise is about something else. `edited`: nearly all words are. Null where a number, part or opposite differs.
 */
export type Rewording = "extended" | "edited" | null;

export function rewording(a: ComparedTitle, b: ComparedTitle): Rewording {
  if (a.note !== b.note || isAdded(a.words) !== isAdded(b.words)) return null;
  const [one, other] = [a, b].map(({ words }) => words.filter((word) => !LITTLE.has(word)));
  if (!one || !other) return null;
  const [share, least] = [overlap(a, b), Math.min(one.length, other.length)];
  if (share < 0.8 || least < 4 || haveOtherCounts(one, other)) return null;
  if (one.some((word) => other.some((against) => areOpposed(word, against)))) return null;
  const begins = [
    [one, other],
    [other, one],
  ].every(([title = [], against = []]) => against.some((word) => haveOneStem(word, title[0] ?? "")));
  if (share === 1 && begins) return "extended";
  return least >= 5 ? "edited" : null;
}

/** Titles of fewer letters are never near. */
const FEWEST_NEAR = 20;

/** So much of the shorter title's letters the other must have. */
const SHARED = 0.6;

/** A slip of the pen for so many letters; one is allowed to any. */
const LETTERS_PER_SLIP = 18;

const MOST_FORMULAS = 3;

function nearness(a: readonly string[], b: readonly string[]): "same" | "near" | null {
  const [lettersA, lettersB] = [lettersOf(a), lettersOf(b)];
  const least = Math.min(lettersA, lettersB);
  if (least < FEWEST_NEAR) return null;
  if (Math.max(a.length, b.length) > 3 * Math.min(a.length, b.length)) return null;
  if (lettersA === lettersB && isReordered(a, b)) return "near";
  const found = difference(a, b);
  if (!found || found.shared < SHARED * least) return null;
  const { slips, formulas } = found;
  if (slips > Math.max(1, Math.floor(least / LETTERS_PER_SLIP)) || formulas > MOST_FORMULAS) return null;
  return slips + formulas === 0 ? "same" : "near";
}

/** The signs of a formula come in another order: `Lambda(0)(b)`, `Λb0`. */
const isReordered = (a: readonly string[], b: readonly string[]) =>
  a.toSorted().join(" ") === b.toSorted().join(" ");

/** The share of the content words of the shorter title that the other has, if it has more than one. */
export function overlap(a: ComparedTitle, b: ComparedTitle): number {
  return shareOfWords(a.words, b.words);
}

function shareOfWords(a: readonly string[], b: readonly string[]): number {
  const content = (words: readonly string[]) => [...new Set(words.filter((word) => !LITTLE.has(word)))];
  const [one, other] = [content(a), content(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const common = short.filter((word) => long.some((against) => haveOneStem(word, against))).length;
  return common < 2 ? 0 : common / short.length;
}

/** `volcanic` and `volcanoes`, `nematic` and `nematics`. */
function haveOneStem(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.min(a.length, b.length);
  if (least < 4) return false;
  const common = Math.max(4, Math.ceil(least * 0.7));
  return a.slice(0, common) === b.slice(0, common) && !/\d/.test(a + b) && Math.abs(a.length - b.length) <= 4;
}
