import { readFileSync } from "node:fs";
import { openContainer } from "../../src/atlas/container/open-container.ts";
import { openAtlas } from "../../src/atlas/open-atlas.ts";
import { writeAtlas } from "../../src/atlas/write-atlas.ts";
import { inMemory, inPieces } from "../../src/lib/random-access.ts";

/** What an atlas takes: milliseconds to write it and to open each of its parts, and the bytes of each table. */
export interface AtlasFigures {
  bytes: number;
  milliseconds: Record<string, number>;
  tables: Record<string, number>;
}

/** Writes an atlas and opens it part by part, in this thread alone, and prints what that took. */
export async function measureAtlas(name: string, path: string): Promise<AtlasFigures> {
  const atlas = await (await openAtlas(inMemory(new Uint8Array(readFileSync(path))))).whole();
  const milliseconds: Record<string, number> = {};
  async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
    const started = performance.now();
    const result = await work();
    milliseconds[what] = performance.now() - started;
    return result;
  }
  const pieces = await timed("writing", () => writeAtlas(atlas));
  const file = await timed("opening", () => openAtlas(inPieces(pieces)));
  for (const part of ["outlines", "papers", "people", "names", "topics", "occurrences"] as const)
    await timed<unknown>(part, () => file[part]());
  for (const { words } of file.facts.networks)
    await timed(`network ${words.name}`, () => file.network(words.name));
  await timed("one abstract", () => file.abstract(0));
  const figures = {
    bytes: pieces.reduce((sum, { length }) => sum + length, 0),
    milliseconds,
    tables: await tableSizes(pieces),
  };
  report(name, figures);
  return figures;
}

/** The bytes of each table, as the manifest tells of them, those of abstracts as one; the largest first. */
async function tableSizes(pieces: readonly Uint8Array[]): Promise<Record<string, number>> {
  const { manifest } = await openContainer(inPieces(pieces));
  const sizes = new Map<string, number>();
  for (const { file, bytes } of manifest.tables) {
    const table = file.startsWith("texts/") ? "texts/*.parquet" : file;
    sizes.set(table, (sizes.get(table) ?? 0) + bytes);
  }
  return Object.fromEntries([...sizes].toSorted((a, b) => b[1] - a[1]));
}

function report(name: string, { bytes, milliseconds, tables }: AtlasFigures): void {
  console.log(`\n${name}, ${(bytes / 1e6).toFixed(1)} MB:`);
  for (const [what, time] of Object.entries(milliseconds))
    console.log(`  ${what.padEnd(20)} ${time.toFixed(0).padStart(8)} ms`);
  for (const [table, size] of Object.entries(tables).slice(0, 8))
    console.log(`  ${table.padEnd(40)} ${(size / 1e6).toFixed(1).padStart(6)} MB`);
}
