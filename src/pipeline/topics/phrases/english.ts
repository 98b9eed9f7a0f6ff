import type { Word } from "../words.ts";

const FUNCTION_WORDS = new Set(
  "the of and in to a we is for with that this are on by as from our be at an which using these can or not between have has it its".split(
    " ",
  ),
);

/**
 * Whether words are English enough for an English tagger: one in twelve is a function word. Fewer than eight words, as in
 * most titles, are taken to be English when they are written in Latin letters.
 */
export function isEnglish(words: readonly Word[]): boolean {
  const latin = words.filter((word) => /^[\p{Script=Latin}\p{N}&]/u.test(word.text)).length;
  if (latin < words.length * 0.7) return false;
  if (words.length < 16) return true;
  return words.filter((word) => FUNCTION_WORDS.has(word.text.toLowerCase())).length >= words.length / 12;
}

/** Function words that no other language has. */
const ENGLISH_ALONE = new Set("the of and with that this which from is are for we by".split(" "));

/** Whether words can be of no other language: one in eight is a function word that only English has. */
export function isClearlyEnglish(words: readonly Word[]): boolean {
  return words.filter((word) => ENGLISH_ALONE.has(word.text.toLowerCase())).length >= words.length / 8;
}
