import { z } from "zod";
import { budgetFor, type Budget } from "../../lib/parquet/budget.ts";
import { openParquet, type OpenParquet } from "../../lib/parquet/read-parquet.ts";
import type { RandomAccess } from "../../lib/random-access.ts";
import { openZip, type OpenZip } from "../../lib/zip/open-zip.ts";
import { ATLAS_KIND } from "../atlas.ts";
import { refuseLater } from "../json/read-json.ts";
import type { Columns, ValuesOf } from "../tables/column.ts";
import { unpackTable } from "../tables/table.ts";
import { MANIFEST } from "../looks-like-atlas.ts";
import { crcInWords, manifest, type Manifest, type TableFacts } from "./manifest.ts";

/** A container that is open: its manifest, and its tables, which are read when they are asked for. */
export interface OpenContainer {
  manifest: Manifest;
  has(file: string): boolean;
  /**
   * Opens a table, whose memory is taken from the budget of the whole file unless another is given.
   * @throws Error with one sentence when it is missing or damaged.
   */
  table(file: string, budget?: Budget): Promise<OpenTable>;
}

/**
 * Gives the columns of a table that are wanted.
 * @throws Error with one sentence when one is missing or damaged.
 */
export type OpenTable = <C extends Columns>(columns: C) => ValuesOf<C>;

/**
 * Opens an atlas that is a zip, by its directory and its manifest alone.
 * @throws Error with one sentence when it is damaged, no atlas, or one of a later version.
 */
export async function openContainer(file: RandomAccess): Promise<OpenContainer> {
  const zip = await openZip(file);
  const found = await readManifest(zip);
  const tables = new Map(found.tables.map((facts) => [facts.file, facts]));
  const kept = budgetFor(file.size);
  return {
    manifest: found,
    has: (name) => tables.has(name),
    async table(name, budget = kept) {
      const facts = tables.get(name);
      if (!facts) throw new Error(`it has no table "${name}": it is not whole`);
      checkEntry(zip, facts);
      const bytes = await zip.read(name);
      const damage = <T>(work: () => T) => saying(`its table "${name}" is damaged`, work);
      const parquet = damage(() => opened(bytes, facts, budget));
      return (columns) => damage(() => unpackTable(columns, parquet));
    },
  };
}

async function readManifest(zip: OpenZip): Promise<Manifest> {
  if (!zip.entries.has(MANIFEST)) throw new Error("it is not an atlas of Visible College");
  const raw = parse(await zip.read(MANIFEST));
  const head = z.object({ kind: z.literal(ATLAS_KIND), version: z.number() }).safeParse(raw);
  if (!head.success) throw new Error("it is not an atlas of Visible College");
  refuseLater(head.data.version);
  const parsed = manifest.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [first = "", where = ""] = z.prettifyError(parsed.error).split("\n");
  throw new Error(`its manifest does not fit an atlas: ${first} ${where.trim()}`);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Error("its manifest is no JSON");
  }
}

/** Holds a table to what both the manifest and the directory of the zip say of it. */
function checkEntry(zip: OpenZip, { file, bytes, crc32 }: TableFacts): void {
  const entry = zip.entries.get(file);
  if (entry && (entry.size !== bytes || crcInWords(entry.crc32) !== crc32))
    throw new Error(`its table "${file}" is not the one that its manifest tells of`);
}

function opened(bytes: Uint8Array, { rows }: TableFacts, budget: Budget): OpenParquet {
  const parquet = openParquet(bytes, budget);
  if (parquet.rows !== rows) throw new Error(`it has ${parquet.rows} rows, and ${rows} are told of`);
  return parquet;
}

/** Does some work; what it throws ends a sentence. A fault of ours that bad bytes led to is no sentence for a reader. */
function saying<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const isOurs = error instanceof Error && error.constructor === Error && !("code" in error);
    throw new Error(`${what}: ${isOurs ? error.message : "its bytes are not what they begin as"}`, {
      cause: error,
    });
  }
}
