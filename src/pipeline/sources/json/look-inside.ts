import { MAX_DEPTH } from "./bracket-walker.ts";
import { isObject, recordsIn, type JsonObject, type JsonPath } from "./json-piece.ts";
import { parseElement } from "./parse-element.ts";

/** What the beginning of a JSON file shows: its first value, as far as it goes, and the first record in it. */
export interface JsonLook {
  whole: unknown;
  record: JsonObject | null;
}

/** Looks into the beginning of a file, which may end anywhere. Null when it does not begin like JSON. */
export function lookInside(head: string, paths: readonly JsonPath[]): JsonLook | null {
  const start = head.search(/[^\s\u0000]/); // oxlint-disable-line no-control-regex -- NULs stand before some files
  if (start < 0 || !/[{[]/.test(head.charAt(start))) return null;
  const lines = head.slice(start).split(/[\n\r]+(?=[{[])/, 6);
  for (const text of [head.slice(start), ...lines.slice(1)]) {
    const whole = partialJson(text);
    if (whole === null) continue;
    const record = recordsIn(whole, paths).slice(0, 20).find(isObject) ?? null;
    return { whole, record };
  }
  return null;
}

/** The first value of a JSON text; where the text ends inside it, what was complete by then. Null when it is no JSON. */
function partialJson(text: string): unknown {
  const closers: string[] = [];
  let safe = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === "\\") at++;
      else if (sign === '"') inString = false;
      continue;
    }
    if (sign === '"') inString = true;
    else if (sign === ",") safe = at;
    else if (sign === "{" || sign === "[") {
      closers.push(sign === "{" ? "}" : "]");
      safe = at + 1;
      if (closers.length > MAX_DEPTH) return null;
    } else if (sign === "}" || sign === "]") {
      closers.pop();
      safe = at + 1;
      if (closers.length === 0) break;
    }
  }
  return parseElement(text.slice(0, safe) + closers.toReversed().join(""))?.value ?? null;
}
