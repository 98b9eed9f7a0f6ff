/** A place in bytes, which moves on as they are read. */
export interface Cursor {
  bytes: Uint8Array;
  at: number;
}

/** @throws Error when there is none left. */
export function readByte(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.at++];
  if (byte === undefined) throw new Error("it ends too early");
  return byte;
}

/**
 * The next so many bytes, as a window on them.
 * @throws Error when there are not so many left.
 */
export function readBytes(cursor: Cursor, length: number): Uint8Array {
  const end = cursor.at + length;
  if (!(length >= 0 && end <= cursor.bytes.length)) throw new Error("it ends too early");
  const bytes = cursor.bytes.subarray(cursor.at, end);
  cursor.at = end;
  return bytes;
}

/** A whole number of seven bits a byte (LEB128), up to 2^53. */
export function readVarint(cursor: Cursor): number {
  let [value, scale] = [0, 1];
  for (let length = 0; length < 8; length++) {
    const byte = readByte(cursor);
    value += (byte & 127) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
  throw new Error("it holds a number that is too large");
}

/** A whole number of either sign, written as 0, −1, 1, −2, … */
export function readZigzag(cursor: Cursor): number {
  const value = readVarint(cursor);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

/** `width` bits from bit `at` on, the lowest first; at most 25, and up to three bytes behind them are looked at. */
export function bitsAt(bytes: Uint8Array, at: number, width: number): number {
  const from = at >>> 3;
  const four =
    (bytes[from] ?? 0) |
    ((bytes[from + 1] ?? 0) << 8) |
    ((bytes[from + 2] ?? 0) << 16) |
    ((bytes[from + 3] ?? 0) << 24);
  return (four >>> (at & 7)) & ((1 << width) - 1);
}
