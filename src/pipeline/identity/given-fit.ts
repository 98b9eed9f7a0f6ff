import { areFamiliar } from "./nicknames.ts";

/** How two lists of given names go together. */
export interface GivenFit {
  /** Of the first names: the same; one the initial of the other; both no more than the same initial; or forms of one name. */
  first: "same" | "initial" | "initials" | "familiar" | "spelling";
  /** Of the others: none on either side; on one side only initials, or a name; the same; or one the initial of the other. */
  middle: "none" | "initialMissing" | "nameMissing" | "same" | "initial";
}

/**
 * Compares given names place by place. Null where they are names of two people: another first name or initial, or another middle
 * one.
 */
export function fitGiven(a: readonly string[], b: readonly string[]): GivenFit | null {
  const first = fitFirst(a[0] ?? "", b[0] ?? "");
  if (!first) return null;
  const inside = middleInside(a, b) ?? middleInside(b, a);
  const middle = inside ?? fitMiddle(a.slice(1), b.slice(1));
  if (!middle) return null;
  return { first, middle };
}

/** How two first names go together; null where they are two people's. */
export function fitFirst(a: string, b: string): GivenFit["first"] | null {
  if (a === "" || b === "") return null;
  if (a === b) return a.length === 1 ? "initials" : "same";
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? "initial" : null;
  if (areFamiliar(a, b)) return "familiar";
  return isSpelledAlike(a, b) ? "spelling" : null;
}

function fitMiddle(a: readonly string[], b: readonly string[]): GivenFit["middle"] | null {
  if (a.length === 0 && b.length === 0) return "none";
  if (a.length === 0 || b.length === 0)
    return [...a, ...b].every((name) => name.length === 1) ? "initialMissing" : "nameMissing";
  const places = Math.min(a.length, b.length);
  let same = true;
  for (let place = 0; place < places; place++) {
    const [x = "", y = ""] = [a[place], b[place]];
    if (x === y) continue;
    same = false;
    const abbreviated = (x.length === 1 || y.length === 1) && x[0] === y[0];
    if (!abbreviated && !isSpelledAlike(x, y)) return null;
  }
  return same ? "same" : "initial";
}

/** `X.-D.` and `Xiaodong`: the second initial stands within the only name of the other. */
function middleInside(short: readonly string[], full: readonly string[]): GivenFit["middle"] | null {
  const [name = ""] = full;
  if (full.length !== 1 || short.length !== 2 || name.length < 4) return null;
  const [, second = ""] = short;
  return second.length === 1 && name.indexOf(second, 2) > 0 ? "initial" : null;
}

/** Names of five letters and more that differ by one letter added, left out or changed, but in the first. */
export function isSpelledAlike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let behind = 0;
  while (behind < short.length - from && short.at(-1 - behind) === long.at(-1 - behind)) behind++;
  return from > 0 && long.length - from - behind <= 1;
}
