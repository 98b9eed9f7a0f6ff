import type { RawIdentifiers } from "./identifiers.ts";

type Known = readonly [name: keyof RawIdentifiers, pattern: RegExp];

/** Addresses that name a paper in a system. */
const ADDRESSES: readonly Known[] = [
  ["doi", /doi\.org\/(10\.\d{4,9}\/[^\s?#]+)/i],
  ["pmid", /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed|europepmc\.org\/\w+\/med)\/(\d+)/i],
  ["pmcid", /\/(PMC\d{4,})/i],
  ["arxiv", /arxiv\.org\/(?:abs|pdf)\/([\w./-]+)/i],
  ["bibcode", /adsabs\.harvard\.edu\/abs\/([^\s/]{19,})/i],
  ["openalex", /openalex\.org\/(?:works\/)?(W\d+)/i],
  ["scopus", /eid=(2-s2\.0-\d+)/i],
  ["inspire", /inspirehep\.net\/(?:literature|record)\/(\d+)/i],
  ["semanticScholar", /semanticscholar\.org\/(?:[\w-]+\/){0,3}([0-9a-f]{40})/i],
];

/** What an address of none of these has not, for there are many addresses. */
const HOSTS = /doi\.org|pubmed|europepmc|\/PMC\d|arxiv\.org|adsabs|openalex|eid=|inspirehep|semanticscholar/i;

/** The identifiers that a record's own addresses carry, of all kinds or of those that are asked for: the first of each. */
export function identifiersInLinks(
  links: readonly string[],
  kinds?: readonly (keyof RawIdentifiers)[],
): RawIdentifiers {
  const found: RawIdentifiers = {};
  for (const link of links) {
    const text = link.slice(0, 1000).replaceAll("%26", "&");
    if (!HOSTS.test(text)) continue;
    for (const [name, pattern] of ADDRESSES)
      if (!kinds || kinds.includes(name)) found[name] ??= pattern.exec(text)?.[1];
  }
  return found;
}

/**
 * The DOI of a text, and the arXiv id that may be run together with it: ADS writes
 * `10.1140/epjc/s10052-020-7683-610.48550/arXiv.1912.06970` for a paper that has both.
 */
export function doiIn(written: string): RawIdentifiers {
  const text = written.slice(0, 500);
  const eprint = /^\s*arxiv:\s*(\S+)/i.exec(text)?.[1];
  if (eprint) return { arxiv: eprint };
  const arxiv = /10\.48550\/arxiv\.([\w./-]+)/i.exec(text);
  if (!arxiv) return { doi: text };
  const before = text.slice(0, arxiv.index);
  return { doi: /10\.\d{4,9}\/\S/.test(before) ? before : text, arxiv: arxiv[1] };
}

/** The DOI that a note consists of: one that it only mentions is another paper's. */
export function doiAlone(notes: readonly string[]): string {
  const parts = notes.flatMap((note) => note.slice(0, 20_000).split(/[\n;]\s*|\.\s+/));
  return parts.map((part) => DOI_ALONE.exec(part)?.[1]).find(Boolean) ?? "";
}

const DOI_ALONE = /^\s*(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)*(10\.\d{4,9}\/[^\s"]+)\s*$/i;

/** An ISBN, unless it is too short or too long for one: the same field holds ISSNs. */
export function isbnIn(texts: readonly string[]): string | undefined {
  const parts = texts.flatMap((text) => text.slice(0, 500).split(/[\n\r;,]/));
  return parts.flatMap((part) => [part, ...part.split(/\s+/)]).find(isIsbnLong);
}

const isIsbnLong = (text: string) =>
  [10, 13].includes(text.replace(/\(.*/, "").replace(/[^\dXx]/g, "").length);
