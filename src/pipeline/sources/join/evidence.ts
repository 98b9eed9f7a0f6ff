import { yearOf, type Identifiers, type PaperDraft } from "../../../model/paper.ts";

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

/** Under which a record is looked for by its identifiers: `doi:10.1234/abc`. */
export function identifierKeys({ identifiers }: PaperDraft): string[] {
  const keys: string[] = [];
  for (const name of TELLING) {
    const value = identifiers[name];
    if (value) keys.push(`${name}:${value}`);
  }
  return keys;
}

/** What a key is for a reader: `DOI 10.1234/abc`. */
export function wordsOf(key: string): string {
  const [name = ""] = key.split(":", 1);
  const words = TELLING.find((known) => known === name);
  return `${words ? WORDS[words] : name} ${key.slice(name.length + 1)}`;
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
    if (isPreprintId(name, one) !== isPreprintId(name, other)) continue;
    if (isPreprintId(name, one) && !areOfOneServer(one, other)) continue;
    if (name === "doi" && (isCutOff(one, other) || isCutOff(other, one))) continue;
    return `their ${WORDS[name]}s differ (${one}, ${other})`;
  }
  return null;
}

/** Two works on one server; a version is none of its own, and some repositories give each version a number. */
function areOfOneServer(one: string, other: string): boolean {
  const work = (id: string) => id.replace(/(?:[./_]?v\d+|\.\d)$/, "");
  const server = (id: string) => id.slice(0, id.indexOf("/"));
  const versioned = /zenodo|figshare|researchgate|10\.13140/;
  return server(one) === server(other) && work(one) !== work(other) && !versioned.test(one);
}

/** `10.1016/j.uclh`: the beginning of `10.1016/j.uclh.2015.06.004`. A book's DOI is that of its chapters, and whole. */
const isCutOff = (short: string, long: string) =>
  !isBookDoi(short) && long.startsWith(short) && /[./-]/.test(long.charAt(short.length));

function isPreprintId(name: keyof Identifiers, value: string): boolean {
  if (name === "doi")
    return /^10\.(?:48550\/arxiv|1101\/|64898\/|21203\/|312[12]\d\/|3123\d\/|31730\/|32942\/|33767\/|35542\/|3386\/w|1002\/essoar|14293\/|1590\/scielopreprints|17605\/osf|5281\/zenodo|2139\/ssrn|26434\/|20944\/|36227\/|22541\/|33774\/|13140\/|6084\/m9\.figshare|12688\/|5194\/(?:[a-z]+-\d{4}-\d+$|egusphere)|.*preprint)/.test(
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
  /\b(?:arxiv|[a-z]*preprints?|[a-z]+rxiv|ssrn|corr|research square|authorea|zenodo|osf|(?:working|discussion) papers?|e-?prints?|nber|hal)\b/i;

/** A record that knows of a preprint only: a server for those, or an arXiv id and no journal. */
export function isPreprint({ identifiers, venue }: PaperDraft): boolean {
  if (identifiers.doi && !isPreprintId("doi", identifiers.doi)) return false;
  if (venue)
    return SERVER.test(venue.name) || (identifiers.doi !== undefined && !venue.pages && !venue.volume);
  return identifiers.arxiv !== undefined || identifiers.doi !== undefined;
}

const isPlaced = (draft: PaperDraft) => draft.venue !== null && !isPreprint(draft);
