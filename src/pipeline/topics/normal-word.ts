import { fold } from "../../lib/fold.ts";
import { irregularWords } from "./irregular-words.ts";

/** British spellings and the American ones that stand for both. */
const SPELLINGS: [RegExp, string][] = [
  [/(behavi|col|neighb|fav|flav|lab|harb|tum|vap|rig|arm)our/u, "$1or"],
  [/isation/u, "ization"],
  [
    /(polar|ion|magnet|normal|optim|parametr|parameter|general|regular|factor|marginal|standard|stabil|local|character|virial|thermal|crystall|linear|discret|token|quant|organ|categor|visual|maxim|minim|initial|util)is(e|ed|es|ing|er)$/u,
    "$1iz$2",
  ],
  [/(mode|labe|trave|cance|leve|signa)ll(ed|ing|er)$/u, "$1l$2"],
  [/^(cent|fib|lit|calib|spect)re$/u, "$1er"],
  [/metre$/u, "meter"],
  [/catalogue/u, "catalog"],
  [/^programme$/u, "program"],
  [/^grey$/u, "gray"],
  [/^disc$/u, "disk"],
  [/^artefact$/u, "artifact"],
  [/sulph/u, "sulf"],
  [/^ageing$/u, "aging"],
  [/analys(e|ed|ing)$/u, "analyz$1"],
];

/** Gives words their normal forms. */
export type Normalizer = (word: string) => string;

/**
 * Normal forms, under which variants of a word meet: folded, singular and American, Greek letters spelled out (`Nebulae` →
 * `nebula`, `colours` → `color`). They are keys and not for display: rare words may come out odd, but always the same.
 * Answers are remembered, since a corpus has far fewer different words than words.
 */
export function toNormalizer(): Normalizer {
  const irregular = irregularWords();
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const folded = fold(word)
      .replace(/'/gu, "")
      .replace(/[α-ω]/gu, (letter) => irregular.get(letter) ?? letter);
    const singular = irregular.get(folded) ?? singularOf(folded);
    const normal = SPELLINGS.reduce((text, [british, american]) => text.replace(british, american), singular);
    known.set(word, normal);
    return normal;
  };
}

function singularOf(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is|ics|ous)$/u.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
