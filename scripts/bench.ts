import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { encodeAtlas } from "../src/atlas/codec.ts";
import type { Atlas } from "../src/atlas/schema.ts";
import { steps, type Step } from "../src/pipeline/effects.ts";
import { options as schema, type Options } from "../src/pipeline/options.ts";
import { run } from "../src/pipeline/run.ts";
import { sourceOfBytes } from "../src/pipeline/source.ts";

/**
 * Measures the pipeline: the time of every stage and the peak of memory, for the bundled corpus, the seed page and the
 * astro-ph year. Where two ways are compared, the figure is a ratio of one run, because machines are noisy.
 */
const shared = join(import.meta.dirname, "..", "..", "shared", "data");

interface Measured {
  atlas: Atlas;
  stages: Map<Step, number>;
  total: number;
  peak: number;
}

async function measure(file: string, options: Partial<Options> = {}): Promise<Measured> {
  const bytes = readFileSync(file);
  const stages = new Map<Step, number>();
  let [step, since, peak]: [Step, number, number] = ["reading", performance.now(), 0];
  const lap = (next: Step) => {
    const now = performance.now();
    stages.set(step, (stages.get(step) ?? 0) + now - since);
    peak = Math.max(peak, process.memoryUsage().rss);
    [step, since] = [next, now];
  };
  const started = since;
  const atlas = await run([sourceOfBytes(file, bytes)], schema.parse(options), {
    progress: (next) => lap(next),
  });
  encodeAtlas(atlas);
  lap("writing");
  return { atlas, stages, total: since - started, peak };
}

function report(name: string, { atlas, stages, total, peak }: Measured): void {
  const { people, papers, topics, networks } = atlas;
  console.log(
    `\n${name}: ${papers.length} papers, ${people.length} people, ${topics.length} topics, ${networks.people.summary.ties} ties between people`,
  );
  for (const step of steps) {
    const time = stages.get(step) ?? 0;
    console.log(
      `  ${step.padEnd(10)} ${time.toFixed(0).padStart(8)} ms ${((100 * time) / total).toFixed(0).padStart(4)} %`,
    );
  }
  console.log(
    `  ${"all".padEnd(10)} ${total.toFixed(0).padStart(8)} ms, peak of resident memory ${(peak / 1e6).toFixed(0)} MB`,
  );
}

console.log(`${availableParallelism()} cores, Node ${process.version}`);
report("Bundled corpus", await measure(join(import.meta.dirname, "..", "data", "author-page.papers.json")));
const page = join(shared, "seed", "author-page.txt");
const listing = join(shared, "astroph", "astroph-2025-2026.jsonl.gz");
if (existsSync(page)) report("Seed page", await measure(page));
else console.log("\n../shared/data/seed is not there: the seed page is left out.");
if (existsSync(listing)) {
  const year = await measure(listing);
  report("A year of astro-ph", year);
  const decoded = performance.now();
  const lines = gunzipSync(readFileSync(listing))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
  const baseline = performance.now() - decoded;
  const reading = year.stages.get("reading") ?? 0;
  console.log(
    `  reading takes ${(reading / baseline).toFixed(1)} × the time that only unpacking and parsing its ${lines.length} lines takes`,
  );
} else console.log("\n../shared/data/astroph is not there: the year of astro-ph is left out.");
