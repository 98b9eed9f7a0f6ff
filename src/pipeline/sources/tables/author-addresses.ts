import { fold } from "../../../lib/fold.ts";
import type { Mention } from "../../../model/paper.ts";
import { readableText } from "../fields/readable-text.ts";

/** What a row says about where its authors are. */
export interface AddressCells {
  /** Addresses with the names that they belong to. */
  named: string;
  /** Addresses without names. */
  all: string;
  /** The short forms of the names, in the order of the byline: addresses may use these. */
  shortNames: readonly string[];
}

/** Gives the mentions of a byline the affiliations that a row tells for each of them. What it tells of nobody is left away. */
export function withAffiliations(
  names: readonly Mention[],
  { named, all, shortNames }: AddressCells,
): Mention[] {
  if (named === "" && all === "") return [...names];
  const places = addressesOf(names, named, all, shortNames);
  return names.map((name, index) => {
    const own = [...new Set(places[index] ?? [])]
      .map((place) => readableText(place).trim())
      .filter((place) => place !== "");
    return own.length > 0 ? { ...name, affiliations: own } : name;
  });
}

function addressesOf(
  names: readonly Mention[],
  named: string,
  all: string,
  shortNames: readonly string[],
): string[][] {
  const known = all
    .split(";")
    .map((place) => place.trim())
    .filter((place) => place !== "");
  const [only] = names;
  if (named === "") return only && names.length === 1 ? [known] : [];
  const byName = new Map<string, number>();
  names.forEach((name, index) => byName.set(nameKey(name.written), index));
  shortNames.forEach((name, index) => {
    if (!byName.has(nameKey(name))) byName.set(nameKey(name), index);
  });
  if (named.startsWith("[")) return byMarks(named.split(/;\s*(?=\[)/), "]", byName);
  if (named.startsWith("(")) return byMarks(named.split(/,\s+(?=\()/), ")", byName);
  const alone = names.length === 1 && !named.includes(";") && !nameAtStart(named, byName);
  if (named.includes("|") || alone) return onePerName(named.split("|"), names.length);
  const told = afterNames(named, known, byName);
  return only && names.length === 1 && told.length === 0
    ? [named.split(";").map((place) => place.trim())]
    : told;
}

/** `[A; B] Place; [C] Place` and `(A, mail@x; B) Place. , (C) Place.`, already taken apart. */
function byMarks(parts: readonly string[], closing: string, byName: ReadonlyMap<string, number>): string[][] {
  const places: string[][] = [];
  for (const part of parts) {
    const end = part.indexOf(closing);
    const place = part
      .slice(end + 1)
      .replace(/[\s;.,]{1,5}$/, "")
      .trim();
    for (const person of part.slice(1, Math.max(1, end)).split(";")) {
      const index = byName.get(nameKey(person.replace(/,?\s*[^\s,]+@\S+/, "")));
      if (index !== undefined) (places[index] ??= []).push(place);
    }
  }
  return places;
}

function onePerName(parts: readonly string[], count: number): string[][] {
  if (count === 1) return [parts.map((part) => part.trim())];
  return parts.length === count ? parts.map((part) => [part.trim()]) : [];
}

/**
 * `Wilson L.N., Museum, Fairbanks; Gardner J.D., School, Reading` and `Smith, Jane (Museum, Fairbanks); …`. The addresses
 * of one author are joined by commas, so they are told apart by those that the row lists.
 */
function afterNames(text: string, known: readonly string[], byName: ReadonlyMap<string, number>): string[][] {
  const places: string[][] = [];
  let current = -1;
  for (const part of text.split(/;\s*/)) {
    const start = nameAtStart(part, byName);
    if (start) current = start.index;
    if (current < 0) continue;
    const address = withoutBracket((start ? part.slice(start.length) : part).replace(/^[\s,(]+/, "").trim());
    const listed =
      known.length * text.length < 50_000_000 ? known.filter((place) => address.includes(place)) : [];
    (places[current] ??= []).push(...(listed.length > 0 ? listed : [address]));
  }
  return places;
}

/** `Uni (A))` → `Uni (A)`: the last bracket closes what stands behind the name. */
function withoutBracket(text: string): string {
  return text.endsWith(")") && text.split(")").length > text.split("(").length ? text.slice(0, -1) : text;
}

function nameAtStart(
  part: string,
  byName: ReadonlyMap<string, number>,
): { index: number; length: number } | null {
  const ends = [...part.slice(0, 200).matchAll(/,|\s\(/g)].map((match) => match.index).slice(0, 3);
  for (const length of [...ends, part.length]) {
    const index = byName.get(nameKey(part.slice(0, length)));
    if (index !== undefined) return { index, length };
  }
  return null;
}

const nameKey = (name: string) =>
  fold(name)
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
