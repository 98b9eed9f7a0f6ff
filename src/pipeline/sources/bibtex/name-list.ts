import type { Mention } from "../../../model/paper.ts";
import { closingBrace, splitOutsideBraces } from "./balance.ts";
import { texToText } from "../../../lib/latex.ts";

const AND = /(?<=\s)and(?=\s)/iy;
const SEMICOLON = /;/y;
const COMMA = /,/y;
/** A semicolon that ends a character reference such as `&uuml;`. */
const REFERENCE = /&#?\w{1,8}$/;

/** The names of an author field, as written: parted by `and`, or by what careless exports write in its place. */
export function namesOf(value: string): string[] {
  const list = unwrapped(value.trim());
  const names = splitOutsideBraces(` ${list} `, AND).map((name) => name.trim());
  return names
    .flatMap(bySemicolons)
    .flatMap(byCommas)
    .filter((name) => name !== "");
}

/** A whole list in braces, though braces keep names together: `{Smith, A. and Doe, B.}`. */
function unwrapped(list: string): string {
  if (!list.startsWith("{") || closingBrace(list, 0, list.length, true) !== list.length - 1) return list;
  const inner = list.slice(1, -1);
  const names = splitOutsideBraces(` ${inner} `, AND);
  return names.length > 1 && names.every((name) => /^[^,]+,[^,]+$/.test(name)) ? inner : list;
}

function bySemicolons(name: string): string[] {
  if (!name.includes(";")) return [name];
  const names: string[] = [];
  for (const part of splitOutsideBraces(name, SEMICOLON)) {
    const last = names.at(-1);
    if (last !== undefined && REFERENCE.test(last)) names[names.length - 1] = `${last};${part}`;
    else names.push(part);
  }
  return names.map((part) => part.trim());
}

/** `J. Smith, A. B. Doe, C. Foo`, or `J. Smith, A. Doe,` before the last `and`: parts of which none is one word. */
function byCommas(name: string): string[] {
  if (!name.includes(",") || /^\{?(?:family|given)\s*=/i.test(name)) return [name];
  const parts = splitOutsideBraces(name, COMMA)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const least = name.endsWith(",") ? 2 : 3;
  return parts.length >= least && parts.every((part) => /\S\s+\S/.test(part)) ? parts : [name];
}

/** The extended names of BibLaTeX: `family=Beethoven, given=Ludwig, prefix=van`. Null when it is none. */
export function namedParts(name: string): Mention | null {
  if (!/^\{?(?:family|given|prefix|suffix)(?:-i)?\s*=/i.test(name)) return null;
  const parts = new Map<string, string>();
  for (const part of splitOutsideBraces(name, COMMA)) {
    const [, label = "", value = ""] = /^\s*([\w-]+)\s*=\s*"?([^"]*)"?\s*$/.exec(part) ?? [];
    parts.set(label.toLowerCase(), texToText(value).trim());
  }
  const [family, given, particle, suffix] = ["family", "given", "prefix", "suffix"].map(
    (label) => parts.get(label) ?? "",
  );
  if (!family) return null;
  const whole = [particle, family].filter(Boolean).join(" ");
  return {
    written: [whole, suffix, given].filter(Boolean).join(", "),
    family,
    ...(given ? { given } : {}),
    ...(particle ? { particle } : {}),
    ...(suffix ? { suffix } : {}),
  };
}
