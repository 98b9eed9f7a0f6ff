import { isObject } from "./json-piece.ts";

export type InvertedIndex = Record<string, number[]>;

/** Whether a value is one: by hand, as an abstract has hundreds of words and a page of works hundreds of abstracts. */
export function isInvertedIndex(value: unknown): value is InvertedIndex {
  return (
    isObject(value) &&
    Object.values(value).every((places) => Array.isArray(places) && places.every(Number.isFinite))
  );
}

/**
 * The text of an inverted index: each word with the places where it stands. What is stored is the words in the order of their
 * places; a place far away costs nothing.
 */
export function textOfInvertedIndex(index: InvertedIndex): string {
  const words: [number, string][] = [];
  for (const [word, places] of Object.entries(index)) for (const place of places) words.push([place, word]);
  return words
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word)
    .join(" ");
}
