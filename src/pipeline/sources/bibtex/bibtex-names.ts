import type { Byline, Mention } from "../../../model/paper.ts";
import { isSuffix } from "../fields/name-suffix.ts";
import { meansOthers, toMention } from "../fields/names.ts";
import { readableText } from "../fields/readable-text.ts";
import { closingBrace, splitOutsideBraces } from "./balance.ts";
import { namedParts, namesOf } from "./name-list.ts";
import { texToText } from "../../../lib/latex.ts";

/** No name is longer. */
const LONGEST_NAME = 500;
const COMMA = /,/y;
const GAP = /[\s~]+/y;
/** Words of bodies that sign as one name. */
const BODY_WORDS =
  "collaborations? consorti\\w* team groups? project survey universit\\w* institut\\w* organi[sz]ation committee association society " +
  "agency cent(?:er|re) network council laborator(?:y|ies) foundation department ministry office program(?:me)? alliance initiative " +
  "inc ltd gmbh corp\\w* company staff community developers? contributors panel force for of the on and";
const BODY = new RegExp(`\\b(?:${BODY_WORDS.replaceAll(" ", "|")})\\b|\\d`, "i");
const ACRONYM = /(?<!\p{L})\p{Lu}{3,}(?!\p{Ll})/u;

/** What a name is made of, before it is known whether a name in braces is that of a body or of a person. */
interface RawName {
  mention: Mention;
  braced: boolean;
}

/**
 * A byline as BibTeX writes it: names parted by `and`, each `First von Last`, `von Last, First` or `von Last, Jr, First`;
 * braces hold together what is one; `and others` follows where names are missing.
 */
export function toBibtexByline(value: string): Byline {
  const written = namesOf(value).map((name) => name.slice(0, LONGEST_NAME));
  const real = written.filter((name) => !standsForOthers(name));
  const names = real.map(toName).filter(({ mention }) => /[\p{L}\p{N}]/u.test(mention.written));
  const asPeople = areBracedPeople(names);
  return {
    names: names.map(({ mention, braced }) => (braced && !asPeople ? asBody(mention) : mention)),
    complete: real.length === written.length && !real.some((name) => /\set\.?\s*al\.?[\s}]*$/i.test(name)),
  };
}

/** `others`, `et al.`, and what ADS leaves of a list that it cuts: `{}, . . .`. */
function standsForOthers(name: string): boolean {
  const text = texToText(name).trim();
  return meansOthers(text) || (!/[\p{L}\p{N}]/u.test(text) && /\.\s*\.|…/.test(text));
}

function toName(name: string): RawName {
  const bare = name
    .trim()
    .replace(/[,;:]?\s+et\.?\s*al\.?$/i, "")
    .replace(/\s+\d{4}$/, "");
  const named = namedParts(bare);
  if (named) return { mention: named, braced: false };
  const parts = splitOutsideBraces(bare, COMMA)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const written = parts
    .map(readable)
    .filter((part) => part !== "")
    .join(", ");
  if (toMention(written, "given-first").group)
    return { mention: { written: written.replace(/:$/, ""), group: true }, braced: false };
  const [first = "", ...rest] = parts;
  if (rest.length > 0) return { mention: { written, ...byCommas(first, rest) }, braced: false };
  if (isBraced(first)) return { mention: { written }, braced: true };
  return { mention: { written, ...byWords(first) }, braced: false };
}

/** `von Last, First`; `von Last, Jr, First`; and as others write it, `Last, First, Jr` and `Last Jr, First`. */
function byCommas(last: string, rest: string[]): Partial<Mention> {
  const words = wordsOf(last);
  const start = words.findIndex((word) => !isLower(word));
  const cut = start < 0 ? Math.max(0, words.length - 1) : start;
  const texts = rest.map(readable).filter((text) => text !== "");
  const ends = words.length > cut + 1 && isSuffix(readable(words.at(-1) ?? ""));
  const behind = ends ? readable(words.pop() ?? "") : "";
  const suffix = (texts.length > 1 ? texts.find((text) => isSuffix(text)) : undefined) ?? behind;
  const given = texts.filter((text) => text !== suffix).join(" ");
  return toParts(words.slice(0, cut), words.slice(cut), given, suffix);
}

/** `First von Last`: the last word is the family name, words in lower case before it are its particle. */
function byWords(name: string): Partial<Mention> {
  const words = wordsOf(name);
  const ends = words.length > 2 && isSuffix(readable(words.at(-1) ?? ""));
  const suffix = ends ? readable(words.pop() ?? "") : "";
  if (words.length < 2) return {};
  const before = words.slice(0, -1);
  // Where even the last word is in lower case, case says nothing.
  const from = isLower(words.at(-1) ?? "") ? -1 : before.findIndex(isLower);
  const to = before.findLastIndex(isLower);
  const given = from < 0 ? before : before.slice(0, from);
  return toParts(
    from < 0 ? [] : words.slice(from, to + 1),
    words.slice(from < 0 ? -1 : to + 1),
    given.map(readable).join(" "),
    suffix,
  );
}

function toParts(von: string[], last: string[], given: string, suffix: string): Partial<Mention> {
  const particle = von.map(readable).join(" ");
  return {
    family: last.map(readable).join(" "),
    ...(given ? { given } : {}),
    ...(particle ? { particle } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

const wordsOf = (name: string) => splitOutsideBraces(name, GAP).filter((word) => word !== "");
const readable = (tex: string) => readableText(texToText(tex)).replace(/\s+/g, " ").trim();

/** A word of a particle begins in lower case; what stands in braces has no case. */
function isLower(word: string): boolean {
  return (!word.startsWith("{") || word.startsWith("{\\")) && /^\P{L}*\p{Ll}/u.test(readable(word));
}

function isBraced(name: string): boolean {
  return (
    name.startsWith("{") &&
    !name.startsWith("{\\") &&
    closingBrace(name, 0, name.length, true) === name.length - 1
  );
}

/** Some write every person in braces. They are people if all are, there are several, and no name holds a word of bodies. */
function areBracedPeople(names: readonly RawName[]): boolean {
  return names.length > 1 && names.every(({ mention, braced }) => braced && isPersonLike(mention.written));
}

function isPersonLike(written: string): boolean {
  const words = written.split(" ").length;
  return words > 1 && words < 5 && !soundsLikeBody(written);
}

/** A body, unless the name is one word that may as well be a person's. */
function asBody(mention: Mention): Mention {
  return soundsLikeBody(mention.written) || mention.written.includes(" ")
    ? { ...mention, group: true }
    : mention;
}

const soundsLikeBody = (written: string) => BODY.test(written) || ACRONYM.test(written);
