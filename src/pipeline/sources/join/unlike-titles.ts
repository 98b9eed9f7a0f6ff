import type { PaperDraft } from "../../../model/paper.ts";
import { abstractsAgree, abstractsDiffer } from "./compared.ts";
import { isPreprint, yearsFit } from "./evidence.ts";
import { bylineAgreement } from "./people/bylines.ts";
import { otherPlace, samePage, samePlace } from "./places/places.ts";
import type { ComparedTitle } from "./titles/compared-title.ts";
import { countsDiffer } from "./titles/telling-words.ts";
import { overlap, rewording } from "./titles/title-likeness.ts";
import { APART, apart, type Verdict } from "./verdict.ts";

/** Titles that differ more than by slips: translated, reworded, without their formulas, cut. No identifier speaks against it. */
export function unlikeTitles(
  one: ComparedTitle,
  other: ComparedTitle,
  a: PaperDraft,
  b: PaperDraft,
): Verdict {
  if (one.note !== other.note) return APART;
  const verdict = isPreprint(a) === isPreprint(b) ? byPlace(one, other, a, b) : byVersion(one, other, a, b);
  if (verdict.same) return verdict;
  const abstracts = byAbstract(one, other, a, b);
  return abstracts.same ? abstracts : verdict;
}

/** Half the words of the shorter title. */
const HALF = 0.5;

function byPlace(one: ComparedTitle, other: ComparedTitle, a: PaperDraft, b: PaperDraft): Verdict {
  const same = samePlace(a, b);
  if (!same && !(samePage(a, b) && rewording(one, other) !== null)) return APART;
  const { verdict, whole } = bylineAgreement(a, b);
  const shared = overlap(one, other) >= HALF || isLatin(one) !== isLatin(other);
  const enough = whole || (same && verdict !== "different" && shared);
  if (!enough) return APART;
  const reason = "same pages of the same volume, and nothing in the bylines against it";
  return { same: true, sureness: "place", reason };
}

const isLatin = ({ letters }: ComparedTitle) => /\p{Script=Latin}{3}/u.test(letters);

/** The same people and the same abstract. */
function byAbstract(one: ComparedTitle, other: ComparedTitle, a: PaperDraft, b: PaperDraft): Verdict {
  if (!a.abstract || !b.abstract || overlap(one, other) < HALF || countsDiffer(one.words, other.words))
    return APART;
  if (yearsFit(a, b) !== true || otherPlace(a, b)) return APART;
  if (bylineAgreement(a, b).verdict !== "same" || !abstractsAgree(a, b)) return APART;
  const reason = "the same people and the same abstract, years that fit";
  return { same: true, sureness: "reworded title", reason };
}

/** A preprint and its journal version, of which authors reword the titles: the people of the one are all on the other. */
function byVersion(one: ComparedTitle, other: ComparedTitle, a: PaperDraft, b: PaperDraft): Verdict {
  const words = rewording(one, other);
  if (words === null || yearsFit(a, b) !== true) return APART;
  if (abstractsDiffer(a, b)) return APART;
  const { verdict, common, within, whole } = bylineAgreement(a, b);
  const enough = common >= 2 ? within : whole && words === "extended";
  if (verdict !== "same" || !enough) return APART;
  if (words === "edited")
    return apart("a preprint and a paper of the same people, whose titles differ by some words");
  const reason =
    "a preprint and what it became: the same people, years that fit, a title that is hardly reworded";
  return { same: true, sureness: "reworded title", reason };
}
