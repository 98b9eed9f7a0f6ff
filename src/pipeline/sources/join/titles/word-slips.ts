import { edits } from "../edits.ts";
import { inOneSpelling } from "../spelling.ts";
import { isTelling } from "./telling-words.ts";

/** No slip loses more letters at once: a ligature of three. */
const MOST_LOST = 3;

/** How many slips of the pen make one stretch of words the other; null when they mean something else. */
export function slipsBetween(one: readonly string[], other: readonly string[]): number | null {
  const [x, y] = [one.join(""), other.join("")];
  if (x === "" || y === "" || Math.abs(x.length - y.length) > MOST_LOST) return null;
  if (isMarked(x, y) || isMarked(y, x)) return 1;
  if (withoutLigatures(x) === withoutLigatures(y) || asRead(x) === asRead(y)) return 1;
  if ([...one, ...other].some((word) => isTelling(word) && word.length < 6) || /\d/.test(x + y)) return null;
  if (isPluralOf(x, y) || isPluralOf(y, x)) return 1;
  const shortest = Math.min(x.length, y.length);
  const most = shortest >= 9 ? 2 : shortest >= 4 ? 1 : 0;
  const count = edits(x, y, most);
  return count > most || areOtherWords(x, y, shortest) || areOpposed(x, y) ? null : count;
}

const isPluralOf = (many: string, one: string) =>
  one.length >= 4 && (many === `${one}s` || many === `${one}es`);

/** Letters that printing sets as one, and that reading a page loses. */
const withoutLigatures = (text: string) => text.replace(/f[fil]+/g, "");

/** Letters that a machine takes for one another when it reads a page. */
const asRead = (text: string) =>
  /[lc1h0]|rn|vv/.test(text)
    ? text
        .replace(/rn/g, "m")
        .replace(/cl/g, "d")
        .replace(/vv/g, "w")
        .replace(/[l1]/g, "i")
        .replace(/0/g, "o")
        .replace(/c/g, "e")
        .replace(/h/g, "b")
    : text;

/** Short words become others by one letter: `rats` and `cats`, `Iran` and `Iraq`. */
const areOtherWords = (a: string, b: string, shortest: number) =>
  (shortest < 9 && a[0] !== b[0]) ||
  (shortest < 6 && a.length === b.length && [...a].sort().join("") !== [...b].sort().join(""));

/** The mark of a footnote behind a word: `control1`. */
const isMarked = (marked: string, plain: string) =>
  plain.length >= 6 &&
  /^\p{L}+$/u.test(plain) &&
  marked.startsWith(plain) &&
  /^[1-4]$/.test(marked.slice(plain.length));

/** Beginnings that make the opposite, or another thing, of a word; `""` of the word without any. */
const BEGINNINGS: readonly (readonly [string, string])[] = (
  [
    ...["un", "in", "im", "ir", "il", "dis", "non", "a", "an", "ab", "de"].map((no) => ["", no] as const),
    ["hyper", "hypo"],
    ["intra", "inter"],
    ["intra", "extra"],
    ["intro", "extro"],
    ["micro", "macro"],
    ["pre", "post"],
    ["pre", "pro"],
    ["in", "de"],
    ["in", "ex"],
    ["up", "down"],
    ["mono", "di"],
    ["di", "bi"],
    ["di", "tri"],
    ["bi", "tri"],
    ["mono", "poly"],
    ["endo", "exo"],
    ["", "fe"],
    ["", "wo"],
    ["pro", "pho"],
    ["cat", "an"],
    ["ab", "ad"],
    ["a", "e"],
    ["th", "wh"],
    ["nor", "sou"],
    ["eas", "wes"],
    ["ea", "we"],
  ] as const
).map(([one, other]) => [inOneSpelling(one), inOneSpelling(other)]);

/** Endings that make another substance, particle or person of a word. */
const ENDINGS: readonly (readonly string[])[] = [
  ["ate", "ite", "ide", "ates"],
  ["ane", "ene", "yne", "one", "ine"],
  ["ino", "on"],
  ["ol", "al"],
  ["man", "men"],
];

/** Whether a slip of the pen would make another word that has a meaning of its own: `hypertension`, `hypotension`. */
export function areOpposed(a: string, b: string): boolean {
  const begin = (x: string, y: string) =>
    BEGINNINGS.some(
      ([one, other]) =>
        x.startsWith(one) && y.startsWith(other) && x.slice(one.length) === y.slice(other.length),
    );
  const end = (x: string, y: string) =>
    ENDINGS.some((all) =>
      all.some(
        (one) =>
          x.endsWith(one) && all.some((other) => other !== one && y === x.slice(0, -one.length) + other),
      ),
    );
  return begin(a, b) || begin(b, a) || end(a, b);
}
