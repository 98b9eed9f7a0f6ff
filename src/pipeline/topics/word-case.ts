import type { Task } from "../../lib/in-parallel.ts";
import type { Shard } from "./shards.ts";
import { isTitleCase, opensSentence, wordsOf } from "./words.ts";

/** How often each word is written small and how often with a capital, where a capital means something, in columns. */
export interface CaseCounts {
  words: string[];
  small: Uint32Array;
  capital: Uint32Array;
}

/** What the counts say of a word. */
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
export const countCases: Task<null, Shard, CaseCounts> = {
  name: "cases",
  prepare: () => (shard) => {
    const counts = openCounts();
    for (const { text, field } of shard.texts.flat()) {
      const words = wordsOf(text);
      if (field === "title" && isTitleCase(words)) continue;
      const defined = [...text.matchAll(DEFINED)].map((match): [number, number] => [
        match.index,
        match.index + match[0].length,
      ]);
      words.forEach((word, index) => {
        if (!/\p{L}/u.test(word.text)) return;
        const key = word.text.toLowerCase();
        const isSmall = key === word.text;
        if (
          !isSmall &&
          (opensSentence(text, words, index) ||
            defined.some(([from, to]) => word.start >= from && word.end <= to))
        )
          return;
        counts.add(key, isSmall ? 1 : 0, isSmall ? 0 : 1);
      });
    }
    return counts.columns();
  },
};

/** Adds up the counts of all shards. */
export function addCases(shards: readonly CaseCounts[]): CaseCounts {
  const counts = openCounts();
  for (const { words, small, capital } of shards)
    words.forEach((word, n) => counts.add(word, small[n] ?? 0, capital[n] ?? 0));
  return counts.columns();
}

function openCounts() {
  const places = new Map<string, number>();
  const small: number[] = [];
  const capital: number[] = [];
  return {
    add(word: string, smalls: number, capitals: number) {
      const place = places.get(word) ?? places.size;
      if (place === places.size) places.set(word, place);
      small[place] = (small[place] ?? 0) + smalls;
      capital[place] = (capital[place] ?? 0) + capitals;
    },
    columns: (): CaseCounts => ({
      words: [...places.keys()],
      small: Uint32Array.from(small),
      capital: Uint32Array.from(capital),
    }),
  };
}

/** Answers questions about words by their counts. */
export function toWordCase({ words, small, capital }: CaseCounts): WordCase {
  const places = new Map(words.map((word, place) => [word, place]));
  const placeOf = (word: string) => places.get(word.toLowerCase()) ?? -1;
  const smalls = (place: number) => small[place] ?? 0;
  const capitals = (place: number) => capital[place] ?? 0;
  return {
    isEverSmall: (word) => smalls(placeOf(word)) > 0,
    isMostlySmall(word) {
      const place = placeOf(word);
      return smalls(place) > capitals(place);
    },
    isProper(word) {
      const place = placeOf(word);
      return capitals(place) > 0 && smalls(place) < capitals(place) * 0.4;
    },
  };
}
