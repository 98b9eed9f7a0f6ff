import { fold } from "../../../lib/fold.ts";
import { yearOf, type PaperDraft } from "../../../model/paper.ts";
import { UNTITLED } from "../draft.ts";
import { bylineAgreement, type BylineAgreement } from "./bylines.ts";
import {
  contradiction,
  isBookDoi,
  isPreprint,
  otherFirstPage,
  otherPlace,
  samePlace,
  yearsFit,
} from "./evidence.ts";
import {
  aboutAnother,
  comparedTitle,
  isReworded,
  likeness,
  overlap,
  standsAlone,
  type ComparedTitle,
  type Likeness,
} from "./title-likeness.ts";
import { titleWords } from "./title-words.ts";

/** A draft that is being compared with others, with its title taken apart once. */
export interface Compared {
  draft: PaperDraft;
  title: ComparedTitle | null;
}

export function compared(draft: PaperDraft): Compared {
  return { draft, title: draft.title === UNTITLED ? null : comparedTitle(draft.title) };
}

/** Whether two records are one paper. A reason without `same` is something that a reader must know. */
export interface Verdict {
  same: boolean;
  reason: string;
}

const APART: Verdict = { same: false, reason: "" };

/**
 * Whether records of like titles are one paper. Titles that are the same but for the signs of a formula or a slip of the
 * pen, and titles without their subtitles, need bylines that agree; identifiers, places in print and years must not speak
 * against it.
 */
export function sameByTitle(known: Compared, wanted: Compared): Verdict {
  if (!known.title || !wanted.title) return APART;
  const how = likeness(known.title, wanted.title);
  const [a, b] = [known.draft, wanted.draft];
  if (isChapterOf(a, b) || isChapterOf(b, a)) return APART;
  if (how === "unlike") return byPlace(known.title, wanted.title, a, b);
  const against = contradiction(a, b);
  if (against) return how === "same" ? { same: false, reason: `same title, but ${against}` } : APART;
  const byline = bylineAgreement(a, b);
  const years = yearsFit(a, b);
  if (byline.verdict === "same") return byPeople(how, byline, years, a, b);
  return how === "same" && byline.verdict === "unknown"
    ? byTitleAlone(known.title, years)
    : doubt(how, byline);
}

/** Titles that differ more than by slips: translated, without their formulas, cut. The place in print must say that they are one. */
function byPlace(one: ComparedTitle, other: ComparedTitle, a: PaperDraft, b: PaperDraft): Verdict {
  if (isPreprint(a) !== isPreprint(b)) return byVersion(one, other, a, b);
  if (!samePlace(a, b) || aboutAnother(one, other) || contradiction(a, b)) return APART;
  const { verdict, whole } = bylineAgreement(a, b);
  const enough = whole || (verdict === "unknown" && overlap(one, other) >= ENOUGH);
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
  years: boolean | null,
  a: PaperDraft,
  b: PaperDraft,
): Verdict {
  const title = TITLES[how];
  const elsewhere = otherPlace(a, b);
  if (elsewhere) return { same: false, reason: `${title} and bylines, but ${elsewhere}` };
  if (years === false || (isGeneric(a.title) && yearOf(a) !== yearOf(b)))
    return { same: false, reason: `${title} and bylines, but the years are too far apart` };
  if (isGeneric(a.title) && otherFirstPage(a, b))
    return { same: false, reason: `${title} and bylines, but other pages` };
  if (how !== "same") {
    const against = abstractsDiffer(a, b)
      ? "the abstracts differ"
      : !byline.whole
        ? "the bylines agree in part only"
        : null;
    const name = how === "part" && ![a, b].every((draft) => standsAlone(titleWords(draft.title)));
    const alone =
      byline.common < 2 && (years === null || name)
        ? "one name alone speaks for it"
        : name && yearOf(a) !== yearOf(b)
          ? "the years differ"
          : null;
    if (against ?? alone) return { same: false, reason: `${title}, but ${against ?? alone}` };
  }
  return years === null
    ? { same: true, reason: `${title} and compatible bylines; a year is not known` }
    : { same: true, reason: `${title}, years that fit, and compatible bylines` };
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

const doubt = (how: Likeness, { verdict }: BylineAgreement): Verdict =>
  how === "same" && verdict === "unknown"
    ? { same: false, reason: "same title, but nothing else that speaks for it" }
    : APART;

/** The share of the shorter title's words that speaks for one paper when an identifier says that it is one. */
const ENOUGH = 0.5;

/**
 * What in titles and bylines speaks against two records of one identifier being one paper; null when nothing does. Titles
 * may differ where at least two people, the year and the place agree: one may be a translation.
 */
export function speaksAgainst(a: Compared, b: Compared): string | null {
  if (!a.title || !b.title || likeness(a.title, b.title) !== "unlike") return null;
  const alike = overlap(a.title, b.title) >= ENOUGH && !aboutAnother(a.title, b.title);
  if (alike && !isBook(a.draft) && !otherFirstPage(a.draft, b.draft)) return null;
  if (samePlace(a.draft, b.draft) && bylineAgreement(a.draft, b.draft).whole) return null;
  const byline = bylineAgreement(a.draft, b.draft);
  const sameYear = yearOf(a.draft) === yearOf(b.draft) || yearsFit(a.draft, b.draft) === null;
  const renamed =
    byline.verdict === "same" &&
    byline.common > 1 &&
    sameYear &&
    !isBook(a.draft) &&
    !otherFirstPage(a.draft, b.draft);
  if (renamed) return null;
  return byline.verdict === "same" ? "their titles differ" : "their titles and people differ";
}

const isBook = ({ identifiers }: PaperDraft) => isBookDoi(identifiers.doi ?? "");
/** Abstracts that are long enough to tell, as the share of words that they have in common. */
function abstractsInCommon(a: PaperDraft, b: PaperDraft): number | null {
  if (!a.abstract || !b.abstract || Math.min(a.abstract.length, b.abstract.length) < 200) return null;
  const [one, other] = [a.abstract, b.abstract].map(
    (text) => new Set(comparedTitle(text.slice(0, 3000)).words),
  );
  if (!one || !other) return null;
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.min(one.size, other.size);
}

const abstractsDiffer = (a: PaperDraft, b: PaperDraft) => (abstractsInCommon(a, b) ?? 1) < 0.5;
