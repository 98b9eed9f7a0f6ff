import { readByte, readBytes, readVarint, readZigzag, type Cursor } from "./cursor.ts";

/** What Parquet's headers are made of. Fields are known by their numbers in parquet.thrift. */
export type Thrift = number | boolean | Uint8Array | Thrift[] | ThriftStruct;
export type ThriftStruct = ReadonlyMap<number, Thrift>;

/** Parquet's own headers nest seven deep. */
const DEEPEST = 12;

/**
 * Reads a struct of Thrift's compact protocol. Nothing that it says of a length is believed before there are as many bytes.
 * @throws Error when it is damaged.
 */
export function readStruct(cursor: Cursor, depth = 0): ThriftStruct {
  if (depth > DEEPEST) throw new Error("its header is nested too deep");
  const fields = new Map<number, Thrift>();
  let field = 0;
  for (let head = readByte(cursor); (head & 15) !== 0; head = readByte(cursor)) {
    field = head >> 4 === 0 ? readZigzag(cursor) : field + (head >> 4);
    const type = head & 15;
    fields.set(field, type <= 2 ? type === 1 : readValue(cursor, type, depth));
  }
  return fields;
}

function readValue(cursor: Cursor, type: number, depth: number): Thrift {
  switch (type) {
    case 1:
    case 2:
    case 3:
      return readByte(cursor);
    case 4:
    case 5:
    case 6:
      return readZigzag(cursor);
    case 7:
      return readBytes(cursor, 8);
    case 8:
      return readBytes(cursor, readVarint(cursor));
    case 9:
      return readList(cursor, depth);
    case 12:
      return readStruct(cursor, depth + 1);
    default:
      throw new Error("its header is damaged");
  }
}

function readList(cursor: Cursor, depth: number): Thrift[] {
  if (depth > DEEPEST) throw new Error("its header is nested too deep");
  const head = readByte(cursor);
  const length = head >> 4 === 15 ? readVarint(cursor) : head >> 4;
  if (length > cursor.bytes.length - cursor.at) throw new Error("its header ends too early");
  return Array.from({ length }, () => readValue(cursor, head & 15, depth + 1));
}

export function numberIn(struct: ThriftStruct, field: number): number | undefined {
  const value = struct.get(field);
  return typeof value === "number" ? value : undefined;
}

export function structIn(struct: ThriftStruct, field: number): ThriftStruct | undefined {
  const value = struct.get(field);
  return value instanceof Map ? value : undefined;
}

export function structsIn(struct: ThriftStruct, field: number): ThriftStruct[] {
  const value = struct.get(field);
  return Array.isArray(value) ? value.filter((one) => one instanceof Map) : [];
}

export function textIn(struct: ThriftStruct, field: number): string | undefined {
  const value = struct.get(field);
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : undefined;
}
