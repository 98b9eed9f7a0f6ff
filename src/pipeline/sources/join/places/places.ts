import { fold, foldedWords } from "../../../../lib/fold.ts";
import { yearOf, type PaperDraft, type Venue } from "../../../../model/paper.ts";
import { isPreprint } from "../evidence.ts";
import { areOneArticle, ARTICLE_NUMBER, firstPage, isRange, volumeOf } from "./pages.ts";
import { isNumbered, isOtherMeeting, MEETING, THESIS, venuesAlike } from "./venue-names.ts";

/**
 * What says that two printed versions stand in different places: pages that differ together with the volume or the
 * venue; other venues in other years; other years of a meeting. A preprint stands nowhere, so it contradicts nothing.
 */
export function otherPlace(a: PaperDraft, b: PaperDraft): string | null {
  const [one, other] = [a.venue, b.venue];
  if (isThesisOf(a, b) || isThesisOf(b, a)) return "one is a thesis";
  if (!one || !other || isPreprint(a) || isPreprint(b)) return null;
  const words = `they stand in different places (${placeOf(one)}; ${placeOf(other)})`;
  const samePage = one.pages && other.pages && firstPage(one.pages) === firstPage(other.pages);
  const otherYear = yearOf(a) !== null && yearOf(b) !== null && yearOf(a) !== yearOf(b);
  const byPage = samePage && firstPage(one.pages ?? "") !== "1"; // every volume has a first page
  if (areVolumesApart(one, other) && (otherYear || !byPage)) return words;
  if (samePage || (one.pages && other.pages && areOneArticle(one.pages, other.pages))) return null;
  if (isOtherMeeting(one.name, other.name)) return words;
  const meetings =
    isNumbered(one.name) || isNumbered(other.name) || [one, other].every(({ name }) => MEETING.test(name));
  if (otherYear && (meetings || !venuesAlike(one.name, other.name))) return words;
  if (!one.pages || !other.pages) return null;
  const volumes = differ(one.volume, other.volume) || differ(one.issue, other.issue);
  return volumes || fold(one.name) !== fold(other.name) ? words : null;
}

/** A thesis has one author and no volume; a record that has neither more may be another one of it. */
const isThesisOf = ({ venue: one }: PaperDraft, { venue: other, byline }: PaperDraft) =>
  one !== null &&
  THESIS.test(one.name) &&
  (byline.names.length > 1 || (other?.volume !== undefined && !THESIS.test(other.name)));

/** Two volumes of like venues; a year that stands for a volume counts for none. */
function areVolumesApart(one: Venue, other: Venue): boolean {
  const [a = "", b = ""] = [one, other].map(({ volume }) => (volume === undefined ? "" : volumeOf(volume)));
  const areNumbers = [a, b].every((volume) => /^\d+$/.test(volume) && !/^(?:1[5-9]|20)\d\d$/.test(volume));
  return areNumbers && a !== b && venuesAlike(one.name, other.name);
}

/**
 * Whether two records stand at the same place in print: like venues, the same year, the same first page of more than one (or
 * an article's number), and the same volume or the same last page. Two papers of the same people do not share that.
 */
export function samePlace(a: PaperDraft, b: PaperDraft): boolean {
  const [one, other] = [a.venue, b.venue];
  if (!one?.pages || !other?.pages || !samePage(a, b) || areVolumesApart(one, other)) return false;
  const longer = [one.pages, other.pages].some((pages) => isRange(pages) || ARTICLE_NUMBER.test(pages));
  const volumes = one.volume !== undefined && volumeOf(one.volume) === volumeOf(other.volume ?? "");
  return longer && (volumes || (one.pages === other.pages && isRange(one.pages)));
}

/** Whether two records begin on the same page of like venues in the same year: of one page there may be several. */
export function samePage(a: PaperDraft, b: PaperDraft): boolean {
  const [one, other] = [a.venue, b.venue];
  if (!one?.pages || !other?.pages || isPreprint(a) || isPreprint(b)) return false;
  if (yearOf(a) === null || yearOf(a) !== yearOf(b) || !venuesAlike(one.name, other.name)) return false;
  return firstPage(one.pages) === firstPage(other.pages);
}

/** Whether two records name like venues and the same year, and the same volume or issue. */
export function sameVolume(a: PaperDraft, b: PaperDraft): boolean {
  const [one, other] = [a.venue, b.venue];
  if (!one || !other || yearOf(a) === null || yearOf(a) !== yearOf(b)) return false;
  const same = (x: string | undefined, y: string | undefined) =>
    x !== undefined && y !== undefined && volumeOf(x) === volumeOf(y);
  return (
    (same(one.volume, other.volume) || same(one.issue, other.issue)) && venuesAlike(one.name, other.name)
  );
}

/** Under which a record is looked for by its place in print: its page in a volume, and in venues that begin alike. */
export function placeKeys(draft: PaperDraft): string[] {
  const { venue } = draft;
  if (!venue?.pages || yearOf(draft) === null || isPreprint(draft)) return [];
  const page = `${yearOf(draft)} ${firstPage(venue.pages)}`;
  const volume = venue.volume === undefined ? [] : [`${page} of ${volumeOf(venue.volume)}`];
  return [`${page} ${foldedWords(venue.name)[0]?.[0] ?? ""}`, ...volume];
}

/** A chapter says where it stands: in a book that is a record of its own. Some systems say so of the book itself. */
export function isChapterOf(chapter: PaperDraft, book: PaperDraft): boolean {
  if (chapter.venue === null) return false;
  const [host, title] = [fold(chapter.venue.name), fold(book.title)];
  return (
    host === title &&
    (host !== fold(chapter.title) || chapter.venue.pages !== undefined) &&
    (book.venue === null || host !== fold(book.venue.name))
  );
}

/** Whether first pages are known and differ. */
export function otherFirstPage(a: PaperDraft, b: PaperDraft): boolean {
  const [one, other] = [a.venue?.pages, b.venue?.pages];
  return one !== undefined && other !== undefined && firstPage(one) !== firstPage(other);
}

const differ = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && volumeOf(one) !== volumeOf(other);

const placeOf = ({ name, volume, pages }: Venue) => [name, volume, pages].filter(Boolean).join(" ");
