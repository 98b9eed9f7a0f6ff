import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeAtlas } from "../src/atlas/write-atlas.ts";
import { createRandom } from "../src/lib/random.ts";
import { brokenPromise } from "../test/support/atlas-promises.ts";
import { damageAtlas } from "../test/support/damage-atlas.ts";
import { joinBytes } from "../test/support/join-bytes.ts";
import { bundledAtlas } from "../test/support/real-atlases.ts";

/**
 * Opens damaged atlases, and stops at the first that breaks a promise: an atlas or one sentence within a second, and no
 * gigabytes of memory. The atlas that is damaged is that of the bundled corpus, or a file.
 *
 *   npx tsx scripts/fuzz-atlas.ts TIMES [SEED] [FILE]
 */
const [times = "1000", seed = "1", file] = process.argv.slice(2);
const MOST_MEMORY = 1.5e9;
const DAMAGED = join(tmpdir(), "damaged.atlas");
const bytes =
  file === undefined ? joinBytes(await writeAtlas(await bundledAtlas())) : new Uint8Array(readFileSync(file));
const random = createRandom(Number(seed));
await brokenPromise(bytes); // what is run for the first time is slow
let [slowest, peak] = [0, 0];
for (let run = 0; run < Number(times); run++) {
  const { what, bytes: damaged } = damageAtlas(bytes, random);
  const started = performance.now();
  const broken = await brokenPromise(damaged);
  slowest = Math.max(slowest, performance.now() - started);
  peak = Math.max(peak, process.memoryUsage().rss);
  if (broken === null && peak < MOST_MEMORY) continue;
  writeFileSync(DAMAGED, damaged);
  console.error(
    `Run ${run}, seed ${seed}, ${what}: ${broken ?? `${Math.round(peak / 1e6)} MB`}. The file is ${DAMAGED}.`,
  );
  process.exit(1);
}
console.error(
  `${times} damaged atlases opened, none broke a promise; the slowest took ${slowest.toFixed(0)} ms, peak of memory ${(peak / 1e6).toFixed(0)} MB.`,
);
