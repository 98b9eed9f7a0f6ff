import { TELLING } from "./by-repetition.ts";
import type { Stretch } from "./by-form.ts";

/** Words run together, as the entries of a menu are when the text of a page is taken without its layout: `citationAdd`, `ShareShare`. */
const GLUED = /\p{Ll}{3}\p{Lu}\p{Ll}{2}/u;
/** What the entries of such menus say. */
const MENU =
  /download|citation|cite\b|export|permission|share|favou?rites|previous|next|volume|issue|access|request|easybib|content|tools|subscribe|reprints|pdf|sections|editors|abstract|search|jobs|latest/iu;
/** So many of such entries, and of other words of such pages, all different, make a text a page. */
const [LEAST_ENTRIES, LEAST_TELLING] = [3, 3];
/** Signs of a page with no more words between them than this belong together. */
const GAP = 12;
/** So many words before the first and behind the last belong to them. */
const [BEFORE, BEHIND] = [4, 2];
/** If of the words so large a part is furniture, the rest is too: names, dates and places of a page without an abstract. */
const MOSTLY = 0.6;

interface Token extends Stretch {
  sign: boolean;
}

/**
 * Finds the furniture of a text that is the whole page of an article, by words that are run together and by those that stand on
 * such pages; where the page says where its abstract begins, all before that. Linear.
 */
export function furnitureByGlue(text: string): Stretch[] {
  if (!GLUED.test(text)) return [];
  const words = [...text.matchAll(/\S+/gu)];
  const distinct = (is: (word: string) => boolean) =>
    new Set(words.flatMap(([word]) => (is(word) ? [word] : []))).size;
  if (distinct((word) => GLUED.test(word) && MENU.test(word)) < LEAST_ENTRIES) return [];
  if (distinct((word) => TELLING.test(word)) < LEAST_TELLING) return [];
  const tokens = words.map((match): Token => ({
    start: match.index,
    end: match.index + match[0].length,
    sign: GLUED.test(match[0]) || TELLING.test(match[0]),
  }));
  const runs = runsOfSigns(tokens);
  const covered = runs.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const label = /\bABSTRACT:?(?=\s)/u.exec(text);
  const before = label ? [{ start: 0, end: label.index + label[0].length }] : [];
  if (covered >= tokens.length * MOSTLY) return [{ start: 0, end: text.length }];
  return [...before, ...runs.map(([from, to]) => ({ start: tokens[from]!.start, end: tokens[to]!.end }))];
}

/** First and last word of each run of signs, with the words around it. */
function runsOfSigns(tokens: readonly Token[]): [number, number][] {
  const runs: [number, number][] = [];
  tokens.forEach(({ sign }, at) => {
    if (!sign) return;
    const last = runs.at(-1);
    const to = Math.min(tokens.length - 1, at + BEHIND);
    if (last && at - last[1] <= GAP) last[1] = to;
    else runs.push([Math.max(0, at - BEFORE), to]);
  });
  return runs;
}
