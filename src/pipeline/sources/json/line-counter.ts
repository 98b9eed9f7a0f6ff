/** Counts lines through the chunks of a text: `\n`, `\r\n` and `\r` end a line, also where a chunk ends between `\r` and `\n`. */
export interface LineCounter {
  /** The next chunk; what was left of the one before is counted. */
  open(chunk: string): void;
  /** The line (from 1) of a place in the current chunk. Places must not go back. Linear in the distance. */
  lineAt(place: number): number;
  /** Counts on from this line, with a chunk that is seen again. */
  restart(line: number): void;
}

export function createLineCounter(): LineCounter {
  let chunk = "";
  let hasReturns = false;
  /** The next `\n` that is not counted; Infinity when there is none. It is looked for once, as a line may be the whole chunk. */
  let nextEnd = Infinity;
  let counted = 0;
  let line = 1;
  let afterReturn = false;

  const endFrom = (place: number) => {
    const at = chunk.indexOf("\n", place);
    return at < 0 ? Infinity : at;
  };

  function lineAt(place: number): number {
    if (hasReturns || afterReturn) {
      for (; counted < place; counted++) {
        const code = chunk.charCodeAt(counted);
        if (code === 13 || (code === 10 && !afterReturn)) line++;
        afterReturn = code === 13;
      }
      if (!hasReturns) nextEnd = endFrom(counted);
      return line;
    }
    for (; nextEnd < place; nextEnd = endFrom(nextEnd + 1)) line++;
    counted = Math.max(counted, place);
    return line;
  }

  function startOn(text: string): void {
    chunk = text;
    counted = 0;
    hasReturns = text.includes("\r");
    nextEnd = endFrom(0);
  }

  return {
    lineAt,
    open(next) {
      lineAt(chunk.length);
      startOn(next);
    },
    restart(from) {
      startOn("");
      line = from;
      afterReturn = false;
    },
  };
}
