/** A column to be written. Null is for rows without a value, which only an optional column may have. */
export type ColumnToWrite = { name: string; optional: boolean } & (
  | { type: "text"; values: readonly (string | null)[] }
  | { type: "whole"; values: Int32Array | Uint32Array | readonly (number | null)[] }
  | { type: "number"; values: Float64Array | readonly (number | null)[] }
  | { type: "flag"; values: readonly (boolean | null)[] }
);

/** A column that was read: its values, in which rows without one hold the type's zero; and which rows those are, if any. */
export interface ColumnRead {
  values: ColumnValues;
  /** 1 for each row that has no value; null where every row has one. */
  missing: Uint8Array | null;
}

/** Text, whole numbers, numbers, and 0 or 1 for no and yes. */
export type ColumnValues = string[] | Int32Array | Float64Array | Uint8Array;
