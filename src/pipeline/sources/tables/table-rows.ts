import { LONGEST_RECORD, tooLong } from "../fields/longest-record.ts";
import { countBreaks } from "../xml/split-records.ts";
import { scanRow, type Dialect, type ScannedRow } from "./scan-row.ts";

export type TableRow =
  | {
      kind: "row";
      line: number;
      cells: string[];
      repaired: boolean;
      /** The file ends with it, without a line end. */ open: boolean;
    }
  /** Text that is no row, and why. */
  | {
      kind: "broken";
      line: number;
      text: string;
      /** Its first line, with quotes as characters. */
      cells: string[];
      reason: string;
    };

/** Splits a table into rows as its text comes. `expected` is the number of cells that a whole row has. */
export async function* readRows(
  chunks: AsyncIterable<string> | Iterable<string>,
  dialect: Dialect,
  expected: number,
  firstLine = 1,
): AsyncGenerator<TableRow> {
  const splitter = createRowSplitter(dialect, expected, firstLine);
  for await (const chunk of chunks) yield* splitter.feed(chunk);
  yield* splitter.end();
}

/** A text that is looked at again for every row that does not fit must not be looked at for ever. */
const SEARCH = 1_000_000;

/**
 * A quotation mark that is not closed would swallow the rows behind it. So a row with a stray quote is first read as one
 * line in which quotes are characters; then with the stray quotes as characters, unless a sound row begins inside it;
 * else the text up to the next sound row is given back as broken.
 * Cost: linear in the text; a row is scanned again only when the text that was there has doubled.
 */
function createRowSplitter(dialect: Dialect, expected: number, firstLine: number) {
  let rows: TableRow[] = [];
  let text = "";
  let at = 0;
  let line = firstLine;
  let enough = 0;
  /** Up to here no quote closes: rows before it are not read with stray quotes once more. */
  let distrusted = 0;

  function emit(row: { cells: string[]; end: number; open: boolean }, repaired: boolean): void {
    rows.push({ kind: "row", line, cells: row.cells, repaired, open: row.open });
    moveTo(row.end);
  }

  function reject(end: number, cells: readonly string[]): void {
    const reason = "a quotation mark is opened and not closed";
    const broken = text.slice(at, end).trim();
    rows.push({ kind: "broken", line, text: broken, cells: cells.map(withoutLoneQuote), reason });
    moveTo(end);
  }

  function moveTo(end: number): void {
    line += countBreaks(text.slice(at, end));
    at = end;
  }

  /** Reads the row at `at`. False when more text is needed for that. */
  function next(last: boolean): boolean {
    const row = scanRow(text, at, dialect, true);
    if (row.strayQuote >= 0 || row.unclosed) return repair(row, last);
    if (row.open && !last) return false;
    emit(row, false);
    return true;
  }

  function repair(row: ScannedRow, last: boolean): boolean {
    if (row.unclosed && row.open && !last) return false;
    const literal = scanRow(text, at, { ...dialect, quotes: false }, true);
    if (literal.open && !last) return false;
    if (literal.cells.length === expected) {
      emit({ ...literal, cells: literal.cells.map(withoutLoneQuote) }, true);
      return true;
    }
    if (at < distrusted) {
      reject(literal.end, literal.cells);
      return true;
    }
    const lenient = scanRow(text, at, dialect, false);
    if (lenient.open && !last) return false;
    const sound = nextSoundRow(literal.end, lenient.end, last);
    if (sound === "unknown") return false;
    if (sound !== null) reject(sound, literal.cells);
    else if (lenient.unclosed) {
      distrusted = lenient.end;
      reject(literal.end, literal.cells);
    } else if (lenient.cells.length >= expected) emit(lenient, true);
    else reject(lenient.end, literal.cells);
    return true;
  }

  /** Where, from one line start to the next, a row begins that has all its cells and closes all its quotes. */
  function nextSoundRow(from: number, to: number, last: boolean): number | null | "unknown" {
    let budget = SEARCH + 4 * (to - from);
    for (let start = from; start < to && budget > 0; start = lineEnd(text, start)) {
      const row = scanRow(text, start, dialect, true);
      const sound = row.strayQuote < 0 && !row.unclosed;
      if (sound && row.open && !last) return "unknown";
      if (sound && row.cells.length === expected && row.cells.every(hasPairedQuotes)) return start;
      budget -= (row.strayQuote < 0 ? row.end : row.strayQuote) - start;
    }
    return null;
  }

  function work(last: boolean): TableRow[] {
    while (at < text.length) if (!next(last)) break;
    const done = rows;
    rows = [];
    return done;
  }

  return {
    feed(chunk: string): TableRow[] {
      text = text.slice(at) + chunk;
      distrusted = Math.max(0, distrusted - at);
      at = 0;
      if (text.length < enough || text.endsWith("\r")) return [];
      const done = work(false);
      enough = 2 * (text.length - at);
      if (text.length - at > LONGEST_RECORD) throw tooLong(`the row that begins in line ${line}`);
      return done;
    },
    end: () => work(true),
  };
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return at + 1;
    if (code === 13) return at + (text.charCodeAt(at + 1) === 10 ? 2 : 1);
  }
  return text.length;
}

/** A cell with one quote in it is more likely the end of a quoted cell than a cell. */
const hasPairedQuotes = (cell: string) => !cell.includes('"') || cell.split('"').length % 2 === 1;

/** `"Title` → `Title`: the quote that was to open the cell, or to close it. */
function withoutLoneQuote(cell: string): string {
  const bare = cell.trim();
  if (bare.length > 1 && bare.startsWith('"') && bare.endsWith('"'))
    return bare.slice(1, -1).replaceAll('""', '"');
  const quotes = bare.split('"').length - 1;
  return quotes === 1 && (bare.startsWith('"') || bare.endsWith('"')) ? bare.replace('"', "") : cell;
}
