import { crc32 } from "../lib/crc32.ts";
import { oneByOne, type InParallel } from "../lib/in-parallel.ts";
import { pause } from "../lib/pause.ts";
import { by } from "../lib/order.ts";
import { measuresIn } from "../model/measure.ts";
import { writeZip, type ZipEntry } from "../lib/zip/write-zip.ts";
import { MANIFEST } from "./looks-like-atlas.ts";
import { ATLAS_KIND, ATLAS_VERSION, type Atlas, type AtlasNetwork } from "./atlas.ts";
import type { Columns, ValuesOf } from "./tables/column.ts";
import { partsOf, textsOfPart, textsTable } from "./tables/corpus/texts.ts";
import { measureColumns, nodesTable, textColumns } from "./tables/networks/nodes.ts";
import { corpusTables, networkTables } from "./tables/registry.ts";
import { columnsToWrite, packTable, rowsOf, type Table } from "./tables/table.ts";
import {
  crcInWords,
  fileOf,
  manifest,
  textsFile,
  type Manifest,
  type TableFacts,
} from "./container/manifest.ts";

/** A table as it is to be written. */
interface ToWrite {
  table: Table;
  file: string;
  values: ValuesOf<Columns>;
}

/** A table that is packed: what the manifest says of it, and its bytes. */
interface Packed {
  facts: TableFacts;
  entry: ZipEntry & { crc32: number };
}

/**
 * An atlas as a file: a zip of stored entries, of which the first is the manifest and the others are tables as Parquet.
 * The same atlas gives the same bytes, in Node and in the page. It comes in pieces, for it may be too large for one array.
 * @throws Error with one sentence when it would be larger than 4 GB.
 */
export async function writeAtlas(
  atlas: Atlas,
  inParallel: InParallel = oneByOne,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const tables = (await packedTables(atlas, inParallel)).sort(by(({ facts }) => facts.file));
  const facts: Manifest = {
    kind: ATLAS_KIND,
    version: ATLAS_VERSION,
    recipe: atlas.recipe,
    sizes: { papers: atlas.papers.length, people: atlas.people.length, topics: atlas.topics.length },
    sources: atlas.sources,
    notices: atlas.notices,
    owners: atlas.owners,
    measures: atlas.measures,
    layouts: atlas.layouts,
    networks: Object.entries(atlas.networks).map(([name, network], n) => ({
      name,
      folder: folderOf(name, n),
      words: network.words,
      summary: network.summary,
      communities: network.communities,
      measures: Object.keys(network.nodes.measures),
      ownNames: network.nodes.label !== undefined,
    })),
    tables: tables.map(({ facts }) => facts),
  };
  // Once through its schema, which gives everything in it one order, and leaves out what is in tables.
  const text = new TextEncoder().encode(`${JSON.stringify(manifest.parse(facts), null, 1)}\n`);
  return [...writeZip([{ name: MANIFEST, bytes: text }, ...tables.map(({ entry }) => entry)])];
}

/** So many tables at most are in memory as they are to be written. */
const AHEAD = 12;

/** Packs all tables: while some are packed the next are made ready. */
async function packedTables(atlas: Atlas, inParallel: InParallel): Promise<Packed[]> {
  const packing: Promise<Packed>[] = [];
  for (const table of tablesOf(atlas)) {
    const one = packed(table, inParallel);
    one.catch(() => undefined); // it is told below
    packing.push(one);
    await pause();
    await packing.at(-AHEAD);
  }
  return Promise.all(packing);
}

function* tablesOf(atlas: Atlas): Generator<ToWrite> {
  for (const table of corpusTables) yield { table, file: fileOf(table.name), values: table.from(atlas) };
  for (let part = 0; part < partsOf(atlas.papers.length); part++)
    yield { table: textsTable, file: textsFile(part), values: textsOfPart(atlas.papers, part) };
  for (const [n, [name, network]] of Object.entries(atlas.networks).entries())
    yield* networkTablesOf(network, folderOf(name, n), atlas);
}

function* networkTablesOf(network: AtlasNetwork, folder: string, atlas: Atlas): Generator<ToWrite> {
  const { measures, texts = {} } = network.nodes;
  const ofMeasures = measureColumns(Object.keys(measures), measuresIn(network.words, atlas.measures));
  const extra = { ...ofMeasures, ...textColumns(network.words) };
  for (const table of networkTables) {
    const values = table.from(network, atlas);
    if (values === null) continue;
    const file = fileOf(table.name, folder);
    if (table.name !== nodesTable.name) yield { table, file, values };
    else
      yield {
        table: { ...table, columns: { ...table.columns, ...extra } },
        file,
        values: { ...values, ...measures, ...texts },
      };
  }
}

/** A folder for a network: its name, where that can be the name of a folder everywhere. */
const folderOf = (name: string, n: number) =>
  `networks/${/^[a-z][a-z0-9-]{0,40}$/.test(name) ? name : `network.${n}`}`;

async function packed({ table, file, values }: ToWrite, inParallel: InParallel): Promise<Packed> {
  const { meaning, columns } = table;
  const [bytes] = await inParallel(packTable, null, [columnsToWrite(columns, values)]);
  if (!bytes) throw new Error(`writeAtlas: ${file} was not packed`);
  const crc = crc32(bytes);
  const facts = {
    file,
    meaning,
    rows: rowsOf(values),
    bytes: bytes.length,
    crc32: crcInWords(crc),
    columns: Object.entries(columns).map(([name, { type, optional, meaning }]) => ({
      name,
      type,
      optional,
      meaning,
    })),
  };
  return { facts, entry: { name: file, bytes, crc32: crc } };
}
