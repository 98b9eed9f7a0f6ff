import { numberIn, readStruct, structIn, structsIn, textIn, type ThriftStruct } from "./thrift.ts";

/** Physical types by their numbers in parquet.thrift, as far as tables here have them. */
export const BOOLEAN = 0;
export const INT32 = 1;
export const DOUBLE = 5;
export const BYTE_ARRAY = 6;

export const UNCOMPRESSED = 0;
export const GZIP = 2;

/** Where a column stands in a file, and how. */
export interface ColumnChunk {
  name: string;
  type: number;
  /** Whether rows may be without a value. */
  optional: boolean;
  codec: number;
  start: number;
  end: number;
}

export interface Footer {
  rows: number;
  columns: ColumnChunk[];
}

const MAGIC = 0x31524150; // PAR1

/**
 * Reads what a Parquet file says of itself at its end. Only flat tables in one row group are read here.
 * @throws Error when it is damaged, or of another form.
 */
export function readFooter(bytes: Uint8Array): Footer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 8;
  if (end < 4 || view.getUint32(0, true) !== MAGIC || view.getUint32(end + 4, true) !== MAGIC)
    throw new Error("it is no Parquet file, or it is cut short");
  const from = end - view.getUint32(end, true);
  if (from < 4) throw new Error("its footer is longer than the file");
  const footer = readStruct({ bytes: bytes.subarray(0, end), at: from });
  const rows = numberIn(footer, 3);
  const leaves = structsIn(footer, 2).slice(1);
  const groups = structsIn(footer, 4);
  if (rows === undefined || rows < 0 || groups.length !== (rows === 0 ? 0 : 1))
    throw new Error("its footer is damaged, or it has several row groups");
  const chunks = groups.flatMap((group) => structsIn(group, 1));
  if (rows > 0 && chunks.length !== leaves.length) throw new Error("its footer contradicts itself");
  return { rows, columns: leaves.map((leaf, n) => columnOf(leaf, chunks[n], from)) };
}

function columnOf(leaf: ThriftStruct, chunk: ThriftStruct | undefined, footerFrom: number): ColumnChunk {
  const [name, type, repetition] = [textIn(leaf, 4), numberIn(leaf, 1), numberIn(leaf, 3)];
  if (name === undefined || type === undefined || (repetition !== 0 && repetition !== 1))
    throw new Error("its footer tells of a column that is nested or has no type");
  const facts = { name, type, optional: repetition === 1 };
  if (!chunk) return { ...facts, codec: UNCOMPRESSED, start: 4, end: 4 };
  const meta = structIn(chunk, 3) ?? new Map<number, never>();
  const start = numberIn(meta, 11) ?? numberIn(meta, 9) ?? NaN;
  const end = start + (numberIn(meta, 7) ?? NaN);
  const codec = numberIn(meta, 4) ?? NaN;
  if (!(start >= 4 && start <= end && end <= footerFrom) || numberIn(meta, 1) !== type)
    throw new Error(`its footer is damaged where it tells of the column "${name}"`);
  if (codec !== UNCOMPRESSED && codec !== GZIP)
    throw new Error(`its column "${name}" is packed in a way that is not read here`);
  return { ...facts, codec, start, end };
}
