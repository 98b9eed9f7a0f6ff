import { closingBrace, closingQuote } from "./balance.ts";
import type { Span } from "./entry-spans.ts";
import { beginningOfField } from "./next-field.ts";

/** What `@string` defined, by name in lower case. */
export type Macros = Map<string, string>;

/** The value of a field, and where it ends. */
export interface Value {
  text: string;
  end: number;
  /** Its brace or quote does not close: it was taken to end where the next field begins. */
  open: boolean;
}

/** Macros may add this much to a value: they can be nested so that they grow without end. */
const LONGEST_MACRO = 2000;
const BARE = /[^\s,#={}"]+/y;
/** Words that should stand in braces, up to the comma or the end of their line. */
const BARE_WORDS = /[^\s,#={}"]+(?:[^\S\n]+[^\s,#={}"]+)+(?=[^\S\n]*(?:[,\n#]|$))/y;
/** White space, commas, and the rest of a line behind a per cent sign. */
const GAP = /(?:[\s,]|%[^\n]*(?:\n|$))*/y;
const SPACE = /\s*/y;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)$/i;

/** Parts joined by `#`: `{…}`, `"…"`, a number, or the name of a macro. */
export function toValue({ body, escapes, state }: Span, from: number, macros: Macros): Value {
  const parts: string[] = [];
  let room = LONGEST_MACRO;
  let place = from;
  for (;;) {
    const part = toPart(body, place, escapes, state === "closed");
    const text = part.bare ? macroText(part.text, macros) : part.text;
    if (part.bare) room -= text.length;
    parts.push(room < 0 ? text.slice(0, room) : text);
    place = skip(SPACE, body, part.end);
    if (part.open || room < 0 || body[place] !== "#")
      return { text: parts.join(""), end: part.end, open: part.open || room < 0 };
    place = skip(SPACE, body, place + 1);
  }
}

/** Where the braces of the entry do not close, no value reaches over a line that begins a field. */
function toPart(body: string, place: number, escapes: boolean, sound: boolean): Value & { bare: boolean } {
  const sign = body[place];
  if (sign !== "{" && sign !== '"') return toWords(body, place);
  const find = sign === "{" ? closingBrace : closingQuote;
  const close = find(body, place, body.length, escapes);
  const trusted = close >= 0 && sound && !(sign === '"' && opensNext(body, place + 1, close));
  const field = trusted ? body.length : beginningOfField(body, place + 1);
  if (close >= 0 && close < field)
    return { text: body.slice(place + 1, close), end: close + 1, bare: false, open: false };
  const text = body.slice(place + 1, field).replace(/[\s,}"]+$/, "");
  return { text, end: field, bare: false, open: true };
}

/** Whether a quote opens the value of the next field: then the one before it was never closed. */
function opensNext(body: string, from: number, quote: number): boolean {
  const line = body.slice(Math.max(from, body.lastIndexOf("\n", quote)), quote);
  return /^\n\s*[A-Za-z][^={}",\n]{0,100}=\s*$/.test(line);
}

function toWords(body: string, place: number): Value & { bare: boolean } {
  BARE_WORDS.lastIndex = place;
  const words = BARE_WORDS.exec(body)?.[0];
  if (words !== undefined) return { text: words, end: place + words.length, bare: false, open: true };
  BARE.lastIndex = place;
  const text = BARE.exec(body)?.[0] ?? "";
  return { text, end: place + text.length, bare: true, open: false };
}

/** A number or a macro that nobody defined stands for itself; months for their names. */
function macroText(text: string, macros: Macros): string {
  const defined = macros.get(text.toLowerCase());
  if (defined !== undefined) return defined;
  return MONTH.test(text) ? text.slice(0, 1).toUpperCase() + text.slice(1, 3).toLowerCase() : text;
}

/** The place behind what parts two fields. */
export function skipGap(body: string, place: number): number {
  return skip(GAP, body, place);
}

function skip(what: RegExp, text: string, place: number): number {
  what.lastIndex = place;
  what.test(text);
  return what.lastIndex;
}
