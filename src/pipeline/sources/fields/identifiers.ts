import { identifierNames, type Identifiers } from "../../../model/paper.ts";

/** Identifiers as written, in whatever form: addresses, with or without prefixes. */
export type RawIdentifiers = { [name in keyof Identifiers]?: string | null | undefined };

const TIDY: { [name in keyof Identifiers]-?: (text: string) => string | undefined } = {
  doi: (text) => tidyDoi(decoded(text)),
  arxiv: (text) => arxivId(text),
  bibcode: (text) => /\d{4}[A-Za-z0-9.&]{14}[A-Z.a-z]/.exec(text)?.[0],
  pmid: (text) => /\d{1,9}/.exec(text.replace(/^.*\//, ""))?.[0],
  pmcid: (text) => /(?:PMC|pmc\/articles\/)(\d+)/i.exec(text)?.[1]?.replace(/^/, "PMC"),
  openalex: (text) => /[WA]\d{4,}/i.exec(text)?.[0].toUpperCase(),
  semanticScholar: (text) => text.trim() || undefined,
  inspire: (text) => /\d+/.exec(text)?.[0],
  wos: (text) => wosId(text.trim()),
  scopus: (text) => /(?:2-s2\.0-)?\d{6,}/i.exec(text)?.[0].toLowerCase(),
  isbn: (text) =>
    /(?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dX]/i.exec(text)?.[0].replace(/[-\s]/g, "").toUpperCase(),
};

/** Brings identifiers into the plain form of their systems; what is none is left away. */
export function tidyIdentifiers(raw: RawIdentifiers): Identifiers {
  const tidy: Identifiers = {};
  for (const name of identifierNames) {
    const value = raw[name] ? TIDY[name](raw[name]) : undefined;
    if (value) tidy[name] = value;
  }
  const preprint = /^10\.48550\/arxiv\.(.+)$/.exec(tidy.doi ?? "")?.[1];
  if (preprint && !tidy.arxiv) {
    const arxiv = arxivId(preprint);
    if (arxiv) tidy.arxiv = arxiv;
  }
  return tidy;
}

function tidyDoi(text: string): string | undefined {
  const found = /10\.\d{4,9}\/\S+?(?=10\.48550\/arxiv|\s|$)/i.exec(text)?.[0];
  const doi = found?.replace(/[.,;"'>\]]+$/, "").toLowerCase();
  return doi && !doi.endsWith("/") && !STUB.test(doi) ? doi : undefined;
}

/** What publishers and repositories put before their numbers, when the number is missing: `10.5281/zenodo.`, `10.1093/poetry/`. */
const STUB = /^10\.\d{4,9}\/(?:zenodo|(?:m9\.)?figshare(?:\.c)?|dryad|pangaea|osf\.io|arxiv|preprints?)?$/;

/** Fifteen signs, `WOS:000348242500003`; other databases of the platform put their own names before theirs: `KJD:ART001`. */
function wosId(text: string): string | undefined {
  const own = /^(?:(?:WOS|ISI|ACCESSION NUMBER)[:\s]*)?([A-Z0-9]{15})$/i.exec(text)?.[1];
  return own ? `WOS:${own.toUpperCase()}` : /^[A-Z]{3,7}:[A-Z\d][\w.-]{3,30}$/.exec(text)?.[0];
}

/** `arXiv:2401.01234v2 [astro-ph.GA]` → `2401.01234`; `astro-ph/0601001v1` → `astro-ph/0601001`. */
export function arxivId(text: string): string | undefined {
  const found = /(?<![\d.])\d{4}\.\d{4,5}(?!\d)|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}(?!\d)/i.exec(text)?.[0];
  return found?.toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, "$1/"); // the class of an old id is no part of it
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray per cent sign: the text as it is
  }
}
