import { fold, foldedWords } from "../../../../lib/fold.ts";
import { withoutMojibake } from "../../../../lib/mojibake.ts";
import { romanized } from "../../../../lib/romanized.ts";
import type { Mention } from "../../../../model/paper.ts";
import { edits, LOST_LETTER } from "../edits.ts";
import { inOneSpelling } from "../spelling.ts";

/** A name for comparing: its family name in one spelling, all its words, and the initials of its given names. */
export interface ComparedName {
  family: string;
  /** Of a compound family name, its parts. */
  parts: readonly string[];
  words: readonly string[];
  /** First letters of the given names; empty where they are not known. */
  initials: string;
}

export function comparedName({ family, given, written }: Mention): ComparedName {
  if (family && /\p{L}/u.test(family)) return fromParts(family, given ?? "");
  const bare = written.replace(/^[\s.,;:]+/, "");
  const comma = bare.indexOf(",");
  if (comma > 0) return fromParts(bare.slice(0, comma), bare.slice(comma + 1));
  const words = bare.split(/\s+/).filter((word) => !DEGREE.test(word));
  const initials = words.findIndex((word) => INITIALS.test(word));
  if (initials > 0) return fromParts(words.slice(0, initials).join(" "), words.slice(initials).join(" "));
  const last = words.findLastIndex((word) => /\p{L}.*\p{L}/u.test(word) && !SUFFIX.test(word));
  const before = last < 0 ? words : words.slice(0, last);
  return fromParts(words[last] ?? bare, before.join(" "));
}

const DEGREE =
  /^\(?(?:eds?|md|m\.d|phd|ph\.d|prof|dr|msc|bsc|mph|mba|rn|msn|bsn|dnp|facs|frcp|frcs|mrcp|dds|dmd|dvm|pharmd|mbbs)\.?\)?,?$/i;
/** `S.G.`: behind a word they are the initials of what stands first. */
const INITIALS = /^(?:\p{Lu}\.-?){2,}$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Marks of footnotes that the order of letters does not need: `Smith1,2`, `Lee*`. */
const MARKS = /(?<=\p{L}{2})[\d,*†‡§¶]+$/u;

function fromParts(damagedFamily: string, damagedGiven: string): ComparedName {
  const [family = "", given = ""] = [damagedFamily, damagedGiven].map(withoutDamage);
  const words = family.split(/\s+/).filter((word) => !DEGREE.test(word));
  const parts = namedWords(words.join(" ").replace(MARKS, ""));
  return {
    family: parts.join("") || fold(family),
    parts,
    words: [...parts, ...namedWords(given)],
    initials: initialsOf(given),
  };
}

/** `JoÃ£o` and `Jo?o`: what is lost is marked. */
const withoutDamage = (name: string) => withoutMojibake(name).replace(/[?\ufffd](?=\p{L})/gu, LOST_LETTER);

const namedWords = (name: string) => foldedWords(romanized(name)).map(inOneSpelling);

/** `Hsiao-Wei` and `HW`: h, w. */
const initialsOf = (given: string) =>
  (/^\p{Lu}{2,3}$/u.test(given) ? [...given] : romanized(given).split(/[^\p{L}\p{M}]+/u))
    .map((word) => fold(word)[0] ?? "")
    .join("")
    .replace(/[yj]/g, "i")
    .replace(/z/g, "s");

/**
 * Whether two names may be one: the same family name, with or without a footnote's letter stuck to it, a slip in a long
 * one, an umlaut written out, a particle; or family and given names turned round.
 */
export function isSameName(a: ComparedName | undefined, b: ComparedName | undefined): boolean {
  if (!a || !b) return false;
  if (a.family !== b.family && (isTurned(a, b) || isTurned(b, a))) return true;
  return isSameFamily(a, b) && haveLikeInitials(a.initials, b.initials);
}

/** `Zhang Wei` and `Wei Zhang`, or `W. Zhang`: the family name of the one is among the given names of the other. */
function isTurned(a: ComparedName, b: ComparedName): boolean {
  if (a.words.length < 2 || b.words.length < 2 || !a.words.includes(b.family)) return false;
  return b.words.includes(a.family) || b.initials.includes(a.family[0] ?? " ") || isShorter(b, a);
}

/** `Ana Cruz` of `Ana Cruz Zárate`, `Asif Raza` of `Muhammad Asif Raza Khan`. */
const isShorter = (short: ComparedName, long: ComparedName) =>
  short.family.length >= 4 &&
  (short.words.every((word) => word.length >= 3 && long.words.includes(word)) ||
    long.initials[0] === short.initials[0]);

/** Two people of one family name have no initial in common, where both are known. */
const haveLikeInitials = (a: string, b: string) =>
  a === "" || b === "" || [...a].some((initial) => b.includes(initial));

const PARTICLE =
  /^(?:de|del|della|di|da|dos|das|du|la|le|van|vanden|vander|von|vonder|den|der|zu|zur|el|al|ter|ten|fitz|mc|mac|ni|nic|o|abd|abdel|bin|ben|san)$/;
/** Letters of footnotes and degrees that stick to a family name: `Hsua`, `JonesMD`. */
const FOOTNOTE = /^(?:[a-h]{1,2}|\d{1,3}|md|phd|msc|mph)$/;

function isSameFamily(a: ComparedName, b: ComparedName): boolean {
  const known = a.initials !== "" && b.initials !== "";
  const isPart = (part: string, whole: ComparedName) =>
    (part.length >= 4 || known) &&
    whole.parts.length > 1 &&
    whole.parts.some((other) => isSameWord(part, other));
  return isSameWord(a.family, b.family) || isPart(a.family, b) || isPart(b.family, a);
}

function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long) return true;
  if (short.length > 1 && long.startsWith(short) && FOOTNOTE.test(long.slice(short.length))) return true;
  const most =
    short.length >= 10 ? 2 : short.length >= 7 || (short.length >= 5 && short[0] === long[0]) ? 1 : 0;
  if (most > 0 && edits(short, long, most) <= most) return true;
  return short.length >= 3 && long.endsWith(short) && PARTICLE.test(long.slice(0, -short.length));
}
