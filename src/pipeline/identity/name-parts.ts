import { fold, isPlain } from "../../lib/fold.ts";
import type { Mention } from "../../model/paper.ts";
import { isFamilyFirst } from "./frequent-families.ts";
import { syllabicName } from "./syllabic-name.ts";

/** A name taken apart for comparison: folded, without punctuation. */
export interface NameParts {
  /** Of a name in syllables, which has no initials, all of it: `王小明`. */
  family: string;
  /** Given names in order; an initial is one letter. `Jia-Shu` is two: `jia`, `shu`. */
  given: readonly string[];
  suffix: string;
  /** A collaboration or team: compared as a whole. */
  group: boolean;
}

/** What stands before a family name and belongs to it. */
const PARTICLES = new Set(
  "de del della der den di da do dos du des la le las los van von vom zu zum ten ter te el al bin ibn af av".split(
    " ",
  ),
);
/** What joins two family names, if it is not a capital: `Ortega y Gasset`. */
const JOINING = new Set(["y", "i"]);
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);
const TITLE = /^(?:(?:dr|prof|professor|sir|dame|rev|fr)\.?\s+)+(?=\S+\s+\S)/i;
const DEGREES =
  /[\s,]{1,3}(?:Ph\.?\s?D|PHD|M\.?Sc|B\.?Sc|D\.?Phil|FRS|MPH)\.?$|(?<=,[^,]{1,80}),\s?M\.?D\.?$/;
/** Raised figures and marks of footnotes. */
const FOOTNOTE = /[\s,]*[⁰¹²³⁴-⁹*†‡§¶‖∗⋆✉]+(?:\s*,\s*[⁰¹²³⁴-⁹*†‡§¶‖∗⋆✉]+)*$/u;
/** What is longer is no name: nothing is taken off it. */
const LONGEST_NAME = 200;
/** The number that DBLP puts behind one of several people of a name. */
const NUMBERED = /\s(\d{4})$/;
const GROUP =
  /\b(collaborations?|consortium|team|group|working group|survey|project|institute|observatory)\b/i;

/** Takes a name apart by the order in which it is written: `Family, Given` where there is a comma, else `Given Family`. */
export function nameParts(mention: Mention): NameParts {
  const asWritten = mention.written.trim().replace(/\s+/g, " ");
  if (mention.group || GROUP.test(asWritten)) {
    return { family: letters(asWritten), given: [], suffix: "", group: true };
  }
  const syllabic = isPlain(asWritten) ? null : syllabicName(withoutMarks(asWritten));
  if (syllabic)
    return { family: letters(syllabic.family + syllabic.given), given: [], suffix: "", group: false };
  if (mention.family !== undefined) {
    const suffix = letters(mention.suffix ?? "");
    const family = letters(`${mention.particle ?? ""}${withoutMarks(mention.family)}`);
    return { family, given: givenNames(withoutMarks(mention.given ?? "")), suffix, group: false };
  }
  const number = NUMBERED.exec(asWritten)?.[1];
  const bare = asWritten.replace(NUMBERED, "");
  const { family, given, suffix } = fromWriting(
    withoutMarks(bare).replace(asWritten.length > LONGEST_NAME ? "" : TITLE, ""),
  );
  return { family, given, suffix: number ?? suffix, group: false };
}

/** A name without degrees and the marks of footnotes; what consists of nothing else stays. */
function withoutMarks(written: string): string {
  if (written.length > LONGEST_NAME) return written;
  return written.replace(FOOTNOTE, "").replace(DEGREES, "") || written;
}

function fromWriting(written: string): Omit<NameParts, "group"> {
  const [first = "", ...rest] = written.split(/ ?, ?/);
  const suffix = rest.map(letters).find((part) => SUFFIXES.has(part)) ?? "";
  const after = rest.filter((part) => part !== "" && !SUFFIXES.has(letters(part)));
  if (after.length > 0) return { family: letters(first), given: givenNames(after.join(" ")), suffix };
  const { family, given, last } = withoutComma(first.split(/\s+/));
  return { family, given, suffix: suffix || last };
}

type WithoutComma = Pick<NameParts, "family" | "given"> & { last: string };

const PATRONYMIC = /(?:вич|[ьмк]ич|вна|чна|івна)$/iu;

/** `Иванов Иван Иванович` has the family name first, for `Иван` is no patronymic; `Яков Борисович Зельдович` has it last. */
export const endsInPatronymic = (words: readonly string[]): boolean =>
  words.length === 3 && PATRONYMIC.test(words[2] ?? "") && !PATRONYMIC.test(words[1] ?? "");

/** `John de la Cruz Jr.`, `de la Cruz J`, `Kim M S`. */
function withoutComma(words: readonly string[]): WithoutComma {
  if (endsInPatronymic(words)) return familyFirst(words.slice(0, 1), words.slice(1));
  const initials = initialsBehind(words);
  if (initials > 0) return familyFirst(words.slice(0, -initials), words.slice(-initials));
  const end = letters(words.at(-1) ?? "");
  const hasSuffix = words.length > 2 && SUFFIXES.has(end);
  return { ...givenFirst(hasSuffix ? words.slice(0, -1) : words), last: hasSuffix ? end : "" };
}

function familyFirst(family: readonly string[], given: readonly string[]): WithoutComma {
  return { family: letters(family.join("")), given: givenNames(given.join(" ")), last: "" };
}

function givenFirst(words: readonly string[]): WithoutComma {
  let begin = words.length - 1;
  const eastern = isFamilyFirst(letters(words.at(-1) ?? ""));
  while (begin > 1) {
    const before = words[begin - 1] ?? "";
    if (isParticle(before, eastern) || before === "e") begin--;
    else if (JOINING.has(before) && begin > 2) begin -= 2;
    else break;
  }
  return {
    family: letters(words.slice(begin).join("")),
    given: givenNames(words.slice(0, begin).join(" ")),
    last: "",
  };
}

/** `Van Dokkum` may have a capital, but before a name of the East a capital begins a given name: `Wei Di Wang`. */
const isParticle = (word: string, eastern: boolean) =>
  PARTICLES.has(fold(word)) && !(eastern && word !== word.toLowerCase());

/**
 * How many words at the end of a name are initials, which no family name is: `Ting Y`, `Ting Y.-S.`, `Kim M S`, `Smith JR`.
 * Two or three capitals may be a family name that is written so, `Wei LI`: then very many bear it, or all is in capitals.
 */
function initialsBehind(words: readonly string[]): number {
  if (isInitials(words[0] ?? "")) return 0;
  const before = words.findLastIndex((word) => !isInitials(word)) + 1;
  const count = words.length - before;
  if (count !== 1) return count;
  const last = words.at(-1) ?? "";
  if (/^\p{L}$/u.test(last) || last.includes(".")) return 1;
  const family = isFamilyFirst(letters(last)) || (words.length > 2 && SUFFIXES.has(letters(last)));
  const shouted = words.every((word) => word === word.toUpperCase());
  return family || shouted ? 0 : 1;
}

/** `Yu.`, `Ch.`, `Wm.`: more than a letter before the point, but no suffix. */
const ABBREVIATED = /(?<![\p{L}\p{M}])(?!Jr|Sr|Dr|St)(\p{Lu})\p{Ll}{1,2}\.(?=$|[\s-])/gu;

/** A name with its abbreviated names as initials: `Yu. A.` → `Y. A.`. */
const withInitials = (name: string) => name.replace(ABBREVIATED, "$1.");

/** `Y`, `Y.`, `Yu.`, `Y.-S.`, `YS`. */
export const isInitials = (word: string) => /^(?:\p{Lu}\.?-?){1,3}$/u.test(withInitials(word));

/** Folded letters (with the marks that belong to them) and digits only. */
export function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** `J.-S.`, `J S` and `JS` are two initials; `Jia-Shu` and `Jia Shu` are two names. */
export function givenNames(text: string): string[] {
  return withInitials(text)
    .split(/[\s.\-‐‑–·]+/)
    .flatMap((part) => {
      const name = letters(part);
      if (name === "") return [];
      return /^\p{Lu}{2,3}$/u.test(part) ? [...name] : [name];
    });
}

/** Names with the same key differ only in accents, case, hyphens, spaces or points. */
export function fullKey(name: NameParts): string {
  return [name.family, name.given.join(""), name.suffix, name.group ? "group" : ""].join("|");
}

/** Names that could be the same person share this key: family and first initial. */
export function blockKey({ family, given, suffix }: Pick<NameParts, "family" | "given" | "suffix">): string {
  return `${family}|${given[0]?.[0] ?? ""}|${suffix}`;
}
