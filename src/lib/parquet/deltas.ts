import { bitsAt, readBytes, readVarint, readZigzag, type Cursor } from "./cursor.ts";

/** The blocks that are written here and by most others: 128 numbers in four parts. */
const MOST_IN_BLOCK = 65_536;

/**
 * Whole numbers as the differences of each from the one before it, packed into bits (encoding DELTA_BINARY_PACKED).
 * @throws Error when there are not as many.
 */
export function readDeltas(cursor: Cursor, count: number): Int32Array {
  const [block, parts, total] = [readVarint(cursor), readVarint(cursor), readVarint(cursor)];
  const inPart = block / parts;
  if (total !== count || block > MOST_IN_BLOCK || parts < 1 || inPart < 8 || inPart % 8 !== 0)
    throw new Error("its blocks of numbers are damaged");
  const values = new Int32Array(count);
  let value = readZigzag(cursor);
  let done = 0;
  if (count > 0) values[done++] = value;
  while (done < count) {
    const least = readZigzag(cursor);
    const widths = readBytes(cursor, parts);
    for (let part = 0; part < parts && done < count; part++) {
      const width = widths[part] ?? 0;
      const packed = readBytes(cursor, (inPart / 8) * width);
      const until = Math.min(done + inPart, count);
      for (let n = 0; done < until; n++) {
        value = (value + least + (width === 0 ? 0 : wideBitsAt(packed, n * width, width))) | 0;
        values[done++] = value;
      }
    }
  }
  return values;
}

/** As `bitsAt`, for up to 32 bits. */
function wideBitsAt(bytes: Uint8Array, at: number, width: number): number {
  if (width <= 25) return bitsAt(bytes, at, width);
  if (width > 32) throw new Error("its numbers are wider than they can be");
  return bitsAt(bytes, at, 16) + 65_536 * bitsAt(bytes, at + 16, width - 16);
}
