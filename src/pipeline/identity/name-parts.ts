import { fold } from "../../lib/fold.ts";
import type { Mention } from "../../model/paper.ts";

/** A name taken apart for comparison: folded, without punctuation. */
export interface NameParts {
  family: string;
  /** Given names in order; an initial is one letter. `Jia-Shu` is two: `jia`, `shu`. */
  given: string[];
  suffix: string;
  /** A collaboration or team: compared as a whole. */
  group: boolean;
}

const PARTICLES = new Set(
  "de del della der den di da do dos du des la le las los van von vom zu zum ten ter te el al bin ibn y e af av".split(
    " ",
  ),
);
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);
const GROUP =
  /\b(collaborations?|consortium|team|group|working group|survey|project|institute|observatory)\b/i;

/** Takes a name apart by the order in which it is written: `Family, Given` where there is a comma, else `Given Family`. */
export function nameParts(mention: Mention): NameParts {
  const written = mention.written.trim();
  if (mention.group || GROUP.test(written)) {
    return { family: letters(written), given: [], suffix: "", group: true };
  }
  if (mention.family !== undefined) {
    const suffix = letters(mention.suffix ?? "");
    const family = letters(`${mention.particle ?? ""}${mention.family}`);
    return { family, given: givenNames(mention.given ?? ""), suffix, group: false };
  }
  const [first = "", ...rest] = written.split(/\s*,\s*/);
  const suffix = rest.map(letters).find((part) => SUFFIXES.has(part)) ?? "";
  const after = rest.filter((part) => !SUFFIXES.has(letters(part)));
  if (after.length > 0)
    return { family: letters(first), given: givenNames(after.join(" ")), suffix, group: false };
  const { family, given, last } = givenThenFamily(first);
  return { family, given, suffix: suffix || last, group: false };
}

/** `John de la Cruz Jr.`: the last word is a suffix only where two others are left. */
function givenThenFamily(written: string): Pick<NameParts, "family" | "given"> & { last: string } {
  const words = written.split(/\s+/);
  const end = letters(words.at(-1) ?? "");
  const last = words.length > 2 && SUFFIXES.has(end) ? end : "";
  if (last) words.pop();
  let begin = words.length - 1;
  while (begin > 1 && PARTICLES.has(fold(words[begin - 1] ?? ""))) begin--;
  return {
    family: letters(words.slice(begin).join("")),
    given: givenNames(words.slice(0, begin).join(" ")),
    last,
  };
}

/** Folded letters (with the marks that belong to them) and digits only. */
function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** `J.-S.`, `J S` and `JS` are two initials; `Jia-Shu` and `Jia Shu` are two names. */
function givenNames(text: string): string[] {
  return text.split(/[\s.\-‐‑–·]+/).flatMap((part) => {
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
export function blockKey(name: NameParts): string {
  return `${name.family}|${name.given[0]?.[0] ?? ""}|${name.suffix}`;
}

/**
 * Whether `short` could be a shorter way to write `full`: every given name of it is the same as, or the initial of, the
 * one in the same place, and something is missing or abbreviated.
 */
export function abbreviates(short: NameParts, full: NameParts): boolean {
  if (short.group || full.group || short.given.length === 0 || short.given.length > full.given.length)
    return false;
  const fits = short.given.every((name, place) => {
    const other = full.given[place] ?? "";
    return name === other || (name.length === 1 && other.startsWith(name));
  });
  return fits && short.given.join("").length < full.given.join("").length;
}
