import type { Mention } from "../../../model/paper.ts";
import { SUFFIXES, isSuffix } from "../fields/name-suffix.ts";
import { isGroup, meansOthers, toByline, toMention } from "../fields/names.ts";
import type { TableSystem } from "./systems.ts";

/** The names of one cell as a byline, however its system parts them and turns them round. */
export function authorCell(
  cell: string,
  system: TableSystem | null,
): { names: Mention[]; complete: boolean } {
  const parts = namesIn(cell, system)
    .map(tidy)
    .filter((name) => name !== "");
  const cut = parts.map((name) => name.replace(/[,;]?\s+(?:et\.?\s*al\.?|\.\.\.|…)$/i, ""));
  const names = cut.filter((name) => !meansOthers(name));
  const complete = names.length === parts.length && cut.every((name, index) => name === parts[index]);
  const givenFirst = system === "OpenAlex" || system === "Lens";
  const initialsLast =
    !givenFirst &&
    names.every(
      (name) => name.includes(",") || initialsOf(name) !== null || isGroup(name) || SUFFIXED.test(name),
    );
  return { names: names.map((name) => nameOf(name, initialsLast)), complete };
}

function namesIn(cell: string, system: TableSystem | null): string[] {
  if (system === "SpringerLink") return splitRunTogether(cell);
  if (system !== "PubMed") return splitNames(cell);
  // PubMed puts groups behind the people, parted by semicolons.
  const [people = "", ...groups] = cell.replace(/\.\s*$/, "").split(/;\s*/);
  return [...people.split(/,\s*/), ...groups];
}

/** Words that a capital may follow within a name: McDonald, DeVries, VanDyke. */
const JOINED = /(?:^|[\s-])(?:Ma?c|D[aeiu]|L[aeo]|Van|Von|Fitz|San|St|Ben|Abu|El|Al|Mc)$/u;
/** Where one name ends and the next begins without anything between them. */
const SEAM = /(?<=[\p{Ll}.)]|\sI{2,3})(?=\p{Lu}(?:[\p{Ll}.'’-]|\s))/gu;

/** SpringerLink runs names together: `Datong WeiCan LiuXiaolong (Luke) Zhang` are three. */
function splitRunTogether(cell: string): string[] {
  const names: string[] = [];
  let start = 0;
  for (const { index } of cell.matchAll(SEAM)) {
    if (
      JOINED.test(cell.slice(start, index)) ||
      (cell[index - 1] === "." && !/\p{L}\S*\s/u.test(cell.slice(start, index)))
    )
      continue;
    names.push(cell.slice(start, index));
    start = index;
  }
  return [...names, cell.slice(start)];
}

/** `de la Cruz MJ 3rd` */
const SUFFIXED = new RegExp(`\\s\\p{Lu}{1,4} ${SUFFIXES}$`, "u");

function nameOf(name: string, initialsLast: boolean): Mention {
  const [, bare = name, suffix] = /^([^,]+), ((?:Jr|Sr|I{2,3}|IV)\.?)$/.exec(name) ?? [];
  const ended = suffix ? initialsOf(bare) : null;
  if (ended && suffix) return { written: name, ...ended, suffix };
  const parts = initialsLast && !name.includes(",") ? initialsOf(name) : null;
  const mention = toMention(name, initialsLast ? "vancouver" : "given-first");
  return parts && !mention.group ? { ...mention, ...parts } : mention;
}

/** `Wilson L.N.` and `Griffin DK`: the family first, without a comma, then nothing but initials. */
function initialsOf(name: string): { family: string; given: string } | null {
  const match = /^(\S.*\S|\S)\s+((?:\p{Lu}\p{Ll}?\.[ -]?){1,5}|\p{Lu}{1,3}|\p{Lu}-\p{Lu})$/u.exec(name);
  return match?.[1] && match[2] ? { family: match[1], given: match[2] } : null;
}

/** The names of a cell, in its order. Semicolons part most surely; commas may stand within names as well as between. */
export function splitNames(cell: string): string[] {
  if (cell.includes(";")) return cell.split(";");
  if (cell.includes("|")) return cell.split("|");
  if (cell.includes("//")) return cell.split("//");
  if (/\n(?!\s*(?:and|&)\s)/.test(cell.trim())) return cell.split("\n").flatMap((name) => splitNames(name));
  const segments = cell.split(/\s+(?:and|&)\s+/).map((name) => name.replace(/,\s*$/, ""));
  // `Yang, Z. and Jiang, B.`: where every part has one comma, it stands within the name.
  if (segments.length > 1 && segments.every((name) => name.split(",").length === 2)) return segments;
  return segments.flatMap(splitByCommas);
}

/** Commas may part names, or family from given: `Wilson L.N., Xu J.`, `Jane Doe, Jan Roe`, `Doe, J., Roe, J.`, `Doe, Jane`. */
function splitByCommas(text: string): string[] {
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length > 3 && parts.some((part) => isSuffix(part))) return withSuffixes(parts);
  const [first = "", second = "", third = ""] = parts;
  if (parts.length < 2) return parts;
  if (parts.length === 2)
    return isInitials(second) || !isWhole(first) || !isWhole(second) || /^\p{Ll}/u.test(first)
      ? [`${first}, ${second}`]
      : parts;
  if (parts.every((part) => isWhole(part) && !isInitials(part))) return parts;
  if (parts.length === 3 && isSuffix(third)) return [text];
  const others = meansOthers(parts.at(-1) ?? "") ? [parts.pop() ?? ""] : [];
  const families = parts.filter((_, index) => index % 2 === 0);
  const givens = parts.filter((_, index) => index % 2 === 1);
  const paired =
    families.length === givens.length &&
    !families.some(isInitials) &&
    (givens.every(isInitials) || parts.every((part) => !/\s\S+\s/.test(part)));
  return [
    ...(paired ? families.map((family, index) => `${family}, ${givens[index] ?? ""}`) : parts),
    ...others,
  ];
}

/** `Roe, R.F., Jr., Poe, E.`: suffixes belong to the name before them. */
function withSuffixes(parts: readonly string[]): string[] {
  const bare = parts.filter((part) => !isSuffix(part));
  const names = splitByCommas(bare.join(", "));
  let seen = 0;
  const suffixes = new Map<number, string>();
  for (const part of parts) {
    if (isSuffix(part)) suffixes.set(seen, part);
    else seen++;
  }
  let counted = 0;
  return names.map((name) => {
    counted += name.split(",").length;
    const suffix = suffixes.get(counted);
    return suffix ? `${name}, ${suffix}` : name;
  });
}

/** `L.N.`, `J.-P.`, `DK`: not a short family name such as Xu. */
const isInitials = (part: string) => /^(?:\p{Lu}\p{Ll}?\.[ -]?){1,5}$|^\p{Lu}{1,3}$/u.test(part);
/** A name that can stand by itself. */
const isWhole = (part: string) => /\s/.test(part) || meansOthers(part) || isGroup(part);

/** Without numbers (`1. `, `(57190394669)`, a mark at the end), e-mail addresses and RefWorks's `null`. */
function tidy(name: string): string {
  if (meansOthers(name)) return name.trim();
  return name
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\s*(?:\(?\d{1,4}[.)]|\[\d{1,4}\])\s*/, "")
    .replace(/\s*\(\s*(?:\d+|[^\s()]+@[^\s()]+)\s*\)\s*$/, "")
    .replace(/[\d*†‡]{1,3}$/, "")
    .replace(/,\s*null$|^null\s+/, "")
    .replace(/^\s*and\s+/, "")
    .replace(/[\s,]+$/, "")
    .trim();
}

/** The names of a cell as they are written there, for finding who is meant by an address. */
export function writtenNames(cell: string): string[] {
  return toByline(splitNames(cell).map(tidy), "given-first").names.map((name) => name.written);
}
