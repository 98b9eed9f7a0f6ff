import { gzipSync, unzipSync } from "fflate";
import { ByteWriter, parquetWrite } from "hyparquet-writer";
import { manifest as schema, type Manifest } from "../../src/atlas/container/manifest.ts";
import { crc32 } from "../../src/lib/crc32.ts";
import type { Random } from "../../src/lib/random.ts";
import { writeZip } from "../../src/lib/zip/write-zip.ts";
import { joinBytes } from "./join-bytes.ts";

/** An atlas that was damaged, or made by somebody who means harm, and what was done to it. */
export interface Damaged {
  what: string;
  bytes: Uint8Array;
}

type Entries = [name: string, bytes: Uint8Array<ArrayBuffer>][];

const below = (random: Random, end: number) => Math.floor(random() * end);
const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[below(random, list.length)];

/** Flips some bits, at or behind a place. */
function flipped(bytes: Uint8Array, random: Random, from = 0): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  for (let times = 1 + below(random, 4); times > 0; times--) {
    const at = from + below(random, copy.length - from);
    copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
  }
  return copy;
}

/** Puts a number where one of four bytes stands. */
function overwritten(bytes: Uint8Array, at: number, value: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  if (at >= 0 && at + 4 <= copy.length) new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

/** A zip of entries in which everything that says how long or what they are is right: only they are not. */
function repacked(entries: Entries, change: (manifest: Manifest) => void = () => undefined): Uint8Array {
  const [[first, text] = ["", new Uint8Array()], ...tables] = entries;
  const manifest = schema.parse(JSON.parse(new TextDecoder().decode(text)));
  for (const told of manifest.tables) {
    const bytes = tables.find(([name]) => name === told.file)?.[1];
    if (!bytes) continue;
    told.bytes = bytes.length;
    told.crc32 = crc32(bytes).toString(16).padStart(8, "0");
  }
  change(manifest);
  const head = new TextEncoder().encode(JSON.stringify(manifest));
  return joinBytes([
    ...writeZip([{ name: first, bytes: head }, ...tables.map(([name, bytes]) => ({ name, bytes }))]),
  ]);
}

/** Damages one table, and repairs every checksum, so that the damage is met by the reader of tables. */
function withTable(
  entries: Entries,
  random: Random,
  damage: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>,
): Uint8Array {
  const chosen = 1 + below(random, entries.length - 1);
  return repacked(entries.map(([name, bytes], n) => [name, n === chosen ? damage(bytes) : bytes]));
}

/** Puts something else in a place of JSON, anywhere in it. */
function scrambled(value: unknown, random: Random): unknown {
  if (typeof value !== "object" || value === null || random() < 0.05)
    return pick(random, [null, -1, 0.5, 1e9, 2 ** 53, "", "x", [], {}, true, "../up", { length: 1e9 }]);
  const keys = Object.keys(value);
  const key = pick(random, keys);
  if (key === undefined) return 7;
  const part = (value as Record<string, unknown>)[key]; // safe: it is one of its keys
  const changed = random() < 0.1 ? undefined : scrambled(part, random);
  return Array.isArray(value)
    ? value.map((one: unknown, n) => (String(n) === key ? changed : one))
    : { ...value, [key]: changed };
}

/** A table whose pages unpack to far more than they say. */
function bomb(): Uint8Array<ArrayBuffer> {
  const zeros = gzipSync(new Uint8Array(30_000_000), { level: 9 });
  const writer = new ByteWriter();
  void parquetWrite({
    writer,
    columnData: ["person", "id", "name", "paper"].map((name) => ({
      name,
      data: [1, 2, 3],
      type: "INT32" as const,
    })),
    codec: "GZIP",
    compressors: { GZIP: () => zeros },
  });
  return writer.getBytes().slice();
}

const kinds: ((bytes: Uint8Array, entries: Entries, random: Random) => [what: string, bytes: Uint8Array])[] =
  [
    (bytes, _, random) => ["bits flipped", flipped(bytes, random)],
    (bytes, _, random) => [
      "bits flipped at the end",
      flipped(bytes, random, Math.max(0, bytes.length - 6000)),
    ],
    (bytes, _, random) => ["cut", bytes.subarray(0, below(random, bytes.length))],
    (bytes, _, random) => ["without its beginning", bytes.subarray(below(random, 100))],
    (bytes, _, random) => {
      const at = below(random, bytes.length);
      return ["doubled in part", joinBytes([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - 500))])];
    },
    (bytes, _, random) => {
      const marks = signatures(bytes);
      const at = (pick(random, marks) ?? 0) + below(random, 46);
      return ["a number of a header lied about", overwritten(bytes, at, pick(random, HUGE) ?? 0)];
    },
    (bytes, entries, random) => {
      const [name = ""] = pick(random, entries) ?? [];
      const other =
        pick(random, ["../../etc/passwd", "/x", "manifest.json", name.toUpperCase(), "a//b", "."]) ?? "";
      return ["an entry renamed", renamed(bytes, name, other.padEnd(name.length, "x").slice(0, name.length))];
    },
    (_, entries, random) => {
      const [one, other] = [1 + below(random, entries.length - 1), 1 + below(random, entries.length - 1)];
      const swap = (n: number) => (n === one ? other : n === other ? one : n);
      return [
        "the contents of two entries swapped",
        repacked(entries.map(([name], n) => [name, entries[swap(n)]?.[1] ?? new Uint8Array()])),
      ];
    },
    (_, entries, random) => [
      "a table left out",
      repacked(entries.filter((__, n) => n !== 1 + below(random, entries.length - 1))),
    ],
    (_, entries, random) => [
      "a table with bits flipped",
      withTable(entries, random, (table) => flipped(table, random)),
    ],
    (_, entries, random) => [
      "a footer with bits flipped",
      withTable(entries, random, (table) => flipped(table, random, Math.max(0, table.length - 300))),
    ],
    (_, entries, random) => [
      "a page header with bits flipped",
      withTable(entries, random, (table) =>
        joinBytes([flipped(table.subarray(0, 40), random, 4), table.subarray(40)]),
      ),
    ],
    (_, entries, random) => [
      "a table with a number lied about",
      withTable(entries, random, (table) =>
        overwritten(table, below(random, table.length), pick(random, HUGE) ?? 0),
      ),
    ],
    (_, entries, random) => [
      "a table cut",
      withTable(entries, random, (table) => table.slice(0, below(random, table.length))),
    ],
    (_, entries, random) => [
      "rows lied about",
      repacked(entries, ({ tables, sizes }) => {
        const table = pick(random, tables);
        if (table) table.rows = pick(random, HUGE) ?? 0;
        if (random() < 0.5) sizes.papers = pick(random, HUGE) ?? 0;
      }),
    ],
    (_, entries, random) => [
      "something else in the manifest",
      repackedText(entries, (text) => JSON.stringify(scrambled(JSON.parse(text), random))),
    ],
    (_, entries, random) => ["a bomb for a table", withTable(entries, random, bomb)],
  ];

const HUGE = [0, 1, 0x7fffffff, 0xffffffff, 0x80000000, 1_000_000, 0xfffe];

/** Where the headers of a zip stand. */
function signatures(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at + 4 < bytes.length; at++)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b) found.push(at);
  return found;
}

/** Writes another name of the same length over every place of a name. */
function renamed(bytes: Uint8Array, name: string, other: string): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const marked = new RegExp(`(PK[^]{28}|PK[^]{44})${name.replaceAll(/[.]/g, "\\.")}`, "g");
  return new Uint8Array(
    Buffer.from(
      text.replace(marked, (_, head: string) => head + other),
      "latin1",
    ),
  );
}

function repackedText(entries: Entries, change: (text: string) => string): Uint8Array {
  const changed = entries.map(([name, bytes], n) => ({
    name,
    bytes: n === 0 ? new TextEncoder().encode(change(new TextDecoder().decode(bytes))) : bytes,
  }));
  return joinBytes([...writeZip(changed)]);
}

/** Damages a container in one of many ways. */
export function damageAtlas(bytes: Uint8Array, random: Random): Damaged {
  const entries = Object.entries(unzipSync(bytes)).map(([name, content]): Entries[number] => [
    name,
    new Uint8Array(content),
  ]);
  const [what, damaged] = pick(random, kinds)?.(bytes, entries, random) ?? ["nothing", bytes];
  return { what, bytes: damaged };
}
