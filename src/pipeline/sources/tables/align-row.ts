import type { Flaw } from "../draft.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import type { ColumnField } from "./column-names.ts";

/** What a cell of a column looks like, where that can be told. */
const LOOKS: { [field in ColumnField]?: RegExp } = {
  year: /^(?:1[5-9]|20)\d\d(?:\.0)?$/,
  date: /\b(?:1[5-9]|20)\d\d\b/,
  doi: /10\.\d{4,9}\//,
  pmid: /^\d{5,9}(?:\.0)?$/,
  pmcid: /^PMC\d+$/i,
  scopus: /^2-s2\.0-\d+$/,
  wos: /^(?:WOS|ISI):?\S{10,}$/i,
  openalex: /W\d{4,}$/,
  url: /^https?:/i,
  citations: /^\d{1,7}$/,
  title: /\p{L}/u,
  authors: /\p{L}/u,
  volume: /^(?=.*[\dIVXLC])[\w.-]{1,12}$/,
  issue: /^(?=.*\d)[\w.() -]{1,20}$/,
  firstPage: /^[A-Z]*\d+[A-Z]*$/i,
  lastPage: /^[A-Z]*\d+[A-Z]*$/i,
  isbn: /^[\dXx;, -]{9,}$/,
};

/** Columns of prose, in which a delimiter without quotes is likeliest to stand. */
const PROSE: { [field in ColumnField]?: number } = { title: 0.25, abstract: 0.2, authors: 0.1 };

/** A way to read a row that has more cells than the header, what it takes for the surplus, and how likely it is beforehand. */
interface Alignment {
  cells: readonly string[];
  flaw: Flaw;
  likely: number;
}

/**
 * Reads a row with more cells than its header has. A delimiter may stand in a cell without quotes, then two cells are one; or
 * cells were added before the first or behind the last. What makes most cells look like their columns is taken; in doubt
 * the surplus stands at the end.
 */
export function alignRow(
  cells: readonly string[],
  headers: readonly string[],
  mapping: ColumnMapping,
  delimiter: string,
): Pick<Alignment, "cells" | "flaw"> {
  const surplus = cells.length - headers.length;
  const fields = Object.entries(mapping) as [ColumnField, string][]; // safe: the keys of a mapping
  const fieldAt = new Map(fields.map(([field, header]) => [headers.indexOf(header), field]));
  const atEnd = cut(cells.slice(0, headers.length), cells.slice(headers.length), 0.5);
  const isNumbered = /^\d+$/.test(cells[0] ?? "");
  const atStart = cut(cells.slice(surplus), cells.slice(0, surplus), isNumbered ? 0.2 : -0.5);
  const inside = headers.map((header, place): Alignment => {
    const parts = cells.slice(place, place + surplus + 1);
    const text = parts.join(delimiter);
    const prose = parts.slice(1).every((part) => part.startsWith(" ")) ? 0.5 : 0;
    return {
      cells: [...cells.slice(0, place), text, ...cells.slice(place + surplus + 1)],
      flaw: { field: header, text, repaired: true },
      likely: prose + (PROSE[fieldAt.get(place) ?? "id"] ?? 0),
    };
  });
  const score = ({ cells: read, likely }: Alignment) =>
    [...fieldAt].reduce((sum, [place, field]) => sum + likeness(field, read[place] ?? ""), likely);
  return [atEnd, atStart, ...inside].reduce((best, one) => (score(one) > score(best) ? one : best));
}

function cut(cells: readonly string[], surplus: readonly string[], likely: number): Alignment {
  const field = `${surplus.length} ${surplus.length === 1 ? "cell" : "cells"} more than the header has`;
  return { cells, flaw: { field, text: surplus.join(" | ") }, likely };
}

function likeness(field: ColumnField, cell: string): number {
  const text = cell.trim();
  const look = LOOKS[field];
  if (text === "" || !look) return 0;
  return look.test(text) ? 1 : -1;
}
