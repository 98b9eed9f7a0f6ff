import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Step } from "../../src/pipeline/effects.ts";

/** What one run took, in seconds, and its peak of resident memory. */
export interface RunFigures {
  workers: number;
  seconds: number;
  cpuSeconds: number;
  peakMegabytes: number;
  atlasMegabytes: number;
  stages: Record<Step, number>;
}

/** Builds a file in a process of its own, and prints what that took. */
export function measureRun(name: string, file: string, workers: number): RunFigures {
  const child = spawnSync(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "run-once.ts"), file, String(workers)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (child.status !== 0) throw new Error(`The run of ${name} ended with ${child.status}.`);
  const figures = JSON.parse(child.stdout) as RunFigures; // safe: run-once.ts writes just that
  report(name, figures);
  return figures;
}

function report(name: string, { workers, seconds, cpuSeconds, peakMegabytes, stages }: RunFigures): void {
  console.log(`\n${name}, ${workers} ${workers === 1 ? "worker" : "workers"}:`);
  for (const [step, time] of Object.entries(stages))
    console.log(
      `  ${step.padEnd(10)} ${time.toFixed(1).padStart(8)} s ${((100 * time) / seconds).toFixed(0).padStart(4)} %`,
    );
  console.log(
    `  ${"all".padEnd(10)} ${seconds.toFixed(1).padStart(8)} s, ${cpuSeconds.toFixed(1)} s of processor, peak of resident memory ${peakMegabytes.toFixed(0)} MB`,
  );
}

/** The exponent with which a time grows: the slope of its logarithm over that of the size, by least squares. */
export function growthExponent(sizes: readonly number[], times: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [sizes.map((size) => Math.log(size)), times.map((time) => Math.log(time))];
  const [meanX, meanY] = [mean(x), mean(y)];
  const slope = x.reduce((sum, one, n) => sum + (one - meanX) * ((y[n] ?? 0) - meanY), 0);
  return slope / x.reduce((sum, one) => sum + (one - meanX) ** 2, 0);
}
