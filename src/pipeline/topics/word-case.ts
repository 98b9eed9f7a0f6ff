import type { SearchedText } from "./texts.ts";
import { isTitleCase, opensSentence, wordsOf } from "./words.ts";

interface Tally {
  lower: number;
  upper: number;
}

/** How often each word is written small and how often with a capital, where a capital means something. */
export interface WordCase {
  /** The word is written small somewhere: it is a common word. */
  isEverSmall(word: string): boolean;
  /** The word is written small more often than not. */
  isMostlySmall(word: string): boolean;
  /** The word is nearly always capitalised, as names are. */
  isProper(word: string): boolean;
}

/** A long form before its acronym: writers give it capitals that it has nowhere else. */
const DEFINED = /(?:\p{Lu}[\p{L}-]+\s){1,7}\(\p{Lu}/gu;

/** Counts small and capital spellings in running text: not in titles, not at the start of a sentence. Linear. */
export function countWordCase(texts: readonly (readonly SearchedText[])[]): WordCase {
  const tallies = new Map<string, Tally>();
  for (const { text, field } of texts.flat()) {
    const words = wordsOf(text);
    if (field === "title" && isTitleCase(words)) continue;
    const defined = [...text.matchAll(DEFINED)].map((match): [number, number] => [
      match.index,
      match.index + match[0].length,
    ]);
    words.forEach((word, index) => {
      if (!/\p{L}/u.test(word.text)) return;
      const key = word.text.toLowerCase();
      const small = key === word.text;
      if (
        !small &&
        (opensSentence(text, words, index) ||
          defined.some(([from, to]) => word.start >= from && word.end <= to))
      )
        return;
      const tally = tallies.get(key) ?? { lower: 0, upper: 0 };
      if (small) tally.lower++;
      else tally.upper++;
      tallies.set(key, tally);
    });
  }
  return {
    isEverSmall: (word) => (tallies.get(word.toLowerCase())?.lower ?? 0) > 0,
    isMostlySmall: (word) => {
      const { lower = 0, upper = 0 } = tallies.get(word.toLowerCase()) ?? {};
      return lower > upper;
    },
    isProper: (word) => {
      const tally = tallies.get(word.toLowerCase());
      return tally !== undefined && tally.upper > 0 && tally.lower < tally.upper * 0.4;
    },
  };
}
