import { fold, foldedWords } from "../../../lib/fold.ts";
import { yearOf, type Identifiers, type Mention, type PaperDraft } from "../../../model/paper.ts";

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

/** The key under which records of the same title are looked for; null for titles too short to tell anything. */
export function titleKey({ title }: PaperDraft): string | null {
  const words = foldedWords(title);
  return words.join("").length >= 8 ? words.join(" ") : null;
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
    return /^10\.(?:48550\/arxiv|1101\/|21203\/|31234\/|5281\/zenodo|2139\/ssrn|26434\/|31219\/)/.test(value);
  return name === "bibcode" && /arXiv|astro\.ph/i.test(value);
}

/** How two bylines go together: the share of the shorter one's family names that the other has, and whether the first fits. */
export function bylineAgreement(a: PaperDraft, b: PaperDraft): "same" | "different" | "unknown" {
  const [one, other] = [familiesOf(a.byline.names), familiesOf(b.byline.names)];
  if (one.length === 0 || other.length === 0) return "unknown";
  const [shorter, longer] = one.length <= other.length ? [one, new Set(other)] : [other, new Set(one)];
  const common = shorter.filter((name) => longer.has(name)).length;
  const cut = !a.byline.complete || !b.byline.complete;
  const sameLength = cut || Math.abs(one.length - other.length) <= Math.max(1, longer.size * 0.2);
  return common >= Math.ceil(shorter.length * 0.6) && (sameLength || one[0] === other[0])
    ? "same"
    : "different";
}

/** Folded family names; a name that was not taken apart counts by its longest word at either end. */
function familiesOf(names: readonly Mention[]): string[] {
  return names.slice(0, 60).map((name) => {
    if (name.family) return fold(name.family).replace(/[^\p{L}\p{N}]+/gu, "");
    const words = foldedWords(name.written.replace(/,.*$/, "")).filter((word) => word.length > 1);
    return words.at(-1) ?? fold(name.written);
  });
}

/** Whether the years of two records fit one paper: within one, or two where a preprint is among them; null when unknown. */
export function yearsFit(a: PaperDraft, b: PaperDraft): boolean | null {
  const [one, other] = [yearOf(a), yearOf(b)];
  if (one === null || other === null) return null;
  return Math.abs(one - other) <= (isPreprint(a) || isPreprint(b) ? 2 : 1);
}

/** A record that knows of a preprint only: an arXiv id, and no journal. */
export function isPreprint({ identifiers, venue }: PaperDraft): boolean {
  const doi = identifiers.doi ? isPreprintId("doi", identifiers.doi) : true;
  return identifiers.arxiv !== undefined && doi && (!venue || /arxiv|preprint/i.test(venue.name));
}

/**
 * What says that two printed versions stand in different places: pages that differ together with the volume or the
 * venue. A preprint stands nowhere, so it contradicts nothing.
 */
export function otherPlace(a: PaperDraft, b: PaperDraft): string | null {
  const [one, other] = [a.venue, b.venue];
  if (!one?.pages || !other?.pages || isPreprint(a) || isPreprint(b)) return null;
  const first = (pages: string) => /[\p{L}\p{N}]+/u.exec(pages)?.[0] ?? "";
  if (first(one.pages) === first(other.pages)) return null;
  const volumes = one.volume !== undefined && other.volume !== undefined && one.volume !== other.volume;
  if (!volumes && fold(one.name) === fold(other.name)) return null;
  return `they stand in different places (${[one.name, one.volume, one.pages].filter(Boolean).join(" ")}; ${[other.name, other.volume, other.pages].filter(Boolean).join(" ")})`;
}
