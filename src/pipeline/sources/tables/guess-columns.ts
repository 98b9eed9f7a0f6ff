import type { TableColumn } from "../../../model/table-column.ts";
import { guessFields } from "./guess-fields.ts";
import { CODE } from "./column-mapping.ts";
import { DELIMITERS } from "./find-header.ts";
import { scanRow } from "./scan-row.ts";

/** So many rows behind the first are looked at. */
const ROWS = 4;
const LONGEST_SAMPLE = 80;

/**
 * The columns of a text that is a table whoever wrote it, for a user to say what they hold; null when it is none: its first
 * rows must have the same number of cells, and the first must hold names.
 */
export function guessColumns(head: string): TableColumn[] | null {
  if (/^\s*[<{[@%]/.test(head)) return null;
  const tables = DELIMITERS.flatMap((delimiter) => {
    const rows: string[][] = [];
    for (let at = 0; at < head.length && rows.length <= ROWS;) {
      const row = scanRow(head, at, { delimiter, quotes: true }, false);
      if (row.cells.some((cell) => cell.trim() !== "")) rows.push(row.cells);
      at = row.end;
    }
    const [headers = [], ...others] = rows;
    const named = headers.every((cell) => cell.length < 80 && !CODE.test(cell)) && headers.length > 1;
    const even = others.length > 0 && others.every((cells) => cells.length === headers.length);
    const names = headers.filter((cell) => /\p{L}/u.test(cell)).length;
    return named && even && names >= headers.length - 1 ? [{ headers, rows: others }] : [];
  });
  const best = tables.reduce<(typeof tables)[number] | null>(
    (kept, table) => (table.headers.length > (kept?.headers.length ?? 1) ? table : kept),
    null,
  );
  return best && toColumns(best.headers, best.rows[0] ?? [], guessFields(best.headers, best.rows));
}

/** The columns of a table with what was made of them and what stands in them first. */
export function toColumns(
  headers: readonly string[],
  first: readonly string[],
  mapping: Readonly<Record<string, string>>,
): TableColumn[] {
  const fields = new Map(
    Object.entries(mapping)
      .map(([field, header]): [string, string] => [header, field])
      .toReversed(),
  );
  return headers.map((header, n) => ({
    header: header.trim(),
    field: fields.get(header.trim()) ?? null,
    sample: (first[n] ?? "").trim().slice(0, LONGEST_SAMPLE),
  }));
}
