import { arxivId, type RawIdentifiers } from "../fields/identifiers.ts";
import { findLinks } from "../links.ts";
import { doiIn, identifiersInLinks } from "../fields/found-identifiers.ts";
import type { Entry } from "./entry.ts";
import { rawField, toLine } from "./field-text.ts";

const BIBCODE = /^[12]\d{3}[A-Za-z0-9.&]{14}[A-Z.a-z]$/;
const ARXIV_ID = /^(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i;
/** Journals that are arXiv itself, in the words of ADS, Google Scholar and DBLP. */
const ARXIV_JOURNAL = /^(?:arxiv|corr\b)/i;

/** Every identifier of an entry: from fields of their own, from web addresses, from its key. */
export function identifiersOf(entry: Entry): RawIdentifiers {
  const field = (...names: string[]) => toLine(rawField(entry, ...names).slice(0, 1000), "address");
  const note = field("note", "annote", "addendum").slice(0, 1000);
  const type = field("archiveprefix", "eprinttype").toLowerCase();
  return {
    ...identifiersInLinks(linksOf(entry)),
    ...defined({
      ...doiIn(field("doi")),
      bibcode: bibcodeOf(entry, field("bibcode", "adsbibcode")),
      pmid:
        field("pmid", "pubmed-id", "pubmed_id", "pubmedid") ||
        /^MEDLINE:(\d+)$/i.exec(field("unique-id") || entry.key)?.[1] ||
        (type === "pubmed" ? field("eprint") : /\bPMID:?\s*(\d+)/i.exec(note)?.[1]),
      pmcid: field("pmcid", "pmc") || /\bPMC\d{4,}/.exec(note)?.[0],
      isbn: field("isbn"),
      wos: /^(?:WOS|ISI):\S+$/i.exec(field("unique-id") || entry.key)?.[0],
      arxiv: arxivOf(field, type),
    }),
  };
}

/** The web addresses of an entry: fields that are one, and those that stand in the text of others. */
export function linksOf(entry: Entry): string[] {
  const read = (name: string) => toLine(rawField(entry, name).slice(0, 5000), "address");
  const whole = ["url", "adsurl", "bdsk-url-1"].flatMap(
    (name) => read(name).match(/https?:\/\/[^\s<>"]+?(?=,?https?:|[\s<>"]|$)/gi) ?? [],
  );
  const inText = ["howpublished", "note"].flatMap((name) => findLinks(read(name)).links);
  return [...new Set([...whole, ...inText])];
}

function arxivOf(field: (...names: string[]) => string, type: string): string | undefined {
  const eprint = field("eprint");
  if (type === "arxiv" || (type === "" && ARXIV_ID.test(eprint))) {
    const found = arxivId(eprint);
    if (found) return found;
  }
  const own = field("arxivid", "arxiv");
  const journal = field("journal", "journaltitle", "howpublished", "publisher");
  const text = ARXIV_JOURNAL.test(journal)
    ? `${journal} ${field("volume")} ${field("pages", "eid", "number")}`
    : "";
  return arxivId(own) ?? arxivId(text) ?? /^arxiv:\s*(\S+)/i.exec(field("eid") || field("note"))?.[1];
}

function bibcodeOf({ fields, key }: Entry, own: string): string | undefined {
  const path =
    fields
      .get("adsurl")
      ?.trim()
      .replace(/\/(?:abstract|graphics)?$/, "")
      .split("/")
      .at(-1) ?? "";
  return [own, path.replace(/\\?%26|\\&/g, "&"), key].find((text) => BIBCODE.test(text));
}

/** Only what is there: so that it does not hide what was found before. */
function defined(identifiers: RawIdentifiers): RawIdentifiers {
  return Object.fromEntries(Object.entries(identifiers).filter(([, value]) => value));
}
