/** How the cells of a table are kept apart. Where `quotes` is false, a quote is a character like any other. */
export interface Dialect {
  delimiter: string;
  quotes: boolean;
}

export interface ScannedRow {
  cells: string[];
  /** Where the row ends, behind its line end. */
  end: number;
  /** No line end was found: more text may change the row. */
  open: boolean;
  /** A quote inside quotes that is neither doubled nor the last: where it stands, or -1. */
  strayQuote: number;
  /** Quotes are opened and not closed before the text, or the longest cell, ends. */
  unclosed: boolean;
}

/** A cell of more lines than this is one whose closing quote is missing. */
const MOST_LINES = 2000;

/**
 * Scans one row of RFC 4180 from `start`. Quotes may follow blanks or, as spreadsheets have it for text that must stay
 * text, an equals sign (`="0012"`). With `strict`, it stops at the first stray quote; else stray quotes are characters.
 * Cost: linear in the row.
 */
export function scanRow(
  text: string,
  start: number,
  { delimiter, quotes }: Dialect,
  strict: boolean,
): ScannedRow {
  const cells: string[] = [];
  const row: ScannedRow = { cells, end: text.length, open: true, strayQuote: -1, unclosed: false };
  const mark = delimiter.charCodeAt(0);
  let at = start;
  for (;;) {
    const opening = quotes ? openingQuote(text, at) : -1;
    if (opening >= 0) {
      const close = closingQuote(text, opening + 1, mark, row, strict);
      if (close < 0) return row;
      cells.push(text.slice(opening + 1, close).replaceAll('""', '"'));
      at = close + 1;
    } else {
      const end = endOfCell(text, at, mark);
      cells.push(text.slice(at, end));
      at = end;
    }
    const code = text.charCodeAt(at);
    if (code === mark) at++;
    else if (Number.isNaN(code)) return row;
    else return { ...row, end: at + (code === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1), open: false };
  }
}

function openingQuote(text: string, at: number): number {
  let place = at;
  while (place - at < 20 && text[place] === " ") place++;
  if (text[place] === "=" && text[place + 1] === '"') place++;
  return text[place] === '"' ? place : -1;
}

/** The place of the quote that closes a cell, or -1. A quote closes where a delimiter, a line end or the end follows. */
function closingQuote(text: string, from: number, mark: number, row: ScannedRow, strict: boolean): number {
  let lines = 0;
  let counted = from;
  for (let at = from; ;) {
    const quote = text.indexOf('"', at);
    const upTo = quote < 0 ? text.length : quote;
    for (
      counted = text.indexOf("\n", counted);
      counted >= 0 && counted < upTo && lines <= MOST_LINES;
      counted = text.indexOf("\n", counted + 1)
    )
      lines++;
    if (counted < 0) counted = text.length;
    if (quote < 0 || lines > MOST_LINES) {
      row.unclosed = true;
      row.open = lines <= MOST_LINES;
      row.end = row.open ? text.length : counted;
      return -1;
    }
    const next = text.charCodeAt(quote + 1);
    if (next === mark || next === 10 || next === 13 || Number.isNaN(next)) return quote;
    if (next === 34) at = quote + 2;
    else {
      if (row.strayQuote < 0) row.strayQuote = quote;
      if (strict) return -1;
      at = quote + 1;
    }
  }
}

function endOfCell(text: string, from: number, mark: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code === mark || code === 10 || code === 13 || Number.isNaN(code)) return at;
  }
}
