import { onOneLine } from "./on-one-line.ts";
import type { Keyword } from "../../../model/paper.ts";
import { readableText } from "./readable-text.ts";

/** Semicolons part things, but not the one that ends a character reference such as `&amp;`. */
const SEMICOLON = /(?<!&#?\w{1,8});/;
const LONGEST = 500;

export function splitAtSemicolons(text: string): string[] {
  return text.includes(";") ? text.split(SEMICOLON) : [text];
}

/** Commas part things, but not those that stand in brackets. */
export function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let place = 0; place < text.length; place++) {
    if (text[place] === "(") depth++;
    else if (text[place] === ")") depth = Math.max(0, depth - 1);
    else if (text[place] === "," && depth === 0) {
      parts.push(text.slice(start, place));
      start = place + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** The keywords of one field: parted by semicolons, else one a line. */
export function splitKeywords(text: string): string[] {
  const parts = splitAtSemicolons(onOneLine(text));
  return parts.length > 1 ? parts : text.split("\n");
}

/**
 * Keywords of a scheme, readable and each once. The star of a main heading (`*Genome`) goes; so do words that stand where
 * there are no keywords (`n/a`).
 */
export function toKeywords(texts: readonly string[], scheme: string): Keyword[] {
  const words = new Set<string>();
  for (const text of texts) {
    const word = readableText(text.slice(0, LONGEST))
      .replace(/\s+/g, " ")
      .trim()
      .replace(/(^|\/)\*/g, "$1");
    if (word !== "" && word !== "-" && !/^n\/a$/i.test(word)) words.add(word);
  }
  return [...words].map((text) => ({ text, scheme }));
}
