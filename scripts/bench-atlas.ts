import { DuckDBInstance } from "@duckdb/node-api";
import { unzipSync } from "fflate";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openAtlas } from "../src/atlas/open-atlas.ts";
import { writeAtlas } from "../src/atlas/write-atlas.ts";
import { inMemory, inPieces } from "../src/lib/random-access.ts";

/**
 * Measures an atlas: the time to write it and to open each of its parts, the size of each table, and what DuckDB counts in
 * it beside what we count. Build the file once; it may be of either form.
 *
 *   node dist/cli.js build ../shared/data/astroph/astroph-2025-2026.jsonl.gz -o /tmp/year.atlas
 *   npx tsx scripts/bench-atlas.ts /tmp/year.atlas
 */
const [path = ""] = process.argv.slice(2);
const atlas = await (await openAtlas(inMemory(new Uint8Array(readFileSync(path))))).whole();

async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const user = process.cpuUsage(cpu).user / 1000;
  console.log(
    `  ${name.padEnd(24)} ${(performance.now() - wall).toFixed(0).padStart(7)} ms, ${user.toFixed(0).padStart(6)} ms of computing`,
  );
  return result;
}

const pieces = await timed("writing", () => writeAtlas(atlas));
const file = await timed("opening", () => openAtlas(inPieces(pieces)));
for (const part of ["papers", "people", "topics", "occurrences"] as const)
  await timed<unknown>(part, () => file[part]());
for (const { words } of file.facts.networks)
  await timed(`network ${words.name}`, () => file.network(words.name));
await timed("one abstract", () => file.abstract(0));

const folder = mkdtempSync(join(tmpdir(), "visible-college-bench-"));
try {
  const entries = Object.entries(unzipSync(new Uint8Array(await new Blob(pieces).arrayBuffer())));
  const sizes = new Map<string, number>();
  for (const [name, bytes] of entries) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
    const shown = name.startsWith("texts/") ? "texts/*.parquet" : name;
    sizes.set(shown, (sizes.get(shown) ?? 0) + bytes.length);
  }
  console.log(`  ${pieces.reduce((sum, { length }) => sum + length, 0)} bytes:`);
  for (const [name, size] of [...sizes].toSorted((a, b) => b[1] - a[1]))
    console.log(`  ${String(size).padStart(9)} ${name}`);
  const duck = await (await DuckDBInstance.create()).connect();
  const count = async (table: string) =>
    Number((await (await duck.run(`SELECT count(*) FROM '${folder}/${table}.parquet'`)).getRowsJS())[0]?.[0]);
  const ours: [table: string, rows: number][] = [
    ["papers", atlas.papers.length],
    ["people", atlas.people.length],
    ["topics", atlas.topics.length],
    ...Object.entries(atlas.networks).map(([name, { ties }]): [string, number] => [
      `networks/${name}/ties`,
      ties.a.length,
    ]),
  ];
  for (const [table, rows] of ours)
    console.log(`  DuckDB counts ${await count(table)} rows in ${table}, we count ${rows}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
