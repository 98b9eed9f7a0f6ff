import { gunzipSync } from "fflate";
import type { Budget } from "./budget.ts";
import type { ColumnRead, ColumnValues } from "./columns.ts";
import { readBytes, type Cursor } from "./cursor.ts";
import { BOOLEAN, BYTE_ARRAY, INT32, readFooter, UNCOMPRESSED, type ColumnChunk } from "./footer.ts";
import { readRuns } from "./runs.ts";
import { numberIn, readStruct, structIn, type ThriftStruct } from "./thrift.ts";
import { PLAIN, readValues } from "./values.ts";

/** A Parquet file that is open. */
export interface OpenParquet {
  rows: number;
  /** The names of its columns, in their order. */
  columns: readonly string[];
  /** @throws Error when there is no such column, or it is damaged. */
  read(column: string): ColumnRead;
}

const DICTIONARY_PAGE = 2;
const DATA_PAGE_V2 = 3;

/**
 * Opens a Parquet file of one flat table, as `writeParquet` writes it. A column is unpacked when it is asked for, into
 * typed arrays; memory is taken from the budget before there is any.
 * @throws Error of a few words, which end the sentence "its table … is damaged:".
 */
export function openParquet(bytes: Uint8Array, budget: Budget): OpenParquet {
  const { rows, columns } = readFooter(bytes);
  const byName = new Map(columns.map((column) => [column.name, column]));
  return {
    rows,
    columns: columns.map(({ name }) => name),
    read(name) {
      const column = byName.get(name);
      if (!column) throw new Error(`it has no column "${name}"`);
      return readColumn(bytes, column, rows, budget);
    },
  };
}

function readColumn(bytes: Uint8Array, column: ColumnChunk, rows: number, budget: Budget): ColumnRead {
  budget.take(rows);
  const cursor = { bytes: bytes.subarray(0, column.end), at: column.start };
  const missing = column.optional ? new Uint8Array(rows) : null;
  const pages: ColumnValues[] = [];
  let dictionary: ColumnValues | null = null;
  for (let done = 0; done < rows;) {
    const header = readStruct(cursor);
    const packed = readBytes(cursor, numberIn(header, 3) ?? NaN);
    if (numberIn(header, 1) === DICTIONARY_PAGE && dictionary === null)
      dictionary = readDictionary(packed, header, column, budget);
    else if (numberIn(header, 1) === DATA_PAGE_V2) {
      const page = readDataPage(packed, header, column, rows - done, dictionary, budget);
      missing?.set(page.missing, done);
      pages.push(page.values);
      done += page.rows;
    } else throw new Error("it has a page of a kind that is not read here");
  }
  if (cursor.at !== column.end && rows > 0) throw new Error("it has more pages than rows");
  const [only] = pages;
  const isFull = !missing?.includes(1);
  const values = pages.length === 1 && only && isFull ? only : joined(pages, column.type, rows, missing);
  return { values, missing: isFull ? null : missing };
}

function readDictionary(packed: Uint8Array, header: ThriftStruct, column: ColumnChunk, budget: Budget) {
  const facts = structIn(header, 7) ?? new Map<number, never>();
  const page = unpacked(packed, numberIn(header, 2) ?? NaN, column.codec, budget);
  const count = checkedCount(numberIn(facts, 1), page.length * 8);
  return readValues({ bytes: page, at: 0 }, { type: column.type, encoding: PLAIN, count }, null, budget);
}

/** The values of a page, and which of its rows have none. */
function readDataPage(
  packed: Uint8Array,
  header: ThriftStruct,
  { type, codec, optional }: ColumnChunk,
  most: number,
  dictionary: ColumnValues | null,
  budget: Budget,
): { rows: number; values: ColumnValues; missing: Uint8Array } {
  const facts = structIn(header, 8) ?? new Map<number, never>();
  const rows = checkedCount(numberIn(facts, 1), most);
  const cursor: Cursor = { bytes: packed, at: 0 };
  const levels = { bytes: readBytes(cursor, numberIn(facts, 5) ?? 0), at: 0 };
  if (rows === 0 || numberIn(facts, 6)) throw new Error("it has a page without rows, or with nested ones");
  const missing = new Uint8Array(optional ? rows : 0);
  if (optional) readRuns(levels, 1, missing);
  for (let row = 0; row < missing.length; row++) missing[row] = 1 - (missing[row] ?? 0);
  const count = rows - missing.reduce((sum, one) => sum + one, 0);
  const size = (numberIn(header, 2) ?? NaN) - levels.bytes.length;
  const isPacked = facts.get(7) !== false;
  const page = unpacked(packed.subarray(cursor.at), size, isPacked ? codec : UNCOMPRESSED, budget);
  const encoding = numberIn(facts, 4) ?? NaN;
  return {
    rows,
    values: readValues({ bytes: page, at: 0 }, { type, encoding, count }, dictionary, budget),
    missing,
  };
}

function checkedCount(count: number | undefined, most: number): number {
  if (count === undefined || !(count >= 0 && count <= most)) throw new Error("it has more values than rows");
  return count;
}

/** A page as it was before it was packed, which must be as long as its header says. */
function unpacked(packed: Uint8Array, size: number, codec: number, budget: Budget): Uint8Array {
  if (!(size >= 0)) throw new Error("a page of it has no size");
  if (codec === UNCOMPRESSED && packed.length !== size) throw new Error("a page of it has the wrong size");
  if (codec === UNCOMPRESSED) return packed;
  budget.take(size);
  const page = gunzipSync(packed, { out: new Uint8Array(size) });
  const told = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (page.length !== size || told.getUint32(packed.length - 4, true) !== size)
    throw new Error("a page of it has the wrong size");
  return page;
}

/** The values of all pages, with a zero for each row that has none. */
function joined(
  pages: readonly ColumnValues[],
  type: number,
  rows: number,
  missing: Uint8Array | null,
): ColumnValues {
  const values: ColumnValues =
    type === BYTE_ARRAY
      ? Array.from({ length: rows }, () => "")
      : type === INT32
        ? new Int32Array(rows)
        : type === BOOLEAN
          ? new Uint8Array(rows)
          : new Float64Array(rows);
  let row = 0;
  for (const page of pages)
    for (const value of page) {
      while (missing?.[row] === 1) row++;
      values[row++] = value;
    }
  return values;
}
