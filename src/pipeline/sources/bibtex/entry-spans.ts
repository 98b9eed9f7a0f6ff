import { closingBrace, closingParenthesis } from "./balance.ts";
import type { Piece } from "./pieces.ts";

/** One thing in a file: an entry, an entry that never closes, or text that belongs to none. */
export interface Span {
  state: "closed" | "open" | "outside";
  /** In lower case: `article`, `string`; empty for text outside. */
  type: string;
  /** What stands between the braces, or behind the one that is never closed; nothing for text outside. */
  body: string;
  /** All of it, as written. */
  text: string;
  line: number;
  /** `\{` and `\}` are signs here, not braces: only so the entry closes. */
  escapes: boolean;
}

const START = /@([A-Za-z][\w-]{0,39})\s*([{(])/g;
/** Where an entry surely begins in the middle of a line. */
const INNER = /@[A-Za-z][\w-]{0,39}\s{0,100}[{(]\s{0,100}[^\s,{}()=@"]{0,200}\s{0,100},/g;
const INNER_HERE = new RegExp(INNER.source, "y");
/** Behind the brace that closes an entry: a field, so that brace was one too many. */
const GOES_ON = /[^\S\n]*,\s*[A-Za-z][^={}",\n]{0,100}=\s*[{"\d]/y;

/** The entries of a piece and the text between them, in order. Cost: linear, whatever the piece holds. */
export function* spansOf(piece: Piece, again = true): Generator<Span> {
  const { text } = piece;
  const line = lineCounter(piece);
  let end = 0;
  for (let start = nextStart(text, end); start; start = nextStart(text, end)) {
    const close = closeOf(text, start.open);
    if (start.at > end) yield* outside(text, end, start.at, line);
    if (close === null) {
      yield* openSpans({ text: text.slice(start.at), line: line(start.at) }, start, again);
      return;
    }
    yield {
      state: "closed",
      type: start.type,
      body: text.slice(start.open + 1, close.end),
      text: text.slice(start.at, close.end + 1),
      line: line(start.at),
      escapes: close.escapes,
    };
    end = close.end + 1;
  }
  if (end < text.length) yield* outside(text, end, text.length, line);
}

/** An entry that does not close ends where another one surely begins. Those behind it are not searched again. */
function* openSpans(piece: Piece, start: Start, again: boolean): Generator<Span> {
  const { text } = piece;
  const line = lineCounter(piece);
  const cuts: number[] = [];
  INNER.lastIndex = 1;
  for (let found = again ? INNER.exec(text) : null; found; found = INNER.exec(text)) cuts.push(found.index);
  const lost = text.slice(0, cuts[0] ?? text.length);
  const body = lost.slice(start.open + 1 - start.at);
  yield { state: "open", type: start.type, body, text: lost, line: piece.line, escapes: false };
  for (const [n, cut] of cuts.entries())
    yield* spansOf({ text: text.slice(cut, cuts[n + 1]), line: line(cut) }, false);
}

/** Where an entry begins: its `@`, and the sign that opens it. */
interface Start {
  at: number;
  open: number;
  type: string;
}

/** An entry begins at the start of a line or right behind another one; elsewhere only where it surely is one. */
function nextStart(text: string, from: number): Start | null {
  START.lastIndex = from;
  for (let found = START.exec(text); found; found = START.exec(text)) {
    const at = found.index;
    const open = START.lastIndex - 1;
    INNER_HERE.lastIndex = at;
    if (isFirst(text, at, from) || INNER_HERE.test(text))
      return { at, open, type: (found[1] ?? "").toLowerCase() };
  }
  return null;
}

function isFirst(text: string, at: number, from: number): boolean {
  for (let place = at - 1; place >= from && place > at - 100; place--) {
    if (text[place] === "\n") return true;
    if (!/\s/.test(text[place] ?? "")) return false;
  }
  return true;
}

/**
 * Where an entry closes: braces counted as BibTeX counts them, or else without the escaped ones. Where fields follow, a
 * brace too many has closed it early, and it goes on to the next.
 */
function closeOf(text: string, open: number): { end: number; escapes: boolean } | null {
  for (const escapes of [false, true]) {
    if (text[open] === "(") {
      const end = closingParenthesis(text, open, text.length, escapes);
      if (end >= 0) return { end, escapes };
      continue;
    }
    let end = closingBrace(text, open, text.length, escapes);
    while (end >= 0 && goesOn(text, end + 1)) {
      const next = closingBrace(text, end + 1, text.length, escapes, 1);
      if (next < 0) break;
      end = next;
    }
    if (end >= 0) return { end, escapes };
  }
  return null;
}

function goesOn(text: string, place: number): boolean {
  GOES_ON.lastIndex = place;
  return GOES_ON.test(text);
}

function* outside(text: string, from: number, to: number, line: (place: number) => number): Generator<Span> {
  const stretch = text.slice(from, to);
  const blank = stretch.search(/\S/);
  if (blank < 0) return;
  yield {
    state: "outside",
    type: "",
    body: "",
    text: stretch.trim(),
    line: line(from + blank),
    escapes: false,
  };
}

/** Gives the line of a place in a piece; places must be asked for in order. */
function lineCounter({ text, line }: Piece): (place: number) => number {
  let next = text.indexOf("\n");
  let lines = line;
  return (place) => {
    for (; next >= 0 && next < place; next = text.indexOf("\n", next + 1)) lines++;
    return lines;
  };
}
