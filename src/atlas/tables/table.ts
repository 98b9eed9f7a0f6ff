import type { OpenParquet } from "../../lib/parquet/read-parquet.ts";
import type { ColumnToWrite } from "../../lib/parquet/columns.ts";
import { writeParquet } from "../../lib/parquet/write-parquet.ts";
import type { Task } from "../../lib/in-parallel.ts";
import { VERSION } from "../../model/version.ts";
import type { Atlas, AtlasNetwork } from "../atlas.ts";
import type { Columns, ValuesOf } from "./column.ts";

/** What is said of a table wherever it is listed, with its columns by their names, in their order. */
export interface Table<C extends Columns = Columns> {
  /** Its name in files and queries: `people`. */
  name: string;
  /** What one of its rows is. */
  meaning: string;
  columns: C;
}

/** A table of the whole corpus. */
export interface CorpusTable<C extends Columns = Columns> extends Table<C> {
  from(atlas: Atlas): ValuesOf<C>;
}

/** A table that each network has one of; null for a network that has nothing to say there. */
export interface NetworkTable<C extends Columns = Columns> extends Table<C> {
  from(network: AtlasNetwork, atlas: Atlas): ValuesOf<C> | null;
}

/** Reads a table of an atlas. */
export type ReadTable = <C extends Columns>(table: Table<C>) => Promise<ValuesOf<C>>;

/** How much of a table there is. */
export const rowsOf = (values: Readonly<Record<string, unknown>>): number => {
  const [first] = Object.values(values);
  return Array.isArray(first) || ArrayBuffer.isView(first) ? (first as ArrayLike<unknown>).length : 0; // safe: typed arrays have lengths
};

/** The columns of a table in the form in which they are written. */
export function columnsToWrite<C extends Columns>(columns: C, values: ValuesOf<C>): ColumnToWrite[] {
  return Object.entries(columns).map(([name, { type, optional, pack }]) => {
    // Safe: a column packs values into those of its own type.
    return { name, type, optional, values: pack(values[name]) } as ColumnToWrite;
  });
}

/** Writes the columns of a table as a Parquet file. */
export const packTable: Task<null, readonly ColumnToWrite[], Uint8Array<ArrayBuffer>> = {
  name: "pack-table",
  prepare: () => (columns) => writeParquet(columns, `visible-college version ${VERSION}`),
};

/**
 * The columns of a table that are asked for, checked.
 * @throws Error of a few words when one is missing or damaged.
 */
export function unpackTable<C extends Columns>(columns: C, parquet: OpenParquet): ValuesOf<C> {
  const values = Object.entries(columns).map(
    ([name, column]) => [name, column.unpack(parquet.read(name))] as const,
  );
  return Object.fromEntries(values) as ValuesOf<C>; // safe: every column gives values of its own
}
