import { closingBrace, closingQuote } from "./balance.ts";
import type { Span } from "./entry-spans.ts";

/** An entry with the values of its fields: macros resolved, TeX as written. Field names are in lower case. */
export interface Entry {
  type: string;
  key: string;
  fields: Map<string, string>;
  text: string;
  line: number;
}

/** What `@string` defined, by name in lower case. */
export type Macros = Map<string, string>;

/** Macros may add this much to a value: they can be nested so that they grow without end. */
const LONGEST_MACRO = 2000;
const NAME = /(?:[\s,]|%[^\n]*(?:\n|$))*([^\s={}",#%()]+)\s*=\s*/y;
const BARE = /[^\s,#={}"()]+/y;
const SPACE = /\s*/y;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)$/i;
/** Where the key ends; fields without a key begin with a name and `=`. */
const KEY_END = /[,={}"]/;

/** Thrown inside this file only: how an entry is broken, as the end of the sentence "It was not read: …". */
class Broken extends Error {}

/** Reads the fields of an entry, or says what is wrong with it. */
export function toEntry(span: Span, macros: Macros): Entry | string {
  const end = KEY_END.exec(span.body)?.index ?? span.body.length;
  const keyed = end === span.body.length || span.body[end] === ",";
  try {
    const fields = toFields(span, keyed ? end : 0, macros);
    return {
      type: span.type,
      key: keyed ? span.body.slice(0, end).trim() : "",
      fields,
      text: span.text,
      line: span.line,
    };
  } catch (error) {
    if (error instanceof Broken) return error.message;
    throw error;
  }
}

/** Keeps what a `@string` entry defines; false when it cannot be read. */
export function defineMacros(span: Span, macros: Macros): boolean {
  try {
    for (const [name, value] of toFields(span, 0, macros)) macros.set(name, value.slice(0, LONGEST_MACRO));
    return true;
  } catch (error) {
    if (error instanceof Broken) return false;
    throw error;
  }
}

function toFields({ body, escapes }: Span, from: number, macros: Macros): Map<string, string> {
  const fields = new Map<string, string>();
  let place = from;
  for (;;) {
    NAME.lastIndex = place;
    const name = NAME.exec(body)?.[1]?.toLowerCase();
    if (name === undefined) break;
    const { value, end } = toValue(body, NAME.lastIndex, name, macros, escapes);
    addField(fields, name, value);
    place = end;
  }
  const rest = body.slice(place).replace(/^(?:[\s,]|%[^\n]*(?:\n|$))+/, "");
  if (rest === "") return fields;
  const last = [...fields.keys()].at(-1);
  throw new Broken(
    `"${rest.slice(0, 40).trim()}" ${last ? `behind its field "${last}"` : "at its beginning"} is no field`,
  );
}

/** The first of two fields of one name counts, as in BibTeX; but names that a second field adds are not lost. */
function addField(fields: Map<string, string>, name: string, value: string): void {
  const known = fields.get(name);
  if (known === undefined || known.trim() === "") fields.set(name, value);
  else if (name === "author" && known !== value) fields.set(name, `${known} and ${value}`);
}

/** Parts joined by `#`: `{…}`, `"…"`, a number, or the name of a macro. */
function toValue(
  body: string,
  from: number,
  name: string,
  macros: Macros,
  escapes: boolean,
): { value: string; end: number } {
  const parts: string[] = [];
  let room = LONGEST_MACRO;
  let place = from;
  for (;;) {
    const part = toPart(body, place, name, escapes);
    const text = part.bare ? macroText(part.text, macros) : part.text;
    if (part.bare && (room -= text.length) < 0)
      throw new Broken(`the macros of its field "${name}" grow too long`);
    parts.push(text);
    place = skipSpace(body, part.end);
    if (body[place] !== "#") return { value: parts.join(""), end: place };
    place = skipSpace(body, place + 1);
  }
}

function toPart(
  body: string,
  place: number,
  name: string,
  escapes: boolean,
): { text: string; end: number; bare: boolean } {
  const sign = body[place];
  if (sign === "{" || sign === '"') {
    const find = sign === "{" ? closingBrace : closingQuote;
    const close = find(body, place, body.length, escapes);
    if (close < 0) throw new Broken(`its field "${name}" does not close`);
    return { text: body.slice(place + 1, close), end: close + 1, bare: false };
  }
  BARE.lastIndex = place;
  const text = BARE.exec(body)?.[0];
  if (text === undefined && (sign === "," || sign === undefined))
    return { text: "", end: place, bare: false };
  if (text === undefined) throw new Broken(`its field "${name}" has no value`);
  return { text, end: place + text.length, bare: true };
}

/** A number or a macro that nobody defined stands for itself; months for their names. */
function macroText(text: string, macros: Macros): string {
  const defined = macros.get(text.toLowerCase());
  if (defined !== undefined) return defined;
  return MONTH.test(text) ? text.slice(0, 1).toUpperCase() + text.slice(1, 3).toLowerCase() : text;
}

function skipSpace(body: string, place: number): number {
  SPACE.lastIndex = place;
  SPACE.test(body);
  return SPACE.lastIndex;
}
