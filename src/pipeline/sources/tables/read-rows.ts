import { createReading, type ReadingBuilder } from "../draft.ts";
import type { Reading } from "../reader.ts";
import { columnMapping, normalName } from "./column-mapping.ts";
import { createRowReader } from "./row-to-paper.ts";
import type { TableRow } from "./table-rows.ts";

/** A table as rows, whatever kind of file it stands in. */
export interface Table {
  headers: string[];
  /** What stands before the header. */
  preamble: readonly { line: number; text: string }[];
  /** The line of the header. */
  line: number;
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
  for await (const row of table.rows) {
    const problem = row.kind === "broken" ? row.reason : problemOf(row, headers, short, title);
    if (problem === "empty") continue;
    if (problem === "heading") builder.remark("text-ignored", textOf(row).slice(0, 200), row.line);
    else if (problem !== null || row.kind === "broken") builder.reject(row.line, problem ?? "", textOf(row));
    else {
      short ||= row.cells.length < headers.length;
      if (row.repaired)
        builder.remark(
          "text-ignored",
          "quotation marks that close nothing were read as characters",
          row.line,
        );
      builder.paper(toPaper(withoutControls(row, builder)), row.line, () => textOf(row));
    }
  }
  return builder.done();
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function withoutControls({ cells, line }: TableRow & { kind: "row" }, builder: ReadingBuilder): string[] {
  if (!cells.some((cell) => cell.search(CONTROLS) >= 0)) return cells;
  builder.remark("characters-replaced", "control characters in a row", line);
  return cells.map((cell) => cell.replace(CONTROLS, "\ufffd"));
}

const textOf = (row: TableRow) =>
  row.kind === "broken" ? row.text : row.cells.filter((cell) => cell.trim() !== "").join(" | ");

/** Why a row is no paper: `empty` and `heading` are no records at all. */
function problemOf(
  row: TableRow & { kind: "row" },
  headers: readonly string[],
  short: boolean,
  title: number,
): string | null {
  const { cells, open } = row;
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length === 0) return "empty";
  if (cells.length === headers.length && cells.every((cell, index) => cell.trim() === headers[index]))
    return "heading";
  const extra = cells.slice(headers.length).filter((cell) => cell.trim() !== "").length;
  if (extra > 0) return `it has ${cells.length} cells where the header has ${headers.length}`;
  if (cells.length >= headers.length) return null;
  if (open && !short) return `the file ends inside the row: ${cells.length} of ${headers.length} cells`;
  if (filled.length === 1 && cells.length === 1 && title !== 0) return "heading";
  return filled.length > 1 ? null : `it has ${cells.length} of ${headers.length} cells`;
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
