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
