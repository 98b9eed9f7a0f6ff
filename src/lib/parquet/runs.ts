import { bitsAt, readByte, readBytes, readVarint, type Cursor } from "./cursor.ts";

/** Wider numbers are not in tables here: they would be places in a dictionary of more than 16 million. */
const WIDEST = 24;

/**
 * Parquet's hybrid of runs of one value and of values packed into bits (encoding RLE), into as many places as `into` has.
 * @throws Error when the runs are longer or shorter.
 */
export function readRuns(cursor: Cursor, width: number, into: Uint8Array | Uint32Array): void {
  if (width > WIDEST) throw new Error("its numbers are wider than they can be");
  for (let done = 0; done < into.length;) {
    const head = readVarint(cursor);
    const left = into.length - done;
    const half = Math.floor(head / 2);
    if (head % 2 === 0) {
      if (half === 0 || half > left) throw new Error("a run of it is longer than its rows");
      into.fill(readRunValue(cursor, width), done, done + half);
      done += half;
    } else {
      if (half === 0 || 8 * (half - 1) >= left) throw new Error("a run of it is longer than its rows");
      const packed = readBytes(cursor, half * width);
      const length = Math.min(8 * half, left);
      for (let n = 0; n < length; n++) into[done + n] = bitsAt(packed, n * width, width);
      done += length;
    }
  }
}

function readRunValue(cursor: Cursor, width: number): number {
  let value = 0;
  for (let byte = 0; byte * 8 < width; byte++) value |= readByte(cursor) << (8 * byte);
  return value;
}
