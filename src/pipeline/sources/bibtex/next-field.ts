import { closingBrace } from "./balance.ts";

/** A name and `=`, as they stand at the beginning of a field. */
const FIELD = /[^\S\n]*[^\s={}",#%][^={}",\n]{0,199}=/y;
/**
 * Where a field begins when braces cannot be trusted: at the beginning of a line, or behind a comma if a brace or a quote
 * opens its value.
 */
const SURE_FIELD =
  /\n[^\S\n]*[^\s={}",#%][^={}",\n]{0,199}=\s*(?=[{"\w])|,[^\S\n]*[A-Za-z][\w -]{0,40}=\s*(?=[{"])/g;

/**
 * The place where the next field begins: at once, or behind a comma or a line end outside of braces; else the end of the
 * body.
 */
export function nextField(body: string, from: number): number {
  let trusted = true;
  FIELD.lastIndex = from;
  if (FIELD.test(body)) return from; // a comma was forgotten
  for (let place = from; place < body.length; place++) {
    const sign = body[place];
    if (sign === "{" && trusted) {
      const close = closingBrace(body, place, body.length, false);
      trusted = close >= 0;
      if (trusted) place = close;
    } else if (sign === "," || sign === "\n") {
      FIELD.lastIndex = place + 1;
      if (FIELD.test(body)) return place + 1;
    }
  }
  return body.length;
}

/** The same from within a value that does not close, where no brace tells anything. */
export function beginningOfField(body: string, from: number): number {
  SURE_FIELD.lastIndex = from;
  return SURE_FIELD.exec(body)?.index ?? body.length;
}

/** Where the line of a place begins, if that place is the `=` of the first field: what stands above it is a key. */
export function lineWithField(body: string, place: number): number {
  return body[place] === "=" ? body.lastIndexOf("\n", place) + 1 : 0;
}
