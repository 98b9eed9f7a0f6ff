import type { ColumnRead, ColumnToWrite } from "../../lib/parquet/columns.ts";

/** What is said of a column wherever it is listed. */
export interface ColumnWords {
  type: ColumnToWrite["type"];
  /** Whether a row may be without a value. */
  optional: boolean;
  meaning: string;
}

/** A column of a table: its words, and the form that its values have in the program. */
export interface Column<Values> extends ColumnWords {
  /** The values as they are written. */
  pack(values: Values): ColumnToWrite["values"];
  /** @throws Error when what was read is no such column. */
  unpack(read: ColumnRead): Values;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The values of all columns of a table, in columns. */
export type ValuesOf<C extends Columns> = { [Name in keyof C]: C[Name] extends Column<infer V> ? V : never };

const ofOtherType = () => new Error("a column of it has another type than it must have");

function texts({ values }: ColumnRead): string[] {
  if (!Array.isArray(values)) throw ofOtherType();
  return values;
}

function numbers({ values }: ColumnRead): Int32Array | Float64Array {
  if (values instanceof Int32Array || values instanceof Float64Array) return values;
  throw ofOtherType();
}

function flags({ values }: ColumnRead): Uint8Array {
  if (!(values instanceof Uint8Array)) throw ofOtherType();
  return values;
}

/** Refuses rows without a value where every row must have one. */
function full(read: ColumnRead): ColumnRead {
  if (read.missing) throw new Error("a row of it has no value where each must have one");
  return read;
}

const orNull = <T>(values: readonly T[], { missing }: ColumnRead): (T | null)[] =>
  missing ? values.map((value, row) => (missing[row] === 1 ? null : value)) : [...values];

export const text = (meaning: string): Column<string[]> => ({
  type: "text",
  optional: false,
  meaning,
  pack: (values) => values,
  unpack: (read) => texts(full(read)),
});

export const textOrNone = (meaning: string): Column<(string | null)[]> => ({
  type: "text",
  optional: true,
  meaning,
  pack: (values) => values,
  unpack: (read) => orNull(texts(read), read),
});

/** Whole numbers from 0, such as rows of another table. */
export const whole = (meaning: string): Column<Uint32Array> => ({
  type: "whole",
  optional: false,
  meaning,
  pack: (values) => values,
  unpack: (read) => wholeNumbers(numbers(full(read))),
});

/** Whole numbers from 0, however large, in a list. */
export const wholeInList = (meaning: string): Column<number[]> => ({
  type: "whole",
  optional: false,
  meaning,
  pack: (values) => values,
  unpack: (read) => {
    const values = numbers(full(read));
    if (!values.every((value) => value >= 0 && Number.isSafeInteger(value))) throw notWhole();
    return [...values];
  },
});

export const wholeOrNone = (meaning: string): Column<(number | null)[]> => ({
  type: "whole",
  optional: true,
  meaning,
  pack: (values) => values,
  unpack: (read) => {
    const values = numbers(read);
    if (!values.every((value) => value >= 0 && Number.isSafeInteger(value))) throw notWhole();
    return orNull([...values], read);
  },
});

/** Whole numbers from 0, and −1 for none. */
export const wholeOrMinus = (meaning: string): Column<Int32Array> => ({
  type: "whole",
  optional: true,
  meaning,
  pack: (values) => Array.from(values, (value) => (value < 0 ? null : value)),
  unpack: (read) => {
    const values = numbers(read);
    if (!(values instanceof Int32Array) || !values.every((value) => value >= 0)) throw notWhole();
    const { missing } = read;
    return missing ? values.map((value, row) => (missing[row] === 1 ? -1 : value)) : values;
  },
});

const notWhole = () => new Error("a column of it holds something else than whole numbers from 0");

function wholeNumbers(values: Int32Array | Float64Array): Uint32Array {
  if (values instanceof Int32Array) {
    for (let row = 0; row < values.length; row++) if ((values[row] ?? 0) < 0) throw notWhole();
    return new Uint32Array(values.buffer, values.byteOffset, values.length);
  }
  const converted = Uint32Array.from(values);
  if (!converted.every((value, row) => value === values[row])) throw notWhole();
  return converted;
}

export const number = (meaning: string): Column<Float64Array> => ({
  type: "number",
  optional: false,
  meaning,
  pack: (values) => values,
  unpack: (read) => Float64Array.from(numbers(full(read))),
});

/** Numbers, and NaN where there is none. */
export const numberOrNaN = (meaning: string): Column<Float64Array> => ({
  type: "number",
  optional: true,
  meaning,
  pack: (values) => Array.from(values, (value) => (Number.isNaN(value) ? null : value)),
  unpack: (read) => {
    const values = Float64Array.from(numbers(read));
    read.missing?.forEach((one, row) => {
      if (one === 1) values[row] = NaN;
    });
    return values;
  },
});

/** Numbers in a list, null where there is none. */
export const numberOrNone = (meaning: string): Column<(number | null)[]> => ({
  type: "number",
  optional: true,
  meaning,
  pack: (values) => values,
  unpack: (read) => orNull([...numbers(read)], read),
});

/** 1 for yes, 0 for no. */
export const flag = (meaning: string): Column<Uint8Array> => ({
  type: "flag",
  optional: false,
  meaning,
  pack: (values) => Array.from(values, (value) => value === 1),
  unpack: (read) => flags(full(read)),
});

export const flagOrNone = (meaning: string): Column<(boolean | null)[]> => ({
  type: "flag",
  optional: true,
  meaning,
  pack: (values) => values,
  unpack: (read) => orNull(Array.from(flags(read), Boolean), read),
});

/** One of a few words, held as its place among them. */
export const choice = (words: readonly string[], meaning: string): Column<Uint8Array> => ({
  type: "text",
  optional: false,
  meaning: `${meaning}: ${words.join(", ")}`,
  pack: (values) => Array.from(values, (value) => words[value] ?? ""),
  unpack: (read) => {
    const places = texts(full(read)).map((word) => words.indexOf(word));
    if (places.includes(-1)) throw new Error("a column of it holds a word that is not one of its few");
    return Uint8Array.from(places);
  },
});
