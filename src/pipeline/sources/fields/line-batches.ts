import { LONGEST_RECORD, tooLong } from "./longest-record.ts";

/** Lines that came together, without their ends, and the number of the first of them. */
export interface LineBatch {
  lines: string[];
  first: number;
}

/**
 * Cuts pieces of text into lines at `\n`, `\r\n` or `\r`, a batch per piece: one wait for many lines.
 * Each character is looked at once, however long its line is. Throws when a line is longer than `LONGEST_RECORD`.
 */
export async function* lineBatches(chunks: AsyncIterable<string>): AsyncGenerator<LineBatch> {
  let held: string[] = [];
  let length = 0;
  let first = 1;
  let carriage = "";
  for await (const chunk of chunks) {
    const text = carriage + chunk;
    carriage = text.endsWith("\r") ? "\r" : "";
    const lines = splitLines(carriage ? text.slice(0, -1) : text);
    const rest = lines.pop() ?? "";
    if (lines.length > 0) {
      lines[0] = held.join("") + (lines[0] ?? "");
      yield { lines, first };
      first += lines.length;
      held = [];
      length = 0;
    }
    held.push(rest);
    length += rest.length;
    if (length > LONGEST_RECORD) throw tooLong(`line ${first}`);
  }
  const last = held.join("");
  if (last !== "" || carriage) yield { lines: [last], first };
}

/** The lines of a text that is there as a whole, such as the head of a file. */
export function splitLines(text: string): string[] {
  return text.includes("\r") ? text.split(/\r\n|\n|\r/) : text.split("\n");
}
