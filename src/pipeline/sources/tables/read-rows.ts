import { createReading, type ReadingBuilder } from "../draft.ts";
import type { Reading } from "../reader.ts";
import type { Flaw } from "../draft.ts";
import { alignRow } from "./align-row.ts";
import { columnMapping, normalName, type ColumnMapping } from "./column-mapping.ts";
import { toColumns } from "./guess-columns.ts";
import { createRowReader } from "./row-to-paper.ts";
import type { TableRow } from "./table-rows.ts";

/** A table as rows, whatever kind of file it stands in. */
export interface Table {
  headers: string[];
  /** What stands before the header. */
  preamble: readonly { line: number; text: string }[];
  /** The line of the header. */
  line: number;
  /** What parts the cells of a row; a blank where they stand apart anyway. */
  delimiter?: string;
  rows: AsyncIterable<TableRow> | Iterable<TableRow>;
}

/** Makes papers of the rows of a table. `chosen` says which header holds a field, where that is not as it is known. */
export async function readTableRows(
  table: Table,
  source: number,
  chosen: Readonly<Record<string, string>>,
): Promise<Reading> {
  const builder = createReading(source);
  const { headers } = table;
  const mapping = columnMapping(headers, chosen);
  for (const { line, text } of table.preamble) builder.remark("text-ignored", text.slice(0, 200), line);
  remarkMapping(headers, mapping, table.line, builder);
  const toPaper = createRowReader(headers, mapping);
  const title = headers.indexOf(mapping.title ?? "");
  let short = false;
  let first: readonly string[] | null = null;
  builder.columns(toColumns(headers, [], mapping));
  for await (const row of table.rows) {
    const problem = row.kind === "broken" ? null : problemOf(row, headers, title);
    if (problem === "empty") continue;
    if (problem === "heading") builder.remark("text-ignored", textOf(row).slice(0, 200), row.line);
    else if (problem !== null) builder.reject(row.line, problem, textOf(row));
    else {
      if (first === null) builder.columns(toColumns(headers, (first = row.cells), mapping));
      const { cells, flaws } = whole(row, headers, mapping, table.delimiter ?? " ");
      const text = (cells[title] ?? "").trim();
      if (row.kind === "broken" && text === "") {
        builder.reject(row.line, row.reason, row.text);
        continue;
      }
      if (row.kind === "row" && row.open && cells.length < headers.length && !short)
        builder.remark(
          "file-cut",
          `the file ends inside a row: ${cells.length} of ${headers.length} cells`,
          row.line,
        );
      short ||= cells.length < headers.length;
      builder.paper({ ...toPaper(withoutControls(cells, row.line, builder)), flaws }, row.line, () =>
        textOf(row),
      );
    }
  }
  return builder.done();
}

/** The cells of a row under their headers, and what had to be guessed for that. */
function whole(
  row: TableRow,
  headers: readonly string[],
  mapping: ColumnMapping,
  delimiter: string,
): { cells: readonly string[]; flaws: Flaw[] } {
  const flaws: Flaw[] =
    row.kind === "broken"
      ? [{ field: "the rest of the row", text: `${row.reason}: ${row.text}` }]
      : row.repaired
        ? [
            {
              field: "quotation marks",
              text: "those that close nothing were read as characters",
              repaired: true,
            },
          ]
        : [];
  const extra = row.cells.slice(headers.length).some((cell) => cell.trim() !== "");
  if (!extra) return { cells: row.cells, flaws };
  const { cells, flaw } = alignRow(row.cells, headers, mapping, delimiter);
  return { cells, flaws: [...flaws, flaw] };
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function withoutControls(cells: readonly string[], line: number, builder: ReadingBuilder): readonly string[] {
  if (!cells.some((cell) => cell.search(CONTROLS) >= 0)) return cells;
  builder.remark("characters-replaced", "control characters in a row", line);
  return cells.map((cell) => cell.replace(CONTROLS, "\ufffd"));
}

const textOf = (row: TableRow) =>
  row.kind === "broken" ? row.text : row.cells.filter((cell) => cell.trim() !== "").join(" | ");

/** Why a row is no paper: `empty` and `heading` are no records at all. */
function problemOf(
  { cells }: TableRow & { kind: "row" },
  headers: readonly string[],
  title: number,
): string | null {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length === 0) return "empty";
  if (cells.length === headers.length && cells.every((cell, index) => cell.trim() === headers[index]))
    return "heading";
  if (cells.length >= headers.length || filled.length > 1) return null;
  return cells.length === 1 && title !== 0 ? "heading" : `it has ${cells.length} of ${headers.length} cells`;
}

function remarkMapping(
  headers: readonly string[],
  mapping: ReturnType<typeof columnMapping>,
  line: number,
  builder: ReadingBuilder,
): void {
  const used = Object.entries(mapping).map(([field, header]) =>
    normalName(header) === field ? field : `${field} from "${header}"`,
  );
  const taken = new Set(Object.values(mapping));
  const rest = headers.filter((header) => header !== "" && !taken.has(header));
  const unused = rest.length > 0 ? `; not used: ${rest.map((header) => `"${header}"`).join(", ")}` : "";
  builder.remark("columns-mapped", `${used.join(", ")}${unused}`.slice(0, 2000), line);
}
