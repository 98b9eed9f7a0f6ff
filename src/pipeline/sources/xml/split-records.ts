import { LONGEST_RECORD, tooLong } from "../fields/longest-record.ts";

/**
 * Cuts XML into the elements that are records, as text, before any of it is parsed: so a record whose tags do not match
 * spoils only itself, and a file that ends too early still gives its whole records. Comments, processing instructions
 * and the document type stand outside the records and are passed over; entities that it declares are never expanded.
 */
export type XmlPiece =
  /** A whole element. */
  | { kind: "record"; line: number; text: string }
  /** It begins, and then another record or the end of the file comes. */
  | { kind: "endless"; line: number; text: string }
  /** What stands before an end tag that belongs to no record. */
  | { kind: "headless"; line: number; text: string }
  /** What stands between records: the feed's own title, closing tags, junk. At most the first `KEPT` characters. */
  | { kind: "between"; line: number; text: string };

/** How much of the text outside records is kept. */
const KEPT = 20_000;
/** A tag's name that the end of a chunk cuts through is shorter than this. */
const LONGEST_NAME = 200;

export async function* splitRecords(
  chunks: AsyncIterable<string> | Iterable<string>,
  names: readonly string[],
): AsyncGenerator<XmlPiece> {
  const splitter = createSplitter(names);
  for await (const chunk of chunks) yield* splitter.feed(chunk);
  yield* splitter.end();
}

/** Cost: linear in the length of the text, whatever the sizes of its chunks. */
function createSplitter(names: readonly string[]) {
  const tag = new RegExp(
    `<!--|<!\\[CDATA\\[|<!DOCTYPE|<(/?)(?:[\\w.-]{1,80}:)?(?:${names.join("|")})(?=[\\s/>])`,
    "g",
  );
  let pieces: XmlPiece[] = [];
  let rest = "";
  let line = 1;
  let inside = false;
  let held: string[] = [];
  let heldLength = 0;
  let heldLine = 1;
  let until: RegExp | null = null;

  /** Moves the text before `at` out of `rest`, into what is held or, where it is passed over, nowhere. */
  function take(at: number, keep: boolean): void {
    const text = rest.slice(0, at);
    rest = rest.slice(at);
    if (keep && (inside || heldLength < KEPT)) {
      held.push(inside ? text : text.slice(0, KEPT - heldLength));
      heldLength += text.length;
    }
    line += countBreaks(text);
  }

  function emit(kind: XmlPiece["kind"]): void {
    const text = held.join("");
    if (kind !== "between" || text.trim() !== "") pieces.push({ kind, line: heldLine, text });
    held = [];
    heldLength = 0;
    heldLine = line;
  }

  /** Works off everything in `rest` that cannot be changed by what follows. */
  function advance(last: boolean): void {
    for (;;) {
      while (until !== null) if (!passOver(last)) return;
      tag.lastIndex = 0;
      const found = tag.exec(rest);
      if (!found) return take(last ? rest.length : safeEnd(rest), true);
      if (found[1] === undefined) {
        take(found.index, true);
        const start = found[0];
        take(start.length, inside);
        if (!inside) until = start === "<!--" ? /-->/ : start === "<![CDATA[" ? /\]\]>/ : /[[>]/;
        continue;
      }
      const close = rest.indexOf(">", found.index);
      if (close < 0 && !last) return take(found.index, true);
      take(found.index, true);
      atTag(found[1] === "/", close < 0 ? rest.length : close - found.index + 1);
    }
  }

  function atTag(isEnd: boolean, length: number): void {
    if (!isEnd) {
      emit(inside ? "endless" : "between");
      inside = true;
      const empty = rest[length - 2] === "/";
      take(length, true);
      if (!empty) return;
    } else {
      take(length, true);
      if (!inside) return emit("headless");
    }
    emit("record");
    inside = false;
  }

  function passOver(last: boolean): boolean {
    const end = until?.exec(rest);
    if (!end) {
      take(last ? rest.length : Math.max(0, rest.length - 100), false);
      return false;
    }
    take(end.index + end[0].length, false);
    until = end[0] === "[" ? /\]\s{0,50}>/ : null;
    return true;
  }

  return {
    feed(chunk: string): XmlPiece[] {
      rest += chunk;
      advance(false);
      if ((inside ? heldLength : 0) + rest.length > LONGEST_RECORD)
        throw tooLong(`the record that begins in line ${heldLine}`);
      const done = pieces;
      pieces = [];
      return done;
    },
    end(): XmlPiece[] {
      advance(true);
      emit(inside ? "endless" : "between");
      return pieces;
    },
  };
}

/** Up to where a text can be worked off when more may follow: a tag or a line end must not be cut through. */
function safeEnd(text: string): number {
  const bracket = text.lastIndexOf("<");
  if (bracket >= text.length - LONGEST_NAME && bracket >= 0) return bracket;
  return text.endsWith("\r") ? text.length - 1 : text.length;
}

/** How many lines end in a text, whichever of `\n`, `\r\n` and `\r` ends them. */
export function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 1))
    if (text[at + 1] !== "\n") count++;
  return count;
}
