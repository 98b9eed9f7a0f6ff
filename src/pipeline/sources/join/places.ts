import { fold, foldedWords } from "../../../lib/fold.ts";
import { yearOf, type PaperDraft, type Venue } from "../../../model/paper.ts";
import { isPreprint } from "./evidence.ts";

/**
 * What says that two printed versions stand in different places: pages that differ together with the volume or the
 * venue; or other venues in other years. A preprint stands nowhere, so it contradicts nothing.
 */
export function otherPlace(a: PaperDraft, b: PaperDraft): string | null {
  const [one, other] = [a.venue, b.venue];
  if (!one || !other || isPreprint(a) || isPreprint(b)) return null;
  const words = `they stand in different places (${placeOf(one)}; ${placeOf(other)})`;
  const alike = venuesAlike(one.name, other.name);
  if (!alike && yearOf(a) !== null && yearOf(b) !== null && yearOf(a) !== yearOf(b)) return words;
  if (!one.pages || !other.pages || firstPage(one.pages) === firstPage(other.pages)) return null;
  const volumes = differ(one.volume, other.volume) || differ(one.issue, other.issue);
  return volumes || fold(one.name) !== fold(other.name) ? words : null;
}

/**
 * Whether two records stand at the same place in print: like venues, the same year, the same first page of more than one (or
 * an article's number), and the same volume or the same last page. Two papers of the same people do not share that.
 */
export function samePlace(a: PaperDraft, b: PaperDraft): boolean {
  const [one, other] = [a.venue, b.venue];
  if (!one?.pages || !other?.pages || isPreprint(a) || isPreprint(b)) return false;
  if (yearOf(a) === null || yearOf(a) !== yearOf(b) || !venuesAlike(one.name, other.name)) return false;
  if (firstPage(one.pages) !== firstPage(other.pages)) return false;
  const volumes = one.volume !== undefined && one.volume === other.volume;
  const longer = [one.pages, other.pages].some((pages) => isRange(pages) || ARTICLE_NUMBER.test(pages));
  return longer && (volumes || (one.pages === other.pages && isRange(one.pages)));
}

/** Under which a record is looked for by its place in print. */
export function placeKey(draft: PaperDraft): string | null {
  const { venue } = draft;
  if (!venue?.pages || yearOf(draft) === null || isPreprint(draft)) return null;
  return `${yearOf(draft)} ${firstPage(venue.pages)} ${foldedWords(venue.name)[0]?.[0] ?? ""}`;
}

/** Whether first pages are known and differ. */
export function otherFirstPage(a: PaperDraft, b: PaperDraft): boolean {
  const [one, other] = [a.venue?.pages, b.venue?.pages];
  return one !== undefined && other !== undefined && firstPage(one) !== firstPage(other);
}

/** `e12301` and `101801`; abstracts have shorter ones, many to a page. */
const ARTICLE_NUMBER = /^(?:e\d{3,}|\d{5,})$/i;

/** More than one page: `115-139`, `115-39`. */
function isRange(pages: string): boolean {
  const [first, last] = pages.split(/[-–—]+/);
  return first !== undefined && last !== undefined && first.trim() !== last.trim();
}

const differ = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && one !== other;
const placeOf = ({ name, volume, pages }: Venue) => [name, volume, pages].filter(Boolean).join(" ");
const firstPage = (pages: string) => /[\p{L}\p{N}]+/u.exec(pages)?.[0] ?? "";
const MINOR =
  /^(?:the|of|and|in|on|for|a|an|de|der|und|et|la|le|proceedings?|proc|journal|j|international|int|conference|conf|annual|\d.*)$/;

/** Whether two names may be one venue's: words of the shorter begin words of the longer, or its letters are their initials. */
export function venuesAlike(a: string, b: string): boolean {
  const [one, other] = [foldedWords(a), foldedWords(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.join("") === long.join("")) return true;
  const initials = long
    .filter((word) => !/^(?:the|of|and|in|on|for)$/.test(word))
    .map((word) => word[0])
    .join("");
  if (
    short.length === 1 &&
    (initials === short[0] || (initials.includes(short[0] ?? "") && (short[0]?.length ?? 0) > 2))
  )
    return true;
  const content = short.filter((word) => !MINOR.test(word));
  const rest = long.filter((word) => !MINOR.test(word));
  if (content.length === 0 || rest.length === 0) return true;
  const found = content.filter((word) => rest.some((other) => beginAlike(word, other)));
  return found.length >= Math.ceil(Math.min(content.length, rest.length) / 2);
}

/** `Phys.` and `Physics`, `Astrophys` and `Astrophysical`. */
function beginAlike(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  return least > 0 && a.slice(0, least) === b.slice(0, least) && (least > 1 || a === b);
}
