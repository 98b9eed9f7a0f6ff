/** Bytes that can be read in parts: of a file, a Blob, a server that answers ranges, or memory. */
export interface RandomAccess {
  size: number;
  /** The bytes from `start` up to `end`, both inside the size. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Bytes that are in memory. */
export function inMemory(bytes: Uint8Array): RandomAccess {
  return { size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}

/** Bytes that are in memory in pieces, one behind the other. What lies in one piece is not copied. */
export function inPieces(pieces: readonly Uint8Array[]): RandomAccess {
  const ends: number[] = [];
  for (const { length } of pieces) ends.push((ends.at(-1) ?? 0) + length);
  const read = (start: number, end: number): Uint8Array => {
    const parts: Uint8Array[] = [];
    pieces.forEach((piece, n) => {
      const from = (ends[n] ?? 0) - piece.length;
      if (from < end && start < from + piece.length)
        parts.push(piece.subarray(Math.max(0, start - from), end - from));
    });
    const [only] = parts;
    if (parts.length === 1 && only) return only;
    const joined = new Uint8Array(end - start);
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.length;
    }
    return joined;
  };
  return { size: ends.at(-1) ?? 0, read: (start, end) => Promise.resolve(read(start, end)) };
}
