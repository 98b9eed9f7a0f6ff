const OPEN = 123; // {
const CLOSE = 125; // }
const BACKSLASH = 92;

/**
 * The place of the brace that closes the one at `open`, or -1. BibTeX counts every brace, `\{` too; with `escapes` those
 * behind a backslash are signs. With a `depth` so many are open already where the search begins.
 */
export function closingBrace(text: string, open: number, to: number, escapes: boolean, depth = 0): number {
  for (let place = open; place < to; place++) {
    const sign = text.charCodeAt(place);
    if (sign === BACKSLASH && escapes) place++;
    else if (sign === OPEN) depth++;
    else if (sign === CLOSE && --depth === 0) return place;
  }
  return -1;
}

/** The place of the parenthesis that closes an entry written `@article( … )`: the first outside of braces and quotes, or -1. */
export function closingParenthesis(text: string, open: number, to: number, escapes: boolean): number {
  let quoted = false;
  for (let place = open + 1; place < to; place++) {
    const sign = text[place];
    if (sign === "{") {
      place = closingBrace(text, place, to, escapes);
      if (place < 0) return -1;
    } else if (sign === '"' && text[place - 1] !== "\\") quoted = !quoted;
    else if (sign === ")" && !quoted) return place;
  }
  return -1;
}

/** The place of the quote that closes the one at `open`: the first outside of braces, or -1. */
export function closingQuote(text: string, open: number, to: number, escapes: boolean): number {
  let depth = 0;
  for (let place = open + 1; place < to; place++) {
    const sign = text[place];
    if (sign === "\\" && (escapes || text[place + 1] === '"')) place++;
    else if (sign === "{") depth++;
    else if (sign === "}") depth--;
    else if (sign === '"' && depth <= 0) return place;
  }
  return -1;
}

/** Cuts a text wherever `separator` (sticky) matches outside of braces. */
export function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let place = 0; place < text.length; place++) {
    const sign = text[place];
    if (sign === "\\") place++;
    else if (sign === "{") depth++;
    else if (sign === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      separator.lastIndex = place;
      if (!separator.test(text)) continue;
      parts.push(text.slice(start, place));
      start = separator.lastIndex;
      place = start - 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
