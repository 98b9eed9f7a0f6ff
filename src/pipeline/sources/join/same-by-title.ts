import { fold } from "../../../lib/fold.ts";
import { yearOf, type PaperDraft } from "../../../model/paper.ts";
import { bylineAgreement, type BylineAgreement } from "./bylines.ts";
import { abstractsDiffer, type Compared } from "./compared.ts";
import { contradiction, isPreprint, yearsFit } from "./evidence.ts";
import { otherFirstPage, otherPlace, samePlace } from "./places.ts";
import {
  aboutAnother,
  isReworded,
  likeness,
  overlap,
  standsAlone,
  type ComparedTitle,
  type Likeness,
} from "./title-likeness.ts";
import { titleWords } from "./title-words.ts";

/** Whether two records are one paper. A reason without `same` is something that a reader must know. */
export interface Verdict {
  same: boolean;
  reason: string;
}

const APART: Verdict = { same: false, reason: "" };

/**
 * Whether records that no identifier joins are one paper. Titles that are the same but for the signs of a formula or a slip of
 * the pen, and titles without their subtitles, need bylines that agree; identifiers, places in print and years must not speak
 * against it. Titles that differ more need the same place in print, or the same people on a preprint and on what it became.
 */
export function sameByTitle(known: Compared, wanted: Compared): Verdict {
  if (!known.title || !wanted.title) return APART;
  const how = likeness(known.title, wanted.title);
  const [a, b] = [known.draft, wanted.draft];
  if (how === "unlike") return byPlace(known.title, wanted.title, a, b);
  const against = contradiction(a, b);
  if (against) return how === "same" ? { same: false, reason: `same title, but ${against}` } : APART;
  if (isChapterOf(a, b) || isChapterOf(b, a)) return APART;
  const byline = bylineAgreement(a, b);
  if (byline.verdict === "same") return byPeople(how, byline, a, b);
  return how === "same" && byline.verdict === "unknown" ? byTitleAlone(known.title, yearsFit(a, b)) : APART;
}

/** Half the words of the shorter title. */
const HALF = 0.5;

/** Titles that differ more than by slips: translated, without their formulas, cut. The place in print must say that they are one. */
function byPlace(one: ComparedTitle, other: ComparedTitle, a: PaperDraft, b: PaperDraft): Verdict {
  if (isPreprint(a) !== isPreprint(b)) return byVersion(one, other, a, b);
  if (!samePlace(a, b) || aboutAnother(one, other) || contradiction(a, b)) return APART;
  const { verdict, whole } = bylineAgreement(a, b);
  const enough = whole || (verdict === "unknown" && overlap(one, other) >= HALF);
  return enough
    ? { same: true, reason: "same pages of the same volume, and nothing in the bylines against it" }
    : APART;
}

/** A preprint and its journal version, of which authors reword the titles: the people of the one are all on the other. */
function byVersion(one: ComparedTitle, other: ComparedTitle, a: PaperDraft, b: PaperDraft): Verdict {
  if (!isReworded(one, other) || aboutAnother(one, other) || contradiction(a, b) || abstractsDiffer(a, b))
    return APART;
  const { verdict, common } = bylineAgreement(a, b);
  const all = common >= 2 && common === Math.min(a.byline.names.length, b.byline.names.length);
  return verdict === "same" && all && yearsFit(a, b) === true
    ? {
        same: true,
        reason:
          "a preprint and what it became: the same people, years that fit, a title that is hardly reworded",
      }
    : APART;
}

/** A chapter says where it stands: in a book that is a record of its own. Some systems say so of the book itself. */
function isChapterOf(chapter: PaperDraft, book: PaperDraft): boolean {
  if (chapter.venue === null || book.venue !== null) return false;
  const host = fold(chapter.venue.name);
  return host === fold(book.title) && host !== fold(chapter.title);
}

const TITLES: Record<Exclude<Likeness, "unlike">, string> = {
  same: "same title",
  near: "same title but for a slip or a formula",
  part: "same title without its subtitle",
};

function byPeople(
  how: Exclude<Likeness, "unlike">,
  byline: BylineAgreement,
  a: PaperDraft,
  b: PaperDraft,
): Verdict {
  const title = TITLES[how];
  const elsewhere = otherPlace(a, b);
  if (elsewhere) return { same: false, reason: `${title} and bylines, but ${elsewhere}` };
  const years = yearsFit(a, b);
  if (years === false || (isGeneric(a.title) && yearOf(a) !== yearOf(b)))
    return { same: false, reason: `${title} and bylines, but the years are too far apart` };
  if (isGeneric(a.title) && otherFirstPage(a, b))
    return { same: false, reason: `${title} and bylines, but other pages` };
  const lacking = how === "same" ? null : lackingFor(how, byline, a, b);
  if (lacking) return { same: false, reason: `${title}, but ${lacking}` };
  return years === null
    ? { same: true, reason: `${title} and compatible bylines; a year is not known` }
    : { same: true, reason: `${title}, years that fit, and compatible bylines` };
}

/** What titles that are not quite the same need besides people, and lack. */
function lackingFor(
  how: "near" | "part",
  { whole, common }: BylineAgreement,
  a: PaperDraft,
  b: PaperDraft,
): string | null {
  if (abstractsDiffer(a, b)) return "the abstracts differ";
  if (!whole) return "the bylines agree in part only";
  const isName = how === "part" && ![a, b].every(({ title }) => standsAlone(titleWords(title)));
  if (common < 2 && (isName || yearsFit(a, b) === null)) return "one name alone speaks for it";
  return isName && yearOf(a) !== yearOf(b) ? "the years differ" : null;
}

/** Titles that come again every year: `Annual report`, `Editorial`, `In this issue`. */
const isGeneric = (title: string) => titleWords(title).length <= 3 && title.length < 30;

function byTitleAlone(title: ComparedTitle, years: boolean | null): Verdict {
  if (title.words.length >= 5 || isLongInOneWord(title)) {
    if (years === true) return { same: true, reason: "same title and year; one of them has no byline" };
    if (years === null)
      return { same: true, reason: "same long title; one of them has no byline and no year" };
  }
  return { same: false, reason: "same title, but nothing else that speaks for it" };
}

/** Scripts that do not part words. */
const isLongInOneWord = ({ letters }: ComparedTitle) => letters.length >= 10 && /^\P{ASCII}+$/u.test(letters);
