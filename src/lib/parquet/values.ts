import type { Budget } from "./budget.ts";
import type { ColumnValues } from "./columns.ts";
import { readByte, readBytes, type Cursor } from "./cursor.ts";
import { readDeltas } from "./deltas.ts";
import { BOOLEAN, BYTE_ARRAY, DOUBLE, INT32 } from "./footer.ts";
import { readRuns } from "./runs.ts";

/** Encodings by their numbers in parquet.thrift. */
export const PLAIN = 0;
const RLE = 3;
const DELTA_BINARY_PACKED = 5;
const DELTA_LENGTH_BYTE_ARRAY = 6;
const RLE_DICTIONARY = 8;

/** The memory that a value takes, roughly. */
const BYTES_OF_VALUE = 8;

/**
 * `count` values of a page that is unpacked.
 * @throws Error when there are not as many, or they are encoded in a way that is not read here.
 */
export function readValues(
  cursor: Cursor,
  { type, encoding, count }: { type: number; encoding: number; count: number },
  dictionary: ColumnValues | null,
  budget: Budget,
): ColumnValues {
  budget.take(count * BYTES_OF_VALUE);
  if (encoding === PLAIN) return readPlain(cursor, type, count);
  if (encoding === RLE_DICTIONARY && dictionary) return readDictionaryValues(cursor, count, dictionary);
  if (encoding === DELTA_BINARY_PACKED && type === INT32) return readDeltas(cursor, count);
  if (encoding === DELTA_LENGTH_BYTE_ARRAY && type === BYTE_ARRAY)
    return readTexts(cursor, readDeltas(cursor, count));
  if (encoding === RLE && type === BOOLEAN) {
    const flags = new Uint8Array(count);
    const length = new DataView(readBytes(cursor, 4).slice().buffer).getUint32(0, true);
    readRuns({ bytes: readBytes(cursor, length), at: 0 }, 1, flags);
    return flags;
  }
  throw new Error(`its encoding ${encoding} is not read here`);
}

function readPlain(cursor: Cursor, type: number, count: number): ColumnValues {
  if (type === INT32) return new Int32Array(readBytes(cursor, 4 * count).slice().buffer);
  if (type === DOUBLE) return new Float64Array(readBytes(cursor, 8 * count).slice().buffer);
  if (type === BOOLEAN) {
    const bits = readBytes(cursor, Math.ceil(count / 8));
    return Uint8Array.from({ length: count }, (_, n) => ((bits[n >>> 3] ?? 0) >>> (n & 7)) & 1);
  }
  if (type !== BYTE_ARRAY) throw new Error(`its type ${type} is not read here`);
  const decoder = toDecoder();
  const texts: string[] = [];
  const view = new DataView(cursor.bytes.buffer, cursor.bytes.byteOffset, cursor.bytes.byteLength);
  for (let n = 0; n < count; n++) {
    if (cursor.at + 4 > view.byteLength) throw new Error("it ends too early");
    const length = view.getUint32(cursor.at, true);
    cursor.at += 4;
    texts.push(decoder.decode(readBytes(cursor, length)));
  }
  return texts;
}

/** Texts one behind the other: decoded at once and cut afterwards, which is much faster than one by one. */
function readTexts(cursor: Cursor, lengths: Int32Array): string[] {
  const encoded = cursor.bytes.subarray(cursor.at);
  const all = toDecoder().decode(encoded);
  // Where every letter is one byte, as in ids, bytes need not be looked at to know where a text ends.
  const isPlain = all.length === encoded.length;
  const texts: string[] = [];
  let from = 0;
  for (const length of lengths) {
    if (isPlain && !(length >= 0 && from + length <= all.length)) throw new Error("it ends too early");
    const to = from + (isPlain ? length : unitsIn(readBytes(cursor, length)));
    texts.push(all.slice(from, to));
    from = to;
  }
  return texts;
}

/** How many UTF-16 units the letters of some UTF-8 have: one for each byte that begins one, two where it has four bytes. */
function unitsIn(bytes: Uint8Array): number {
  let units = 0;
  for (const byte of bytes) if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  if (((bytes[0] ?? 0) & 0xc0) === 0x80) throw new Error("a text of it begins within a letter");
  return units;
}

/** Refuses what is no UTF-8, and keeps a byte order mark as the letter that it is. */
const toDecoder = () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function readDictionaryValues(cursor: Cursor, count: number, dictionary: ColumnValues): ColumnValues {
  const width = readByte(cursor);
  const places = new Uint32Array(count);
  readRuns(cursor, width, places);
  for (const place of places) if (place >= dictionary.length) throw new Error("its dictionary is too short");
  if (Array.isArray(dictionary)) {
    const texts: string[] = [];
    for (const place of places) texts.push(dictionary[place] ?? "");
    return texts;
  }
  const values = dictionary instanceof Int32Array ? new Int32Array(count) : new Float64Array(count);
  places.forEach((place, n) => (values[n] = dictionary[place] ?? 0));
  return values;
}
