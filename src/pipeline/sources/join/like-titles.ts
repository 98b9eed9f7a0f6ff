import { yearOf, type PaperDraft } from "../../../model/paper.ts";
import { abstractsDiffer, type Compared } from "./compared.ts";
import { isPreprint, yearsFit } from "./evidence.ts";
import type { BylineAgreement } from "./people/bylines.ts";
import { otherFirstPage, otherPlace, samePage, samePlace, sameVolume } from "./places/places.ts";
import { venuesAlike } from "./places/venue-names.ts";
import { isGeneric, isStanding, standsAlone, type ComparedTitle } from "./titles/compared-title.ts";
import type { Likeness } from "./titles/title-likeness.ts";
import { APART, apart, type Sureness, type Verdict } from "./verdict.ts";

type Like = Exclude<Likeness, "unlike">;

const TITLES: Record<Like, string> = {
  same: "same title",
  near: "same title but for a slip or a formula",
  part: "same title without its subtitle",
};

const surenessOf = (how: Like, a: PaperDraft, b: PaperDraft): Sureness =>
  samePlace(a, b) ? "place" : how === "same" ? "title" : "near title";

export function byPeople(how: Like, byline: BylineAgreement, known: Compared, wanted: Compared): Verdict {
  const [a, b] = [known.draft, wanted.draft];
  const title = TITLES[how];
  const elsewhere = otherPlace(a, b);
  if (elsewhere) return apart(`${title} and bylines, but ${elsewhere}`);
  const years = yearsFit(a, b);
  if (years === false) return apart(`${title} and bylines, but the years are too far apart`);
  const lacking = lackingOf(how, byline, known, wanted);
  if (lacking) return apart(`${title}, but ${lacking}`);
  const reason =
    years === null
      ? `${title} and compatible bylines; a year is not known`
      : `${title}, years that fit, and compatible bylines`;
  return { same: true, sureness: surenessOf(how, a, b), reason };
}

/** What titles that come every year, say little or are not quite the same need besides people, and lack. */
function lackingOf(how: Like, byline: BylineAgreement, known: Compared, wanted: Compared): string | null {
  const [a, b] = [known.draft, wanted.draft];
  if (samePlace(a, b)) return null;
  const alone = byline.common < 2;
  if (isOfTitle(isStanding, known, wanted) && alone && !samePage(a, b) && !sameVolume(a, b))
    return "one name alone speaks for it";
  if (isOfTitle(isGeneric, known, wanted)) {
    if (otherFirstPage(a, b)) return "other pages";
    const sameYear = yearOf(a) === yearOf(b) || (!isOfTitle(isStanding, known, wanted) && venuesFit(a, b));
    if (!sameYear && (alone || isPreprint(a) === isPreprint(b))) return "the years are too far apart";
  }
  const short = isOfTitle(({ words }) => words.length < LONG, known, wanted);
  if (alone && short && isPreprint(a) === isPreprint(b) && yearsApart(a, b) > 1)
    return "the years are too far apart for one name";
  return how === "same" ? null : lackingInTitle(how, byline, known, wanted);
}

/** A title of so many words is hardly given twice. */
const LONG = 8;

const isOfTitle = (kind: (title: ComparedTitle) => boolean, ...records: readonly Compared[]) =>
  records.some(({ title }) => title !== null && kind(title));

const venuesFit = ({ venue: one }: PaperDraft, { venue: other }: PaperDraft) =>
  one !== null && other !== null && venuesAlike(one.name, other.name);

const yearsApart = (a: PaperDraft, b: PaperDraft) =>
  Math.abs((yearOf(a) ?? 0) - (yearOf(b) ?? yearOf(a) ?? 0));

function lackingInTitle(
  how: "near" | "part",
  { whole, within, common }: BylineAgreement,
  { title: one, draft: a }: Compared,
  { title: other, draft: b }: Compared,
): string | null {
  if (abstractsDiffer(a, b)) return "the abstracts differ";
  if (otherFirstPage(a, b)) return "other pages";
  const enough = whole || (common >= 2 && (within || (how === "near" && yearOf(a) === yearOf(b))));
  if (!enough) return "the bylines agree in part only";
  const isName = how === "part" && ![one, other].every((title) => title && standsAlone(title));
  if (common < 2 && (isName || yearsFit(a, b) === null)) return "one name alone speaks for it";
  return isName && yearOf(a) !== yearOf(b) ? "the years differ" : null;
}

/** One of them has no byline, or a group signs the one and its members the other. */
export function withoutPeople(how: Like, known: Compared, wanted: Compared): Verdict {
  const [a, b] = [known.draft, wanted.draft];
  const long = [known, wanted].every(
    ({ title }) => title && (title.words.length >= 5 || isLongInOneWord(title)),
  );
  if (otherPlace(a, b)) return APART;
  if (samePlace(a, b) || (long && (samePage(a, b) || sameVolume(a, b)))) {
    const reason = `${TITLES[how]} in the same volume; the bylines cannot be compared`;
    return { same: true, sureness: samePlace(a, b) ? "place" : "title alone", reason };
  }
  if (how !== "same") return APART;
  const years = yearsFit(a, b);
  if (!long || years === false) return apart("same title, but nothing else that speaks for it");
  const reason =
    years === true
      ? "same title and year; the bylines cannot be compared"
      : "same long title; the bylines cannot be compared, and a year is not known";
  return { same: true, sureness: "title alone", reason };
}

/** Scripts that do not part words. */
const isLongInOneWord = ({ letters }: ComparedTitle) => letters.length >= 10 && /^\P{ASCII}+$/u.test(letters);
