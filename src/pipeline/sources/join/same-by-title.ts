import { bylineAgreement } from "./people/bylines.ts";
import type { Compared } from "./compared.ts";
import { contradiction, yearsFit } from "./evidence.ts";
import { byPeople, withoutPeople } from "./like-titles.ts";
import { isChapterOf, otherFirstPage, otherPlace, samePlace } from "./places/places.ts";
import { likeness, mayBeAlike } from "./titles/title-likeness.ts";
import { unlikeTitles } from "./unlike-titles.ts";
import { APART, apart, type Sureness, type Verdict } from "./verdict.ts";

/**
 * Whether records that no identifier joins are one paper. Titles that are the same but for the signs of a formula or a slip of
 * the pen, and titles without their subtitles, need bylines that agree; identifiers, places in print and years must not speak
 * against it. Titles that differ more need the same place in print, or the same people on a preprint and on what it became.
 */
export function sameByTitle(known: Compared, wanted: Compared): Verdict {
  const [one, other] = [known.title, wanted.title];
  if (!one || !other) return APART;
  const [a, b] = [known.draft, wanted.draft];
  const against = contradiction(a, b);
  if (against)
    return one.letters === other.letters && one.note === other.note
      ? apart(`same title, but ${against}`)
      : APART;
  const placed = known.places.some((place) => wanted.places.includes(place));
  if (!placed && !mayBeAlike(one, other)) return APART;
  const how = likeness(one, other);
  if (how === "unlike") return unlikeTitles(one, other, a, b);
  if (isChapterOf(a, b) || isChapterOf(b, a)) return APART;
  const byline = bylineAgreement(a, b);
  if (byline.verdict === "same") return byPeople(how, byline, known, wanted);
  if (how === "same" && samePlace(a, b))
    return { same: true, sureness: "place", reason: "same title and place" };
  return byline.verdict === "unknown" ? withoutPeople(how, known, wanted) : APART;
}

/**
 * What makes two papers of two records, whatever a third may have in common with both: identifiers, places or years that
 * differ, people who differ where no byline was compared, a chapter beside its book, a note beside what it is about.
 */
export function hindrance(known: Compared, wanted: Compared, sureness: Sureness): string | null {
  const [a, b] = [known.draft, wanted.draft];
  const differing = contradiction(a, b) ?? otherPlace(a, b);
  if (differing) return differing;
  if (sureness === "reworded title" && otherFirstPage(a, b)) return "other pages";
  if (yearsFit(a, b) === false) return "the years are too far apart";
  if (known.title && wanted.title && known.title.note !== wanted.title.note)
    return "one is a note about the other";
  if (isChapterOf(a, b) || isChapterOf(b, a)) return "one stands in the other";
  const unseen = sureness === "title alone" && bylineAgreement(a, b).verdict === "different";
  return unseen ? "the bylines differ" : null;
}
