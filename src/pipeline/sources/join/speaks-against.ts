import { yearOf, type PaperDraft } from "../../../model/paper.ts";
import { bylineAgreement } from "./bylines.ts";
import type { Compared } from "./compared.ts";
import { isBookDoi, yearsFit } from "./evidence.ts";
import { otherFirstPage, samePlace } from "./places.ts";
import { aboutAnother, likeness, overlap } from "./title-likeness.ts";

/** The share of the shorter title's words that speaks for one paper when an identifier says that it is one. */
const ENOUGH = 0.5;

/**
 * What in titles and bylines speaks against two records of one identifier being one paper; null when nothing does. Titles
 * may differ where at least two people and the year agree, or all people and the place in print: one may be a translation.
 */
export function speaksAgainst(a: Compared, b: Compared): string | null {
  if (!a.title || !b.title || likeness(a.title, b.title) !== "unlike") return null;
  const [one, other] = [a.draft, b.draft];
  const alike = overlap(a.title, b.title) >= ENOUGH && !aboutAnother(a.title, b.title);
  const apart = isBook(one) || otherFirstPage(one, other);
  if (alike && !apart) return null;
  const byline = bylineAgreement(one, other);
  const sameYear = yearOf(one) === yearOf(other) || yearsFit(one, other) === null;
  if (byline.verdict === "same" && byline.common > 1 && sameYear && !apart) return null;
  if (byline.whole && samePlace(one, other)) return null;
  return byline.verdict === "same" ? "their titles differ" : "their titles and people differ";
}

const isBook = ({ identifiers }: PaperDraft) => isBookDoi(identifiers.doi ?? "");
