import type { Mention, Venue } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { readableText } from "../fields/readable-text.ts";
import type { RawIdentifiers } from "../fields/identifiers.ts";
import { dateFromAds } from "../tagged/ads.ts";
import { adsVenue } from "../xml/ads-fields.ts";
import { orcidIn } from "../fields/orcid.ts";
import { withAffiliations } from "./author-addresses.ts";
import { authorCell, writtenNames } from "./author-cell.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import type { ColumnField } from "./column-names.ts";
import { readableDate, rowDate } from "./row-dates.ts";
import { rowCategories, rowKeywords } from "./row-keywords.ts";
import { rowReferences } from "./row-references.ts";
import { systemOf } from "./systems.ts";

/** A function that makes a paper of the cells of a row. */
export function createRowReader(
  headers: readonly string[],
  mapping: ColumnMapping,
): (cells: readonly string[]) => RawPaper {
  const system = systemOf(headers);
  const places = new Map(Object.entries(mapping).map(([field, header]) => [field, headers.indexOf(header)]));
  return (cells) => {
    const cell = (field: ColumnField) => {
      const place = places.get(field);
      return place === undefined ? "" : cellText(cells[place] ?? "");
    };
    const { categories, keywords } = rowCategories(cell("categories"));
    const references = rowReferences(cell("references"), system);
    const cited = cell("citations");
    const dates = {
      date: cell("date"),
      year: cell("year").replace(/\.0$/, ""),
      month: cell("month"),
      day: cell("day"),
      monthAndDay: cell("monthAndDay") || cell("freeDate"),
    };
    const printed = citationParts(cell("citation"));
    const dated = (date: string) => (cell("bibcode") === "" ? date : dateFromAds(date));
    return {
      title: cell("title"),
      ...bylineOf(cell, system),
      date: printed.date || dated(rowDate(dates, system)) || null,
      otherDate: readableDate(cell("otherDate"), system) || null,
      categories,
      abstract: cell("abstract") || null,
      links: cell("url").split(/[\s;|]+/),
      identifiers: identifiersOf(cell),
      venue: { ...venueOf(cell), ...printed.venue },
      keywords: [...rowKeywords(cell, system), ...keywords],
      references,
      citations: /^\d{1,9}(?:\.0)?$/.test(cited) ? { count: Number(cited), source: system ?? "table" } : null,
    };
  };
}

/** What a spreadsheet keeps as text (`="0012"`) is that text; what programs write for nothing is nothing. */
function cellText(cell: string): string {
  const text = cell.trim();
  if (text === "" || (text.length > 40 && !text.startsWith('="'))) return text;
  const kept = /^="([^"]*)"$/.exec(text)?.[1] ?? text;
  return NOTHING.test(kept) ? "" : kept;
}

const NOTHING = /^(?:nan|none|null|n\/a|#n\/a|\[?no (?:abstract|author name|authors?) available\]?)$/i;

function bylineOf(
  cell: (field: ColumnField) => string,
  system: ReturnType<typeof systemOf>,
): Pick<RawPaper, "names" | "complete"> {
  const byline = authorCell(cell("authors") || cell("authorNames"), system);
  if (byline.names.length === 0) return byline;
  const addresses = {
    named: cell("authorAffiliations"),
    all: cell("affiliations"),
    shortNames: writtenNames(cell("authorNames")),
  };
  const placed = withAffiliations(byline.names, addresses);
  const complete = byline.complete && !/^true$/i.test(cell("authorsTruncated"));
  return {
    names: cell("orcids") === "" ? placed : withOrcids(placed, cell("orcids").split(/[;|]/)),
    complete,
  };
}

/** ORCIDs stand in the order of the names, or each behind its name: `Smith, Jane/0000-0002-1825-0097`. */
function withOrcids(names: readonly Mention[], texts: readonly string[]): Mention[] {
  const named = new Map(texts.map((text) => [text.slice(0, text.lastIndexOf("/")).trim(), orcidIn(text)]));
  const inOrder = texts.length === names.length && !texts.some((text) => /^\s*[^\s/:]+,[^/]*\//.test(text));
  return names.map((name, index) => {
    const orcid = inOrder ? orcidIn(texts[index]) : named.get(name.written);
    return orcid ? { ...name, orcid } : name;
  });
}

function identifiersOf(cell: (field: ColumnField) => string): RawIdentifiers {
  const id = cell("id");
  const url = cell("url");
  const pmid = cell("pmid").replace(/\.0$/, "");
  return {
    doi: cell("doi") || /(?:doi\.org\/|^doi:\s*)(10\.\S+)/i.exec(url || id)?.[1],
    arxiv:
      cell("arxiv") ||
      /arxiv\.org\/(?:abs|pdf)\/(\S+)/i.exec(`${url} ${id}`)?.[1] ||
      /^arxiv:(\S+)/i.exec(id)?.[1] ||
      arxivAlone(id) ||
      /^eprint arxiv:(\S+)/i.exec(cell("journal"))?.[1],
    bibcode: cell("bibcode"),
    pmid: /^0*$/.test(pmid) ? undefined : pmid,
    pmcid: cell("pmcid"),
    openalex: cell("openalex") || (/openalex\.org\/W/.test(id) ? id : undefined),
    semanticScholar: cell("semanticScholar"),
    inspire: cell("inspire"),
    wos: cell("wos") || (id.startsWith("WOS:") ? id : undefined),
    scopus: cell("scopus"),
    isbn: cell("isbn"),
  };
}

const arxivAlone = (id: string) =>
  /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(id) ? id : undefined;

function venueOf(cell: (field: ColumnField) => string): Venue {
  const [volume, issue] = [cell("volume"), cell("issue")];
  const [first, last] = [cell("firstPage"), cell("lastPage")];
  const ends = [...new Set([first, last])].filter((page) => page !== "").join("-");
  const pages = cell("pages") || ends || cell("articleNumber");
  const journal = readableText(cell("journal"));
  if (cell("bibcode") !== "" && !volume) return adsVenue(journal);
  return { name: journal, ...(volume && { volume }), ...(issue && { issue }), ...(pages && { pages }) };
}

/** PubMed's table gives volume and pages only in a citation: `Eur J Med Genet. 2020 Feb;63(2):103640. doi: …`. */
function citationParts(citation: string): { date: string; venue: Partial<Venue> } {
  const match = /\. (\d{4}[^;.:]{0,20});([^():;.]{0,20})(?:\(([^()]{0,30})\))?:([^.:;]{1,40})\./.exec(
    citation.slice(0, 1000),
  );
  if (!match) return { date: "", venue: {} };
  const [, date = "", volume, issue, pages] = match;
  return { date, venue: { ...(volume && { volume }), ...(issue && { issue }), ...(pages && { pages }) } };
}
