import { TELLING } from "./by-repetition.ts";
import type { Stretch } from "./by-form.ts";

/** Words run together, as the entries of a menu are when the text of a page is taken without its layout: `citationAdd`, `ShareShare`. */
const GLUED = /\p{Ll}{3}\p{Lu}\p{Ll}{2}/u;
/** The words of such menus. */
const MENU: ReadonlySet<string> = new Set(
  `about abstract access add all alert article articles author by cite citation citations cited content contents details download editors email
  export facebook favorites favourites figures for free full home icon info information issue issues journal latest libraries linkedin link
  menu more next number of on online page pdf permission permissions preview previous print recommend reddit references related reprints
  request ris save search sections series share subscribe supplemental text theme the to tools track twitter view volume wechat`.split(
    /\s+/,
  ),
);
/** So many such entries, and so many words of such pages, all different, make a text a page: names run words together as well (`AstroSage`). */
const [LEAST_ENTRIES, LEAST_TELLING] = [3, 3];
/** Signs of a page with no more words between them than this belong together. */
const GAP = 12;
/** So many words before the first and behind the last belong to them. */
const [BEFORE, BEHIND] = [4, 2];
/** If of the words so large a part is furniture, the rest is too: names, dates and places of a page without an abstract. */
const MOSTLY = 0.6;

interface Token extends Stretch {
  glued: boolean;
  sign: boolean;
}

/**
 * Finds the furniture of a text that is the whole page of an article, by entries of menus that are run together and by words that stand on
 * such pages near them; where such a page says where its abstract begins, all before that. Linear.
 */
export function furnitureByGlue(text: string): Stretch[] {
  if (!GLUED.test(text)) return [];
  const words = [...text.matchAll(/\S+/gu)];
  const distinct = (is: (word: string) => boolean) =>
    new Set(words.flatMap(([word]) => (is(word) ? [word] : []))).size;
  if (distinct(isEntry) < LEAST_ENTRIES || distinct((word) => TELLING.test(word)) < LEAST_TELLING) return [];
  const tokens = words.map((match): Token => {
    const glued = GLUED.test(match[0]);
    const end = match.index + match[0].length;
    return { start: match.index, end, glued, sign: glued || TELLING.test(match[0]) };
  });
  const runs = runsOfSigns(tokens);
  const covered = runs.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  if (covered >= tokens.length * MOSTLY) return [{ start: 0, end: text.length }];
  const label = /\bABSTRACT:?(?=\s)/u.exec(text);
  const head = label && runs[0] && tokens[runs[0][0]]!.start < label.index && label.index < text.length / 2;
  const before = head ? [{ start: 0, end: label.index + label[0].length }] : [];
  return [...before, ...runs.map(([from, to]) => ({ start: tokens[from]!.start, end: tokens[to]!.end }))];
}

/** Entries of menus run together: two or more of their words in one. */
function isEntry(word: string): boolean {
  if (!GLUED.test(word)) return false;
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})|[^\p{L}]+/u);
  return parts.filter((part) => MENU.has(part.toLowerCase())).length > 1;
}

/** First and last word of each run of signs among which words are run together, with the words around it. */
function runsOfSigns(tokens: readonly Token[]): [number, number][] {
  const runs: { from: number; to: number; glued: boolean }[] = [];
  tokens.forEach(({ sign, glued }, at) => {
    if (!sign) return;
    const last = runs.at(-1);
    const to = Math.min(tokens.length - 1, at + BEHIND);
    if (last && at - last.to <= GAP) Object.assign(last, { to, glued: last.glued || glued });
    else runs.push({ from: Math.max(0, at - BEFORE), to, glued });
  });
  return runs.flatMap(({ from, to, glued }) => (glued ? [[from, to]] : []));
}
