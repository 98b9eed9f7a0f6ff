import type { Word } from "./words.ts";

/** A short form and the long form that a text defines it by. */
export interface Definition {
  /** As written, without a plural s: `LLM`. */
  short: string;
  long: string;
  /** Where the long form stands. */
  start: number;
  end: number;
  plural: boolean;
}

const SHORT = /^(?=.*\p{Lu}.*[\p{Lu}\p{N}])[\p{L}\p{N}][\p{L}\p{N}+/-]{1,9}$/u;
const ROMAN = /^[IVX]+$/u;
const ARTICLE = /^(?:the|a|an|and|of|in|for|with|to)$/iu;
const BRACKETS = /\(([^()]{2,120})\)/gu;

/**
 * The acronyms that a text defines: `long form (LF)`, `(long form, LF)`, `LF (long form)` and `LF: Long Form`.
 * Schwartz, A. S. & Hearst, M. A. (2003), A simple algorithm for identifying abbreviation definitions in biomedical text,
 * Pacific Symposium on Biocomputing 8, 451–462. Beyond it, long forms have two words or more. Linear in the text.
 */
export function findDefinitions(text: string, words: readonly Word[]): Definition[] {
  const found: Definition[] = [];
  const add = (short: string, from: number, to: number): void => {
    const definition = define(text, words, short, from, to);
    if (definition) found.push(definition);
  };
  for (const match of text.matchAll(BRACKETS)) {
    const inner = (match[1] ?? "").trim();
    const open = match.index;
    const [first = ""] = inner.split(/[,;]\s/u);
    const listed = /^(.*\p{L}), (\S+)$/u.exec(inner);
    if (SHORT.test(first)) add(first, sentenceStart(text, open), open);
    if (listed?.[2] && SHORT.test(listed[2])) add(listed[2], open + 1, open + 1 + (listed[1] ?? "").length);
    const before = words.findLast((word) => word.end <= open);
    if (before && before.end >= open - 1 && SHORT.test(before.text))
      add(before.text, open + 1, open + match[0].length - 1);
  }
  for (const match of text.matchAll(/\b(\p{Lu}{3,10}): (?=\p{Lu})/gu)) {
    const from = match.index + match[0].length;
    add(match[1] ?? "", from, from + (/^[^.;:?!(]*/u.exec(text.slice(from))?.[0].length ?? 0));
  }
  return found;
}

/** Where the sentence around a place begins; a definition never reaches beyond it. */
function sentenceStart(text: string, place: number): number {
  const before = text.slice(Math.max(0, place - 200), place);
  const stops = [...before.matchAll(/[.?!;:()]\s|--|[—]/gu)];
  const last = stops.at(-1);
  return last ? place - before.length + last.index + last[0].length : place - before.length;
}

/** Finds the long form inside [from, to): the last words there that spell the short form, or for `LF: …` the first. */
function define(
  text: string,
  words: readonly Word[],
  written: string,
  from: number,
  to: number,
): Definition | null {
  const plural = /\p{Lu}s$/u.test(written);
  const short = plural ? written.slice(0, -1) : written;
  const letters = short.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const near = words.filter((word) => word.start >= from && word.end <= to);
  if (letters.length < 2 || near.length < 2 || ROMAN.test(short)) return null;
  const whole = text.slice(to).startsWith(")") || text.slice(0, from).endsWith(": ");
  const start = byInitials(near, letters) ?? byLetters(text, near, letters, whole);
  const end = near.at(-1)?.end ?? to;
  if (start === null || !/\s|-/u.test(text.slice(start, end).trim())) return null;
  if (words.some((word) => word.start >= start && word.end <= end && word.text.startsWith(short)))
    return null;
  return { short, long: text.slice(start, end), start, end, plural };
}

/** The common case: the short form is made of the first letters of the last words. */
function byInitials(near: readonly Word[], letters: string): number | null {
  const last = near.slice(-letters.length);
  const initials = last.map((word) => word.text.charAt(0).toLowerCase()).join("");
  return initials === letters ? (last[0]?.start ?? null) : null;
}

/** Schwartz and Hearst's walk: from the right, each letter is found further left; the first must begin a word. */
function byLetters(text: string, near: readonly Word[], letters: string, whole: boolean): number | null {
  const reach = whole ? near.length : Math.min(letters.length + 5, letters.length * 2);
  const window = near.slice(-reach);
  const left = window[0]?.start ?? 0;
  let place = window.at(-1)?.end ?? 0;
  for (let index = letters.length - 1; index >= 0; index--) {
    const fits = (at: number): boolean =>
      text.charAt(at).toLowerCase() === letters[index] &&
      (index > 0 || window.some((word) => word.start === at && !ARTICLE.test(word.text)));
    place--;
    while (place >= left && !fits(place)) place--;
    if (place < left) return null;
  }
  return place;
}
