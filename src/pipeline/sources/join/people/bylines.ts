import { foldedWords } from "../../../../lib/fold.ts";
import type { Mention, PaperDraft } from "../../../../model/paper.ts";
import { isGroup } from "../../fields/names.ts";
import { comparedName, isSameName, type ComparedName } from "./names-alike.ts";

/** How two bylines go together, and how many names they have in common. */
export interface BylineAgreement {
  verdict: "same" | "different" | "unknown";
  common: number;
  /** Every name of the shorter one is on the other, and no name is missing on either that was not cut. */
  whole: boolean;
  /** Every name of the shorter one is on the other. */
  within: boolean;
}

const UNKNOWN: BylineAgreement = { verdict: "unknown", common: 0, whole: false, within: false };

/** Longer bylines are compared by their first names. */
const MOST = 30;

/** A group may sign beside its members or in place of them; names in two scripts cannot be compared. */
export function bylineAgreement(a: PaperDraft, b: PaperDraft): BylineAgreement {
  const [one, other] = [signersOf(a), signersOf(b)];
  if (one.names.length === 0 || other.names.length === 0 || one.groups !== other.groups) return UNKNOWN;
  if (isLatin(one.names) !== isLatin(other.names)) return UNKNOWN;
  return agreement(
    one.names.map(comparedName),
    other.names.map(comparedName),
    !a.byline.complete || !b.byline.complete,
  );
}

function agreement(
  one: readonly ComparedName[],
  other: readonly ComparedName[],
  cut: boolean,
): BylineAgreement {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const free = new Set(longer.keys());
  let common = 0;
  for (const [place, name] of shorter.entries()) {
    // Most often the same name stands in the same place.
    const found = [place, ...free].find((n) => free.has(n) && isSameName(name, longer[n]));
    if (found === undefined) continue;
    free.delete(found);
    common++;
  }
  const sameLength = cut || Math.abs(one.length - other.length) <= Math.max(1, longer.length * 0.2);
  const same = common >= Math.ceil(shorter.length * 0.6) && (sameLength || isSameName(one[0], other[0]));
  const within = common === shorter.length;
  return {
    verdict: same ? "same" : "different",
    common,
    whole: within && (cut || one.length === other.length),
    within,
  };
}

/** The persons of a byline, or the groups where these alone sign. */
function signersOf({ byline: { names } }: PaperDraft): { names: readonly Mention[]; groups: boolean } {
  const persons = names.filter(({ group, written }) => !(group ?? isGroup(written)));
  return persons.length > 0
    ? { names: persons.slice(0, MOST), groups: false }
    : { names: names.slice(0, MOST), groups: true };
}

/** Whether names are in letters that can be compared with Latin ones. */
const isLatin = (names: readonly Mention[]) =>
  names.some(({ written }) => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2}/u.test(written));

const letters = (text: string) => foldedWords(text).join("");

/** Whether the family names of a byline are those of another but for the letters of footnotes that are stuck to them: `Hsua`. */
export function hasFootnotes(names: readonly Mention[], plain: readonly Mention[]): boolean {
  if (names.length !== plain.length) return false;
  const pairs = names.map((name, n) => [familyOf(name), familyOf(plain[n] ?? name)] as const);
  const stuck = pairs.filter(([one, other]) => one !== other);
  return (
    stuck.length > 0 && stuck.every(([one, other]) => one.slice(0, -1) === other && /[a-h\d]$/.test(one))
  );
}

const familyOf = ({ family, written }: Mention) =>
  letters(family ?? (written.includes(",") ? written.split(",")[0] : written.split(/\s+/).at(-1)) ?? "");
