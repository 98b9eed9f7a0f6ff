import { fold, foldedWords } from "../../../lib/fold.ts";
import { yearOf, type Identifiers, type PaperDraft, type Venue } from "../../../model/paper.ts";

/** Identifiers that name one work: two records with the same one are the same paper. */
const TELLING = [
  "doi",
  "arxiv",
  "bibcode",
  "pmid",
  "pmcid",
  "openalex",
  "semanticScholar",
  "inspire",
  "wos",
  "scopus",
] as const;
type Telling = (typeof TELLING)[number];

const WORDS: Record<Telling, string> = {
  doi: "DOI",
  arxiv: "arXiv id",
  bibcode: "bibcode",
  pmid: "PubMed id",
  pmcid: "PubMed Central id",
  openalex: "OpenAlex id",
  semanticScholar: "Semantic Scholar id",
  inspire: "INSPIRE id",
  wos: "Web of Science id",
  scopus: "Scopus id",
};

/** Keys under which a record is looked for by its identifiers, with the words for each. */
export function identifierKeys({ identifiers }: PaperDraft): { key: string; words: string }[] {
  return TELLING.flatMap((name) => {
    const value = identifiers[name];
    return value ? [{ key: `${name}:${value}`, words: `same ${WORDS[name]} ${value}` }] : [];
  });
}

/** A draft without the identifiers of these keys. What they lead to stays among its links. */
export function withoutIdentifiers(draft: PaperDraft, keys: ReadonlySet<string>): PaperDraft {
  const gone = TELLING.filter((name) => keys.has(`${name}:${draft.identifiers[name] ?? ""}`));
  if (gone.length === 0) return draft;
  const kept = Object.entries(draft.identifiers).filter(([name]) => !gone.some((other) => other === name));
  const doi = gone.includes("doi") ? [`https://doi.org/${draft.identifiers.doi ?? ""}`] : [];
  return { ...draft, identifiers: Object.fromEntries(kept), links: [...new Set([...draft.links, ...doi])] };
}

/** Whether a DOI is that of a whole book: its ISBN and nothing behind it. */
export function isBookDoi(doi: string): boolean {
  return /^10\.\d{4,9}\/\D{0,12}97[89][-\d]{10,14}$/.test(doi);
}

/**
 * An identifier that two records have and that differs: then they are two papers, whatever their titles. The identifiers
 * of a preprint and of its journal version differ by nature and contradict nothing.
 */
export function contradiction(a: PaperDraft, b: PaperDraft): string | null {
  for (const name of ["doi", "arxiv", "bibcode", "pmid", "openalex", "wos", "scopus"] as const) {
    const [one, other] = [a.identifiers[name], b.identifiers[name]];
    if (!one || !other || one === other) continue;
    if (isPreprintId(name, one) || isPreprintId(name, other)) continue;
    return `their ${WORDS[name]}s differ (${one}, ${other})`;
  }
  return null;
}

function isPreprintId(name: keyof Identifiers, value: string): boolean {
  if (name === "doi")
    return /^10\.(?:48550\/arxiv|1101\/|64898\/|21203\/|31234\/|31219\/|31222\/|31235\/|31730\/|5281\/zenodo|2139\/ssrn|26434\/|20944\/|36227\/|22541\/|33774\/|13140\/|6084\/m9\.figshare|12688\/|7287\/peerj\.preprints)/.test(
      value,
    );
  return name === "bibcode" && /arXiv|astro\.ph/i.test(value);
}

/**
 * Whether the years of two records fit one paper: within one; within three where one of them is a preprint, or does not say
 * where it appeared, and the other does; null when a year is not known.
 */
export function yearsFit(a: PaperDraft, b: PaperDraft): boolean | null {
  const [one, other] = [yearOf(a), yearOf(b)];
  if (one === null || other === null) return null;
  const versions = isPreprint(a) !== isPreprint(b) || isPlaced(a) !== isPlaced(b);
  return Math.abs(one - other) <= (versions ? 3 : isPreprint(a) || isPreprint(b) ? 2 : 1);
}

const SERVER =
  /\b(?:arxiv|preprints?|[a-z]+rxiv|ssrn|corr|research square|authorea|zenodo|osf|working papers?|e-?prints?)\b/i;

/** A record that knows of a preprint only: a server for those, or an arXiv id and no journal. */
export function isPreprint({ identifiers, venue }: PaperDraft): boolean {
  if (identifiers.doi && !isPreprintId("doi", identifiers.doi)) return false;
  if (venue) return SERVER.test(venue.name);
  return identifiers.arxiv !== undefined || identifiers.doi !== undefined;
}

const isPlaced = (draft: PaperDraft) => draft.venue !== null && !isPreprint(draft);

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
