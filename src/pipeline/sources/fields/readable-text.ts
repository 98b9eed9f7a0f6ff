import { decodeHTMLStrict } from "entities";
import { loweredDigits, raisedDigits } from "../../../lib/small-digits.ts";
import { hasLatex, readableLatex } from "../../../lib/latex.ts";

const REFERENCE = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/gi;

/**
 * Makes a title or an abstract readable as plain text, whatever markup its source left in it: character references, HTML,
 * JATS and MathML tags, `<SUB>`, LaTeX. What remains is text: it is never handed to anything that reads HTML.
 */
export function readableText(text: string): string {
  const entities = text.includes("&") ? withoutEntities(text) : text;
  const tags = /<\/?[a-z]/i.test(entities) ? withoutTags(entities) : entities;
  return hasLatex(tags) ? readableLatex(tags) : tags;
}

/** Twice, because exports escape what was escaped already (`&amp;lt;`). */
function withoutEntities(text: string): string {
  const once = (part: string) => part.replace(REFERENCE, readReference);
  return once(once(text));
}

/** The character that a reference names, by HTML's own table; a line end is a blank, a control character is none. */
function readReference(reference: string): string {
  const text = decodeHTMLStrict(reference);
  if (/^[\t\n\r]$/.test(text)) return " ";
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return /^[\u0000-\u001f]$/.test(text) ? "\ufffd" : text;
}

/** A tag, with attributes that have values: `x<y and y>z` holds none. */
const TAG = /<\/?[a-z][\w:.-]*(?:\s+[\w:.-]+\s*=\s*(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\s"'<>]+))*\s*\/?>/gi;

function withoutTags(text: string): string {
  return withoutBlocks(text)
    .replace(/<(?:\w+:)?sup\b[^>]{0,300}>\s*([+−-]?\d+)\s*<\/(?:\w+:)?sup\s*>/gi, (_, digits: string) =>
      raisedDigits(digits),
    )
    .replace(
      /<(?:\w+:)?(?:sub|inf)\b[^>]{0,300}>\s*(\d+)\s*<\/(?:\w+:)?(?:sub|inf)\s*>/gi,
      (_, digits: string) => loweredDigits(digits),
    )
    .replace(/<\/(?:jats:)?(?:title|label)\s*>/gi, ": ")
    .replace(/<\/?(?:jats:)?(?:p|br|div|li|sec|tr|abstracttext)\b[^>]{0,300}>/gi, " ")
    .replace(TAG, "")
    .replace(/[ \t]{2,}/g, " ");
}

const BLOCKS: [open: RegExp, close: string][] = [
  [/<!--/g, "-->"],
  [/<script\b/gi, "</script"],
  [/<style\b/gi, "</style"],
];

/** Takes comments, scripts and styles away with what is in them; one that is never closed is left to the tags. */
function withoutBlocks(text: string): string {
  let rest = text;
  for (const [open, close] of BLOCKS) {
    const lower = rest.toLowerCase();
    let kept = "";
    let at = 0;
    for (const { index } of rest.matchAll(open)) {
      if (index < at) continue;
      const end = lower.indexOf(close, index);
      if (end < 0) break;
      const after = close === "-->" ? end + close.length : rest.indexOf(">", end) + 1;
      kept += rest.slice(at, index);
      at = after > 0 ? after : rest.length;
    }
    rest = kept + rest.slice(at);
  }
  return rest;
}
