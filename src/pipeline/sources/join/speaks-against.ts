import { yearOf, type PaperDraft } from "../../../model/paper.ts";
import { bylineAgreement } from "./people/bylines.ts";
import type { Compared } from "./compared.ts";
import { isBookDoi, yearsFit } from "./evidence.ts";
import { isChapterOf, otherFirstPage, otherPlace, samePlace } from "./places/places.ts";
import { countsDiffer } from "./titles/telling-words.ts";
import { likeness, overlap } from "./titles/title-likeness.ts";

/** The share of the shorter title's words that speaks for one paper when an identifier says that it is one. */
const ENOUGH = 0.6;
/** The share that speaks for it though the people or the pages differ. */
const NEARLY_ALL = 0.8;

/**
 * What in titles and bylines speaks against two records of one identifier being one paper; null when nothing does. Titles
 * may differ where at least two people and the year agree, or all people and the place in print: one may be a translation.
 */
export function speaksAgainst(a: Compared, b: Compared): string | null {
  const [one, other] = [a.draft, b.draft];
  const byline = bylineAgreement(one, other);
  if (!a.title || !b.title)
    return byline.verdict === "different" || otherPlace(one, other) ? "their people or places differ" : null;
  if (a.title.note !== b.title.note) return "one is a note about the other";
  if (isChapterOf(one, other) || isChapterOf(other, one)) return "one stands in the other";
  if (likeness(a.title, b.title) !== "unlike") return null;
  const share = countsDiffer(a.title.words, b.title.words) ? 0 : overlap(a.title, b.title);
  const apart = isBook(one) || otherFirstPage(one, other);
  if (share >= (byline.verdict === "different" ? NEARLY_ALL : ENOUGH) && !apart) return null;
  const sameYear = yearOf(one) === yearOf(other) || yearsFit(one, other) === null;
  if (share >= NEARLY_ALL && byline.whole && sameYear && !isBook(one)) return null;
  if (byline.verdict === "same" && byline.common > 1 && sameYear && !apart) return null;
  if (byline.whole && samePlace(one, other)) return null;
  if (byline.verdict === "unknown" && isLatin(one) !== isLatin(other) && sameYear && !apart) return null;
  return byline.verdict === "same" ? "their titles differ" : "their titles and people differ";
}

const isBook = ({ identifiers }: PaperDraft) => isBookDoi(identifiers.doi ?? "");
const isLatin = ({ title }: PaperDraft) => /\p{Script=Latin}{3}/u.test(title);
