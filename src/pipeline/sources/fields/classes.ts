import type { Keyword } from "../../../model/paper.ts";

/** Classifications whose codes stand among keywords and categories, and what their codes look like. */
const SCHEMES: Record<string, string> = {
  /** Mathematics Subject Classification: `85A25`, `85-08`, `37Dxx`, `85xx`. */
  MSC: String.raw`\d\d(?:[A-Z](?:\d\d|xx)|-(?:0\d|1[01]|XX)|xx)`,
  /** Computing Classification System of 1998: `I.2.7`, `J.2`, `H.3.m`. */
  ACM: String.raw`[A-K]\.(?:\d|m)(?:\.(?:\d{1,2}|m))?`,
  /** Physics and Astronomy Classification Scheme: `98.80.-k`, `97.10.Ex`. */
  PACS: String.raw`\d\d\.\d\d\.(?:[A-Z][a-z]|[-+][a-z])`,
};
/** A section of the MSC by itself, `85`: only where nothing but codes is expected. */
const SECTION = /^\d\d$/;
const CODE = new RegExp(
  `(?<![\\w.-])(?:${Object.entries(SCHEMES)
    .map(([scheme, code]) => `(?<${scheme}>${code})`)
    .join("|")})(?![\\w-]|\\.\\w)`,
  "g",
);
/** What is written around codes: whose they are, and which is the first. */
const AROUND = /\b(?:(?:MSC|ACM|PACS)(?:[ -]?(?:class|codes?|\d{4}))*|primary|secondary)\b/gi;
const LONGEST = 500;

/**
 * The classes in a text that holds nothing else, each once, without `(Primary)` and punctuation; what a bracket says about
 * one is a word of its scheme. Null where anything else stands in the text.
 */
export function classesIn(text: string): Keyword[] | null {
  if (!/\d|\.m/.test(text) || text.length > LONGEST) return null;
  const found = new Map<string, Keyword>();
  const add = (word: string, scheme: string) => found.set(`${scheme} ${word}`, { text: word, scheme });
  let scheme = "";
  const left = text.replace(AROUND, " ").replace(CODE, (code, ...groups) => {
    const named = groups.at(-1) as Record<string, string | undefined>; // safe: the expression names its groups
    scheme = Object.keys(SCHEMES).find((name) => named[name] !== undefined) ?? "";
    add(code, scheme);
    return " ";
  });
  if (found.size === 0) return null;
  const rest = left.replace(/\(([^()]*)\)/g, (_, note: string) => {
    if (/\p{L}/u.test(note)) add(note.trim(), scheme);
    return " ";
  });
  return /[^\s,;:.]/.test(rest) ? null : [...found.values()];
}

/** Classes among terms that can be nothing but codes. */
export const classesAmong = (term: string): Keyword[] | null =>
  SECTION.test(term) ? [{ text: term, scheme: "MSC" }] : classesIn(term);

/** Keywords, with those that are classes under their schemes. */
export function withSchemes(keywords: readonly Keyword[]): Keyword[] {
  return keywords.flatMap((keyword) => classesIn(keyword.text) ?? [keyword]);
}
