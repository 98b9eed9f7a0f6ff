import { createBracketWalker } from "./bracket-walker.ts";
import type { JsonPiece } from "./json-piece.ts";
import { parseElement } from "./parse-element.ts";

/** A broken stretch of a list: its text, where it begins, and how the records around it begin. */
export interface BrokenText {
  text: string;
  line: number;
  /** What stands before it on its line: blanks, or null when it does not begin its line. */
  indent: string | null;
  /** `{"id":`, where that is known to begin records and nothing inside them. */
  opening: string | null;
}

/** The broken text cut wherever a line, or an item of a list that is written on one line, begins like a record. */
export function cutBroken({ text, indent, opening }: Omit<BrokenText, "line">): string[] {
  const separators = opening === null ? [] : [`,${opening}`, `, ${opening}`];
  const insidesLookAlike = /^\{[\n\r]+\S/.test(text);
  if (indent !== null && !insidesLookAlike) separators.unshift(`\n${indent}{`, `\r${indent}{`);
  const separator = separators.find((candidate) => text.includes(candidate));
  if (separator === undefined) return [text];
  const brace = separator.indexOf("{");
  const [before, after] = [separator.slice(0, brace), separator.slice(brace)];
  const parts = text.split(separator);
  return parts.map((part, n) => (n > 0 ? after : "") + part + (n < parts.length - 1 ? before : ""));
}

/**
 * What can be saved of a broken stretch: each whole record in it, and a flaw for each that is not whole. The reason is that of
 * the last one.
 * Cost: linear, as every part is looked at once.
 */
export function* salvage(parts: readonly string[], firstLine: number, reason: string): Generator<JsonPiece> {
  let line = firstLine;
  for (const [n, part] of parts.entries()) {
    const { at, end } = createBracketWalker([]).walk(part, 0);
    const parsed = end === "ended" ? parseElement(part.slice(0, at)) : null;
    const rest = parsed ? part.slice(at).replace(/^[\s,\]}]+/, "") : "";
    if (parsed) yield { kind: "element", line, ...parsed };
    else
      yield {
        kind: "flaw",
        line,
        reason: n < parts.length - 1 ? "it is not valid JSON" : reason,
        text: part,
      };
    if (rest !== "") yield { kind: "outside", line, text: rest.slice(0, 500) };
    line += newlinesIn(part);
  }
}

export function newlinesIn(text: string): number {
  return text.split(/\r\n|\n|\r/).length - 1;
}
