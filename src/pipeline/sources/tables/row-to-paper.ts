import type { Venue } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { readableText } from "../fields/readable-text.ts";
import { dateFromAds } from "../tagged/ads.ts";
import { adsVenue } from "../xml/ads-fields.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import type { Cells } from "./column-names.ts";
import { printedCitation } from "./printed-citation.ts";
import { rowByline } from "./row-byline.ts";
import { readableDate, rowDate } from "./row-dates.ts";
import { rowIdentifiers, rowLinks } from "./row-identifiers.ts";
import { rowCategories, rowKeywords } from "./row-keywords.ts";
import { rowReferences } from "./row-references.ts";
import { systemOf } from "./systems.ts";

/** Kinds of work that stand in a book: an ISBN beside them is the book's. */
const PART = /chapter|section|conference ?paper|proceedings? paper|reference ?entry/i;

/** A function that makes a paper of the cells of a row. */
export function createRowReader(
  headers: readonly string[],
  mapping: ColumnMapping,
): (cells: readonly string[]) => RawPaper {
  const system = systemOf(headers);
  const places = new Map(Object.entries(mapping).map(([field, header]) => [field, headers.indexOf(header)]));
  return (row) => {
    const cell: Cells = (field) => {
      const place = places.get(field);
      return place === undefined ? "" : cellText(row[place] ?? "");
    };
    const links = rowLinks(cell);
    const { categories, keywords } = rowCategories(cell("categories"));
    const cited = cell("citations");
    const printed = printedCitation(cell("citation"));
    const date = printed.date || dateOf(cell, system);
    const otherDate = printed.otherDate || readableDate(cell("otherDate"), system);
    return {
      title: cell("title"),
      ...rowByline(cell, system),
      addresses: cell("affiliations").split(/;\s*/),
      date: date || otherDate || null,
      otherDate: date ? otherDate || null : null,
      categories,
      abstract: cell("abstract") || null,
      links,
      identifiers: rowIdentifiers(cell, links),
      venue: { ...venueOf(cell), ...printed.venue },
      keywords: [...rowKeywords(cell, system), ...keywords],
      references: rowReferences(cell("references"), system),
      citations: /^\d{1,9}(?:\.0)?$/.test(cited) ? { count: Number(cited), source: system ?? "table" } : null,
      partOfBook: PART.test(cell("type")) || cell("publicationType") === "S",
    };
  };
}

/** What a spreadsheet keeps as text (`="0012"`) is that text; what programs write for nothing is nothing. */
function cellText(cell: string): string {
  const text = cell.trim();
  if (text === "" || (text.length > 40 && !text.startsWith('="'))) return text;
  const kept = /^="([^"]*)"$/.exec(text)?.[1] ?? text;
  return NOTHING.test(kept) || kept === "NA" ? "" : kept;
}

const NOTHING =
  /^(?:nan|none|null|n\/a|#n\/a|list\(\)|\[?no (?:abstract|author name|authors?) available\]?)$/i;

function dateOf(cell: Cells, system: ReturnType<typeof systemOf>): string {
  const dates = {
    date: cell("date"),
    year: cell("year").replace(/\.0$/, ""),
    month: cell("month"),
    day: cell("day"),
    monthAndDay: cell("monthAndDay") || cell("freeDate"),
  };
  const date = rowDate(dates, system);
  return cell("bibcode") === "" ? date : (dateFromAds(date) ?? "");
}

function venueOf(cell: Cells): Venue {
  const [volume, issue] = [cell("volume"), cell("issue")];
  const [first, last] = [cell("firstPage"), cell("lastPage")];
  const ends = [...new Set([first, last])].filter((page) => page !== "").join("-");
  const article = /Article Number: ([\w.-]*\w)/.exec(cell("printedSource"))?.[1] ?? "";
  const pages = cell("pages") || ends || cell("articleNumber") || article;
  const journal = readableText(cell("journal") || cell("bookTitle"));
  if (cell("bibcode") !== "" && !volume) return adsVenue(journal);
  return { name: journal, ...(volume && { volume }), ...(issue && { issue }), ...(pages && { pages }) };
}
