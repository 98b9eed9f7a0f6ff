import { readFileSync } from "node:fs";
import { silent } from "../src/pipeline/effects.ts";
import { defaultOptions } from "../src/model/options.ts";
import { sourceOfBytes } from "../src/pipeline/source.ts";
import { readSources } from "../src/pipeline/sources/read-sources.ts";
import { createRandom, type Random } from "../src/lib/random.ts";
import { dialects } from "../test/support/dialects.ts";
import { hostileFiles } from "../test/support/hostile-files.ts";

/**
 * Throws damaged files at the readers for a given time, and stops at the first that breaks a promise: no exception but a
 * sentence, records that add up, an answer within five seconds. Files named are damaged as well.
 *
 *   npx tsx scripts/fuzz.ts SECONDS [SEED] [FILE…]
 */
const [seconds = "10", seed = "1", ...files] = process.argv.slice(2);
const random = createRandom(Number(seed));
const samples = [
  ...hostileFiles().map(({ bytes }) => bytes),
  ...dialects().map(({ bytes }) => bytes),
  ...files.map((file) => new Uint8Array(readFileSync(file))),
];
const end = performance.now() + Number(seconds) * 1000;
let runs = 0;
while (performance.now() < end) {
  const bytes = damage(samples[Math.floor(random() * samples.length)] ?? new Uint8Array(), random);
  const broken = await breaks(bytes);
  if (broken) {
    process.stdout.write(bytes);
    console.error(`\nRun ${runs}, seed ${seed}: ${broken}. The file is on standard output.`);
    process.exit(1);
  }
  runs++;
}
console.error(`${runs} damaged files read, none broke a promise.`);

/** Cuts, doubles, swaps or overwrites some parts of a file. */
function damage(bytes: Uint8Array, random: Random): Uint8Array {
  let damaged = bytes.slice(0, 200_000);
  for (let times = 1 + Math.floor(random() * 4); times > 0; times--) {
    const [from, to] = [random() * damaged.length, random() * damaged.length]
      .map(Math.floor)
      .sort((a, b) => a - b);
    const part = damaged.slice(from, Math.min(to ?? 0, (from ?? 0) + 500));
    const kind = Math.floor(random() * 4);
    if (kind === 0) damaged = joined(damaged.slice(0, from), damaged.slice((from ?? 0) + part.length));
    else if (kind === 1) damaged = joined(damaged.slice(0, from), part, part, damaged.slice(from));
    else if (kind === 2) damaged = damaged.slice(0, to);
    else
      for (let n = 0; n < 8; n++) damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
  }
  return damaged;
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

async function breaks(bytes: Uint8Array): Promise<string | null> {
  const started = performance.now();
  try {
    const { accounts, papers } = await readSources([sourceOfBytes("damaged", bytes)], defaultOptions, silent);
    for (const { records, papers: own, duplicates, rejected } of accounts) {
      if (records !== own + duplicates.length + rejected.length) return "the records do not add up";
    }
    if (accounts.reduce((sum, account) => sum + account.papers, 0) !== papers.length)
      return "the papers do not add up";
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "UnreadableSource") return `it threw ${String(error)}`;
  }
  return performance.now() - started > 5000 ? "it took more than five seconds" : null;
}
