import { columnMapping, isHeader, isWebOfScience } from "./column-mapping.ts";
import { scanRow, type Dialect } from "./scan-row.ts";

/** Where a table begins: its header, and what stands before it. */
export interface TableStart {
  dialect: Dialect;
  headers: string[];
  /** The lines before the header: a query, a date, a licence. */
  preamble: { line: number; text: string }[];
  /** The line of the header, and where the first row begins. */
  line: number;
  offset: number;
}

export const DELIMITERS = [",", "\t", ";", "|"];
/** A header stands no deeper than this. */
const MOST_ROWS = 40;

/** Finds the header of a table among its first rows, and with it the delimiter: the one that gives most known columns. */
export function findHeader(head: string, chosen: Readonly<Record<string, string>> = {}): TableStart | null {
  if (/^\s*[<{[]/.test(head) && !/^\s*\[?"/.test(head)) return null;
  const found = DELIMITERS.map((delimiter) => headerWith(head, delimiter, chosen)).filter(
    (start) => start !== null,
  );
  const columns = (start: TableStart) => Object.keys(columnMapping(start.headers, chosen)).length;
  return found.sort((a, b) => columns(b) - columns(a))[0] ?? null;
}

function headerWith(
  head: string,
  delimiter: string,
  chosen: Readonly<Record<string, string>>,
): TableStart | null {
  const preamble: TableStart["preamble"] = [];
  let at = 0;
  for (let line = 1; line <= MOST_ROWS && at < head.length; line++) {
    const quoted = scanRow(head, at, { delimiter, quotes: true }, true);
    const literal = scanRow(head, at, { delimiter, quotes: false }, true);
    const isQuoted = head.slice(at, literal.end).includes('"');
    const sound = isQuoted && quoted.end <= literal.end && quoted.strayQuote < 0 && !quoted.unclosed;
    const row = sound ? quoted : literal;
    if (isHeader(row.cells, chosen)) {
      const headers = row.cells.map((cell) => cell.trim());
      return {
        dialect: { delimiter, quotes: !(delimiter === "\t" && isWebOfScience(headers) && row === literal) },
        headers,
        preamble,
        line,
        offset: row.end,
      };
    }
    const text = row.cells.filter((cell) => cell.trim() !== "").join(" ");
    if (text !== "") preamble.push({ line, text: text.slice(0, 500) });
    at = row.end;
  }
  return null;
}
