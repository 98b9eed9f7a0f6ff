import { edits } from "./edits.ts";
import { titleParts, titleWords } from "./title-words.ts";

/**
 * How two titles go together. `same`: the same letters. `near`: but for typing errors, and signs of formulas that one of
 * them lacks. `part`: one is the other without its subtitle. `unlike`: anything else.
 */
export type Likeness = "same" | "near" | "part" | "unlike";

/** A title that has been taken apart for comparing it with many others. */
export interface ComparedTitle {
  words: readonly string[];
  letters: string;
  main: readonly string[];
  subtitle: readonly string[];
}

export function comparedTitle(title: string): ComparedTitle {
  const words = titleWords(title);
  const { main, subtitle } = titleParts(title);
  const mainWords = subtitle === "" ? words : titleWords(main);
  return { words, letters: words.join(""), main: mainWords, subtitle: words.slice(mainWords.length) };
}

/** A main title of fewer words or letters than this says too little without its subtitle. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 15;

/** A name of so many letters, such as of a program, may stand for its whole title if the people and the year agree. */
const FEWEST_NAMING = 6;

/** Whether a main title can stand for the whole. */
export function standsAlone(words: readonly string[]): boolean {
  return words.length >= FEWEST_WORDS && words.join("").length >= FEWEST_LETTERS;
}

export function likeness(a: ComparedTitle, b: ComparedTitle): Likeness {
  if (a.letters === b.letters) return a.letters === "" ? "unlike" : "same";
  if (isNear(a, b)) return "near";
  return isPart(a, b) || isPart(b, a) ? "part" : "unlike";
}

/** Words that make another paper of the same title: what is about it, and numbers of parts. */
const TELLING = new Set(
  (
    "erratum errata corrigendum corrigenda correction corrections addendum retraction reply replies comment comments commentary " +
    "response rejoinder discussion editorial supplement supplementary supporting appendix part parts chapter volume vol " +
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv first second third fourth fifth sixth one two three four five six seven " +
    "eight nine ten revisited update updated continued preface introduction foreword summary abstract poster slides dataset data code not no non"
  )
    .split(" ")
    .flatMap((word) => titleWords(word)),
);

const isTelling = (word: string) => TELLING.has(word) || /^\d+\p{L}?$/u.test(word) || /^[b-z]$/.test(word);

/** One title is the main title of the other, whose subtitle names no part and makes no other paper of it. */
function isPart(short: ComparedTitle, long: ComparedTitle): boolean {
  if (long.subtitle.length === 0 || short.letters.length < FEWEST_NAMING || short.words.every(isTelling))
    return false;
  const [first = ""] = long.subtitle;
  const last = long.main.at(-1) ?? "";
  if (isTelling(first) || isTelling(last) || long.subtitle.every(isTelling)) return false;
  return long.main.join("") === short.letters;
}

const ABOUT =
  /^(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|addendum|retraction|repl(?:y|ies)|coments?|response|rejoinder|discusion)$/;

/** Whether one of two titles is of a note about a paper, such as a reply, and the other is not of such a note. */
export function aboutAnother(a: ComparedTitle, b: ComparedTitle): boolean {
  const notes = ({ words }: ComparedTitle) => words.slice(0, 2).some((word) => ABOUT.test(word));
  return notes(a) !== notes(b);
}

/** Whether nearly all content words of the shorter title are in the other, and no number or part differs. */
export function isReworded(a: ComparedTitle, b: ComparedTitle): boolean {
  const telling = ({ words }: ComparedTitle) => words.filter(isTelling).sort().join(" ");
  return telling(a) === telling(b) && Math.min(a.words.length, b.words.length) >= 5 && overlap(a, b) >= 0.85;
}

/** Pairs of words that a slip of the pen does not make of each other, though few letters differ. */
const OPPOSED: readonly (readonly [RegExp, RegExp])[] = [
  [/^hyper/, /^hypo/],
  [/^(?:intra|intro)/, /^(?:inter|extra)/],
  [/^micro/, /^macro/],
  [/^pre/, /^(?:post|pro)/],
  [/^(?:un|in|im|ir|il|dis|non|a|an|ab|de)/, /^(?!(?:un|in|im|ir|il|dis|non|ab|de))/],
  [/^in/, /^(?:de|ex)/],
  [/^up/, /^down/],
  [/^mono/, /^(?:di|bi|tri|poly)/],
  [/^e(?:n|x)do/, /^exo/],
  [/^(?:fe)?male/, /^(?:fe)?male/],
  [/^m(?:a|e)n/, /^(?:wo)?m(?:a|e)n/],
  [/ate$/, /(?:ite|ide|ates)$/],
  [/ite$/, /ide$/],
  [/ane$/, /(?:ene|yne|one|ine)$/],
  [/ene$/, /(?:yne|one)$/],
  [/^proton/, /^photon/],
  [/ino$/, /on$/],
  [/^cation/, /^anion/],
  [/^th/, /^wh/],
  [/^(?:north|east)/, /^(?:south|west)/],
];

const areOpposed = (a: string, b: string) =>
  OPPOSED.some(([one, other]) => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a)));

/** Signs that formulas leave: letters alone, numbers, names of Greek letters, tags of MathML. */
const FORMULA =
  /^(?:\p{L}|\d+\p{L}?|\p{L}\d+|alpha|beta|gamma|delta|epsilon|theta|lambda|mu|nu|pi|rho|sigma|tau|phi|chi|psi|omega|eta|sqrt|mathrm|rm|text|sub|sup|mml|math|mi|mn|mo|mrow|msub|msup|display|inline|odot|sun|sim|times|pm|approx|bf|it)$/u;
const LITTLE = new Set("a an the of in on for and to with by from at using via".split(" "));

/** So many words two titles must have in common to be the same but for some signs. */
const SHARED = 4;

function isNear(a: ComparedTitle, b: ComparedTitle): boolean {
  if (Math.min(a.letters.length, b.letters.length) < 20) return false;
  const blocks = differences(a.words, b.words);
  if (blocks === null || blocks.shared < SHARED) return false;
  let slips = 0;
  for (const { one, other } of blocks.blocks) {
    const cost = slip(one, other);
    if (cost === null) return false;
    slips += cost;
  }
  return slips <= Math.max(1, Math.floor(Math.min(a.letters.length, b.letters.length) / 25));
}

/** The mark of a footnote behind a word: `control1`. */
const isMarked = (marked: string, plain: string) =>
  plain.length >= 6 &&
  /^\p{L}+$/u.test(plain) &&
  marked.startsWith(plain) &&
  /^[1-4]$/.test(marked.slice(plain.length));

/** How many slips of the pen make one stretch of words the other; null when they mean something else. */
function slip(one: readonly string[], other: readonly string[]): number | null {
  const [x, y] = [one.join(""), other.join("")];
  if (x === y) return 0;
  if (one.length === 0 || other.length === 0) {
    const more = [...one, ...other];
    if (more.every((word) => LITTLE.has(word))) return 0.5;
    // A formula that one of them has lost. A lone number may count parts.
    if (more.length === 1)
      return /^(?:[a-hj-uwyz]|alpha|beta|gamma|delta|lambda|sigma|phi|chi)$/.test(x + y) ? 1 : null;
    return more.every((word) => FORMULA.test(word)) ? 1 : null;
  }
  if (
    [...one, ...other].every((word) => FORMULA.test(word) || LITTLE.has(word)) &&
    x.replace(/\D/g, "") === y.replace(/\D/g, "") &&
    one.length + other.length > 2
  )
    return 1;
  if (isMarked(x, y) || isMarked(y, x)) return 1;
  if ([...one, ...other].some((word) => isTelling(word) && word.length < 6) || /\d/.test(x + y)) return null;
  const shortest = Math.min(x.length, y.length);
  const most = shortest >= 9 ? 2 : shortest >= 4 ? 1 : 0;
  const count = edits(x, y, most);
  if (count > most || areOpposed(x, y)) return null;
  return count;
}

/** Where two lists of words differ, stretch by stretch, and how many words they share in order. Null when too long to compare. */
function differences(
  a: readonly string[],
  b: readonly string[],
): { blocks: { one: string[]; other: string[] }[]; shared: number } | null {
  const width = b.length + 1;
  if (a.length > 80 || b.length > 80) return null;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      common[i * width + k] =
        a[i] === b[k]
          ? (common[(i + 1) * width + k + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + k] ?? 0, common[i * width + k + 1] ?? 0);
  const blocks: { one: string[]; other: string[] }[] = [];
  let block: { one: string[]; other: string[] } | null = null;
  for (let i = 0, k = 0; i < a.length || k < b.length;) {
    if (i < a.length && k < b.length && a[i] === b[k]) {
      block = null;
      [i, k] = [i + 1, k + 1];
      continue;
    }
    if (!block) blocks.push((block = { one: [], other: [] }));
    const fromA =
      k >= b.length ||
      (i < a.length && (common[(i + 1) * width + k] ?? 0) >= (common[i * width + k + 1] ?? 0));
    if (fromA) block.one.push(a[i++] ?? "");
    else block.other.push(b[k++] ?? "");
  }
  return { blocks, shared: common[0] ?? 0 };
}

/** The share of the content words of the shorter title that the other has, if it has more than one. */
export function overlap(a: ComparedTitle, b: ComparedTitle): number {
  const content = (words: readonly string[]) => new Set(words.filter((word) => !LITTLE.has(word)));
  const [one, other] = [content(a.words), content(b.words)];
  const common = [...one].filter((word) => other.has(word)).length;
  return common < 2 ? 0 : common / Math.min(one.size, other.size);
}
