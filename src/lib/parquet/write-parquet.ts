import { gzipSync } from "fflate";
import { ByteWriter, parquetWrite, type ColumnSource } from "hyparquet-writer";
import type { ColumnToWrite } from "./columns.ts";

/** The level of gzip: 4 takes 7 in 100 less time over pages and makes the atlas of a year 170 kB larger. */
const LEVEL = 6;

/**
 * One flat table as a Parquet file with one row group, packed with gzip. The same columns give the same bytes.
 * `createdBy` is who writes, as the footer names it.
 */
export function writeParquet(columns: readonly ColumnToWrite[], createdBy: string): Uint8Array<ArrayBuffer> {
  const rows = columns[0]?.values.length ?? 0;
  const writer = new ByteWriter();
  const written = parquetWrite({
    writer,
    columnData: columns.map(toSource),
    codec: "GZIP",
    compressors: { GZIP: (page) => gzipSync(page, { level: LEVEL, mtime: 0 }) },
    rowGroupSize: Math.max(1, rows),
    createdBy,
  });
  if (written) throw new Error("writeParquet: memory is written to at once");
  return writer.getBytes().slice();
}

function toSource(column: ColumnToWrite): ColumnSource {
  const { name, optional, type, values } = column;
  const common = { name, nullable: optional, offsetIndex: false };
  if (type === "text")
    return {
      ...common,
      type: "STRING",
      data: [...values],
      ...(repeats(values) ? {} : { encoding: "DELTA_LENGTH_BYTE_ARRAY" }),
    };
  if (type === "flag") return { ...common, type: "BOOLEAN", data: [...values] };
  if (type === "number") return { ...common, type: "DOUBLE", data: listOf(values) };
  return fitsInt32(values)
    ? { ...common, type: "INT32", data: listOf(values), encoding: "DELTA_BINARY_PACKED" }
    : { ...common, type: "DOUBLE", data: listOf(values) };
}

/** A dictionary of more texts than this is not tried. */
const LARGEST_DICTIONARY = 1_000_000;

/** Whether texts come again so often that a dictionary of them may be shorter. */
function repeats(values: readonly (string | null)[]): boolean {
  const most = Math.min(values.length / 2, LARGEST_DICTIONARY);
  const different = new Set<string | null>();
  for (const value of values) if (different.add(value).size > most) return false;
  return true;
}

/** Typed arrays as they are, other lists as a list of their own. */
function listOf<T extends Int32Array | Uint32Array | Float64Array>(values: T | readonly (number | null)[]) {
  return ArrayBuffer.isView(values) ? values : [...values];
}

/** Whether whole numbers fit the usual type of a column; where one does not, it is a column of doubles. */
function fitsInt32(values: Int32Array | Uint32Array | readonly (number | null)[]): boolean {
  for (const value of values) if (value !== null && value > 0x7fffffff) return false;
  return true;
}
