import type { Reader } from "../reader.ts";
import type { SourceText } from "../source-text.ts";
import { columnMapping } from "./column-mapping.ts";
import { findHeader } from "./find-header.ts";
import { readTableRows } from "./read-rows.ts";
import { readRows } from "./table-rows.ts";

/** A table as text: CSV, TSV or with semicolons, with a header whose names are known. */
export const tableReader: Reader = {
  kind: "table",
  label: "a table (CSV, TSV) with a header that names title and authors, year or DOI",
  format: "CSV, TSV with headers",
  writtenBy: [
    "Scopus",
    "Dimensions",
    "Lens",
    "OpenAlex",
    "PubMed",
    "Zotero",
    "Rayyan",
    "WoS",
    "SpringerLink",
    "bibliometrix",
    "any table",
  ],
  recognise(head, options) {
    const columns = options?.columns;
    const start = findHeader(head, columns);
    if (!start) return null;
    const { title, authors, year, date, doi } = columnMapping(start.headers, columns);
    const named = [title, authors, year ?? date ?? doi].filter((header) => header !== undefined);
    return `line ${start.line} is a table's header: ${named.map((header) => `"${header}"`).join(", ")}`;
  },
  async read(text, source, options) {
    const chosen = options.columns;
    const start = findHeader(text.head, chosen);
    if (!start)
      throw new Error("no line among its first names columns for a title and for authors, a year or a DOI");
    const { headers, preamble, line, dialect, offset } = start;
    const rows = readRows(behind(text, offset), dialect, headers.length, line + 1);
    return readTableRows({ headers, preamble, line, delimiter: dialect.delimiter, rows }, source, chosen);
  },
};

/** The text without its first characters. */
async function* behind(text: SourceText, offset: number): AsyncGenerator<string> {
  let left = offset;
  for await (const chunk of text.chunks()) {
    if (left < chunk.length) yield chunk.slice(left);
    left = Math.max(0, left - chunk.length);
  }
}
