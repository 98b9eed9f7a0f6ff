import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { aims, aimsOfTheLargest } from "../test/support/explorer-figures.ts";
import { writeAtlas } from "../src/atlas/write-atlas.ts";
import { measureAtlas } from "./bench/measure-atlas.ts";
import { measureLayouts, measureLayoutSpeed } from "./bench/measure-layouts.ts";
import { measureNames } from "./bench/measure-names.ts";
import { measurePage } from "./bench/measure-page.ts";
import { growthExponent, measureRun, type RunFigures } from "./bench/measure-run.ts";
import { writeMadeUpCorpus } from "./bench/made-up-corpus.ts";
import { measureReaders } from "./bench/readers.ts";
import { madeUpAtlas } from "./made-up-atlas.ts";

/**
 * Measures the built program: the time of every stage and the peak of memory, for the bundled corpus, the seed page and the
 * astro-ph year; what their atlas takes to write and to open, and what it costs to look at it; how the time grows with the papers;
 * how fast the readers are, how people are told apart, and how faithful drawings are beside those of other layouts. Machines are noisy: look at ratios.
 *
 *   npm run build && npm run bench -- [--json FILE] [--only readers,names,layouts,real,atlas,page,growth] [--papers 10000,30000,100000]
 *                                     [--workers 2] [--file ATLAS]
 *
 * `--papers 408590` is as many as a large archive has. `--file` names the atlas that is opened instead of that of the year.
 */
const { values } = parseArgs({
  options: {
    json: { type: "string" },
    only: { type: "string", default: "readers,names,layouts,real,atlas,page,growth" },
    papers: { type: "string", default: "10000,30000,100000" },
    workers: { type: "string", default: "2" },
    file: { type: "string" },
  },
});
const shared = join(import.meta.dirname, "..", "..", "shared", "data");
const listing = join(shared, "astroph", "astroph-2025-2026.jsonl.gz");
const parts = values.only.split(",");
const workers = Number(values.workers);
const figures: Record<string, unknown> = {
  cores: availableParallelism(),
  node: process.version,
};

console.log(`${availableParallelism()} cores, Node ${process.version}`);
if (parts.includes("readers")) figures["readers"] = await measureReaders(10);
if (parts.includes("names")) figures["names"] = measureNamesOfListing();
if (parts.includes("layouts"))
  figures["layouts"] = { faithful: await measureLayouts(shared), speed: await measureLayoutSpeed() };
if (parts.includes("real")) figures["real"] = measureReal();
if (parts.includes("atlas") || parts.includes("page")) await measureFiles();
if (parts.includes("growth")) figures["growth"] = await measureGrowth(values.papers.split(",").map(Number));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 1)}\n`);

/** How long it takes to tell people apart, for so many papers as are named. */
function measureNamesOfListing() {
  if (existsSync(listing)) return measureNames(listing, values.papers.split(",").map(Number));
  console.log(`\n${listing} is not there: names are left out.`);
  return null;
}

function measureReal(): Record<string, RunFigures[]> {
  const files: [name: string, path: string, counts: number[]][] = [
    ["bundled corpus", join(import.meta.dirname, "..", "data", "author-page.papers.json"), [1]],
    ["seed page", join(shared, "seed", "author-page.txt"), [1]],
    ["a year of astro-ph", listing, [1, workers]],
  ];
  const measured: Record<string, RunFigures[]> = {};
  for (const [name, path, counts] of files) {
    if (existsSync(path)) measured[name] = counts.map((count) => measureRun(name, path, count));
    else console.log(`\n${path} is not there: ${name} is left out.`);
  }
  return measured;
}

/** The atlas of the year, or the one that was named, and one of a million made-up ties. */
async function measureFiles(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "visible-college-bench-"));
  try {
    const [year, large] = [values.file ?? join(folder, "year.atlas"), join(folder, "large.atlas")];
    if (values.file === undefined && existsSync(listing))
      execFileSync(process.execPath, ["dist/cli.js", "build", listing, "--quiet", "-o", year]);
    if (!existsSync(year)) return console.log(`\n${listing} is not there: its atlas is left out.`);
    if (parts.includes("atlas")) figures["atlas"] = await measureAtlas("the atlas", year);
    if (!parts.includes("page")) return;
    writeFileSync(large, Buffer.concat(await writeAtlas(madeUpAtlas(100_000, 1_000_000))));
    figures["page"] = {
      atlas: await measurePage("the atlas", year, aims),
      madeUp: await measurePage("100,000 made-up people with 1,000,000 ties", large, aimsOfTheLargest),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Made-up corpora of rising size, and the exponent of their times. */
async function measureGrowth(sizes: readonly number[]) {
  if (!existsSync(listing)) {
    console.log(`\n${listing} is not there: made-up corpora are left out.`);
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), "visible-college-bench-"));
  try {
    const runs: RunFigures[] = [];
    for (const papers of sizes) {
      const file = join(folder, `${papers}.jsonl`);
      await writeMadeUpCorpus(listing, papers, 1, file);
      runs.push(measureRun(`${papers} made-up papers`, file, workers));
      rmSync(file);
    }
    const times = (of: (run: RunFigures) => number) => growthExponent(sizes, runs.map(of));
    const exponent = { wall: times(({ seconds }) => seconds), cpu: times(({ cpuSeconds }) => cpuSeconds) };
    if (sizes.length > 1)
      console.log(
        `\nTime grows with papers to the power of ${exponent.wall.toFixed(2)}, processor time of ${exponent.cpu.toFixed(2)}.`,
      );
    return { papers: sizes, runs, exponent };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
