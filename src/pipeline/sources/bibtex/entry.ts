import type { Flaw } from "../draft.ts";
import type { Span } from "./entry-spans.ts";
import { lineWithField, nextField } from "./next-field.ts";
import { skipGap, toValue, type Macros } from "./value.ts";

/** An entry with the values of its fields: macros resolved, TeX as written. Field names are in lower case. */
export interface Entry {
  type: string;
  key: string;
  fields: Map<string, string>;
  /** What of it is no field, or one that does not close. */
  flaws: Flaw[];
  text: string;
  line: number;
}

/** A field's name is whatever stands before `=` on its line: `funding_text 1`, `Usage-Count-(Last-180-days)`. */
const NAME = /([^={}",\n]{1,200}?)\s*=\s*/y;
/** Where the key ends; fields without a key begin with a name and `=`. */
const KEY_END = /[,={}"]/;

/** Reads the fields of an entry. What cannot be read costs itself alone. */
export function toEntry(span: Span, macros: Macros): Entry {
  const end = KEY_END.exec(span.body)?.index ?? span.body.length;
  const keyed = end === span.body.length || span.body[end] === ",";
  const { fields, flaws } = toFields(span, keyed ? end : lineWithField(span.body, end), macros);
  return {
    type: span.type,
    key: keyed ? span.body.slice(0, end).trim() : "",
    fields,
    flaws,
    text: span.text,
    line: span.line,
  };
}

/** Keeps what a `@string` entry defines; false when it cannot be read. */
export function defineMacros(span: Span, macros: Macros): boolean {
  const { fields, flaws } = toFields(span, 0, macros);
  for (const [name, value] of fields) macros.set(name, value);
  return flaws.length === 0;
}

function toFields(span: Span, from: number, macros: Macros): Pick<Entry, "fields" | "flaws"> {
  const { body } = span;
  const fields = new Map<string, string>();
  const flaws: Flaw[] = [];
  for (let place = skipGap(body, from); place < body.length; place = skipGap(body, place)) {
    NAME.lastIndex = place;
    const name = NAME.exec(body)?.[1]?.trim().toLowerCase();
    const value = name === undefined ? null : toValue(span, NAME.lastIndex, macros);
    const behind = value?.end ?? place;
    const next = nextField(body, behind);
    if (value && name !== undefined) {
      addField(fields, name, value.text);
      if (value.open) flaws.push({ field: name, text: value.text, repaired: true });
    }
    const stray = body.slice(behind, next).replace(/^[\s,]+|[\s,]+$/g, "");
    if (/[^\s{}",]/.test(stray) && !stray.startsWith("%")) flaws.push({ field: strayIn(name), text: stray });
    place = next;
  }
  return { fields, flaws };
}

const strayIn = (name: string | undefined) =>
  name === undefined ? "text that is no field" : `behind "${name}"`;

/** The first of two fields of one name counts, as in BibTeX; but names that a second field adds are not lost. */
function addField(fields: Map<string, string>, name: string, value: string): void {
  const known = fields.get(name);
  if (known === undefined || known.trim() === "") fields.set(name, value);
  else if (name === "author" && known !== value) fields.set(name, `${known} and ${value}`);
}
