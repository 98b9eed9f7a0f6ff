/** How a word hangs on the one before it: not at all, by white space, by a hyphen or by a slash. */
export type Link = "none" | "space" | "hyphen" | "slash";

/** One word of a text: the characters [start, end), and its link to the word before. */
export interface Word {
  text: string;
  start: number;
  end: number;
  link: Link;
}

const WORD =
  /(?:\p{Lu}\.){3,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\.\p{N}+\p{L}*)*(?:['’](?!s\b)\p{L}{2,})*(?:(?:\+{1,2}|\*)(?![\p{L}\p{N}]))?|&/gu;
const ADDRESS = /(?:https?:\/\/|www\.|\b[\w.-]+\.(?:com|org|io|net|edu|gov|co)\/)\S*|\S+@\S+\.\S+/giu;
/** A quick look whether there can be an address at all. */
const MAY_HAVE_ADDRESS = /:\/\/|www\.|@|\.(?:com|org|io|net|edu|gov|co)\//iu;
const SPACE = /^\s+$/u;
const HYPHEN = /^[-‐‑‒–−]\s?$/u;

/**
 * The words of a text in order. Hyphens part words (`GPT-4` is two, linked by a hyphen), decimal points do not (`2.5`),
 * a possessive is left off, and whatever stands inside a web or mail address is no word.
 */
export function wordsOf(text: string): Word[] {
  const addresses = MAY_HAVE_ADDRESS.test(text) ? spansOf(text, ADDRESS) : [];
  const words: Word[] = [];
  let end = -1;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    if (match[0] === "s" && /['’]/u.test(text.charAt(start - 1))) continue;
    if (addresses.some(([from, to]) => start >= from && start < to)) continue;
    words.push({ text: match[0], start, end: start + match[0].length, link: linkOf(text, end, start) });
    end = start + match[0].length;
  }
  return words;
}

/** Whether a word opens a sentence: it is the first, or a full stop, question or exclamation mark comes before it. */
export function opensSentence(text: string, words: readonly Word[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (!word || !before) return true;
  return word.link === "none" && /[.?!:]["”’)\]]*\s/u.test(text.slice(before.end, word.start));
}

/** A text in which most longer words are capitalised, as in many titles: there a capital says nothing about a word. */
export function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.text.length > 3);
  return long.filter((word) => /^\p{Lu}/u.test(word.text)).length > long.length * 0.55;
}

function spansOf(text: string, pattern: RegExp): [number, number][] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}

function linkOf(text: string, end: number, start: number): Link {
  if (end < 0) return "none";
  const gap = text.slice(end, start);
  if (gap === " " || SPACE.test(gap)) return "space";
  if (gap === "/") return "slash";
  return gap === "-" || HYPHEN.test(gap) ? "hyphen" : "none";
}
