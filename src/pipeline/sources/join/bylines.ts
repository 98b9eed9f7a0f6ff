import { fold, foldedWords } from "../../../lib/fold.ts";
import type { Mention, PaperDraft } from "../../../model/paper.ts";
import { edits } from "./edits.ts";

/** How two bylines go together, and how many names they have in common. */
export interface BylineAgreement {
  verdict: "same" | "different" | "unknown";
  common: number;
  /** Every name of the shorter one is on the other, and no name is missing on either that was not cut. */
  whole: boolean;
}

/** Longer bylines are compared by their first names. */
const MOST = 60;

export function bylineAgreement(a: PaperDraft, b: PaperDraft): BylineAgreement {
  const [one, other] = [
    a.byline.names.slice(0, MOST).map(namesOf),
    b.byline.names.slice(0, MOST).map(namesOf),
  ];
  if (one.length === 0 || other.length === 0 || areGroups(a) !== areGroups(b))
    return { verdict: "unknown", common: 0, whole: false };
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
  const cut = !a.byline.complete || !b.byline.complete;
  const sameLength = cut || Math.abs(one.length - other.length) <= Math.max(1, longer.length * 0.2);
  const firsts = isSameName(one[0], other[0]);
  const same = common >= Math.ceil(shorter.length * 0.6) && (sameLength || firsts);
  return {
    verdict: same ? "same" : "different",
    common,
    whole: common === shorter.length && (cut || one.length === other.length),
  };
}

/** Whether groups alone sign: the members may sign elsewhere. */
const areGroups = ({ byline: { names } }: PaperDraft) =>
  names.every(({ group, written }) => group ?? GROUP.test(written));
const GROUP =
  /\b(?:collaboration|consortium|study group|working group|group|team|investigators|committee|network|institute)$/i;

/** A name for comparing: its family name without accents, all its words, and its first initial where that is known. */
interface ComparedName {
  family: string;
  /** Of a compound family name, its parts. */
  parts: readonly string[];
  words: readonly string[];
}

function namesOf({ family, given, written }: Mention): ComparedName {
  if (family && letters(family) !== "")
    return {
      family: letters(family),
      parts: foldedWords(family),
      words: [...foldedWords(family), ...foldedWords(given ?? "")],
    };
  const bare = written.replace(/^[\s.,;:]+/, "");
  const pieces = (bare.split(",")[0] ?? "")
    .split(/\s+/)
    .map(letters)
    .filter((piece) => piece.length > 1 && !/^(?:eds?|md|phd|prof|dr)$/.test(piece));
  const whole = bare.includes(",")
    ? pieces.join("")
    : pieces.findLast((piece) => !/^(?:jr|sr|ii|iii|iv)$/.test(piece));
  return {
    family: whole ?? fold(bare),
    parts: [],
    words: foldedWords(bare).filter((word) => word.length > 1),
  };
}

const letters = (text: string) => foldedWords(text).join("");

/**
 * Whether two names may be one: the same family name, with or without a footnote's letter stuck to it, a slip in a long
 * one, an umlaut written out, a particle; or family and given names turned round.
 */
function isSameName(a: ComparedName | undefined, b: ComparedName | undefined): boolean {
  if (!a || !b) return false;
  const [short, long] = a.family.length <= b.family.length ? [a.family, b.family] : [b.family, a.family];
  if (short === long || umlauts(short) === umlauts(long)) return true;
  if (long.length === short.length + 1 && long.startsWith(short) && short.length > 1 && /[a-h\d]$/.test(long))
    return true;
  if (short.length >= 6 && edits(short, long, 1) <= 1) return true;
  if (
    short.length >= 4 &&
    long.endsWith(short) &&
    /^(?:de|del|della|di|da|dos|du|la|le|van|vanden|vander|von|vonder|den|der|el|al|ter|ten)$/.test(
      long.slice(0, -short.length),
    )
  )
    return true;
  if (short.length >= 4 && (a.parts.includes(b.family) || b.parts.includes(a.family))) return true;
  return a.words.length > 1 && b.words.length > 1 && a.words.includes(b.family) && b.words.includes(a.family);
}

const umlauts = (family: string) => family.replace(/([aou])e/g, "$1").replace(/aa/g, "a");

/** Whether the family names of a byline are those of another but for the letters of footnotes that are stuck to them: `Hsua`. */
export function hasFootnotes(names: readonly Mention[], plain: readonly Mention[]): boolean {
  if (names.length !== plain.length) return false;
  const pairs = names.map((name, n) => [namesOf(name).family, namesOf(plain[n] ?? name).family] as const);
  const stuck = pairs.filter(([one, other]) => one !== other);
  return (
    stuck.length > 0 && stuck.every(([one, other]) => one.slice(0, -1) === other && /[a-h\d]$/.test(one))
  );
}
