import { lineBatches } from "../fields/line-batches.ts";

/** A stretch of a file with `\n` as its line ends, and the number of its first line. */
export interface Piece {
  text: string;
  line: number;
}

/** A line that begins an entry: `@article{`, or `@article` alone. */
const START = /^\s{0,100}@[A-Za-z][\w-]{0,39}\s{0,100}(?:[{(]|$)/;
/** No piece is longer, whatever does not close: what follows is a piece of its own. */
const LONGEST = 32_000_000;

/**
 * Cuts a file at every line that begins an entry, whether the entry before has closed or not: so a missing brace costs one
 * entry and not the rest of the file. The first piece may be what stands before every entry.
 */
export async function* toPieces(chunks: AsyncIterable<string>): AsyncGenerator<Piece> {
  let held: string[] = [];
  let length = 0;
  let start = 1;
  for await (const { lines, first } of lineBatches(chunks)) {
    for (const [n, text] of lines.entries()) {
      if (held.length > 0 && (length > LONGEST || START.test(text))) {
        yield { text: held.join("\n"), line: start };
        held = [];
        length = 0;
      }
      if (held.length === 0) start = first + n;
      held.push(text);
      length += text.length + 1;
    }
  }
  if (held.length > 0) yield { text: held.join("\n"), line: start };
}
