import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { noDecisions } from "../../src/model/decision.ts";
import { defaultOptions } from "../../src/model/options.ts";
import { steps, type Step } from "../../src/pipeline/effects.ts";
import { buildAtlas } from "../../src/cli/thread.ts";
import type { RunFigures } from "./measure-run.ts";

/**
 * Builds one file once with the built program, in this process, which does nothing else: so its peak of memory is that of the
 * run. Prints the figures as JSON. Use: run-once.ts FILE WORKERS
 */
const [path = "", workers = "1"] = process.argv.slice(2);
const program = new URL(`file://${join(import.meta.dirname, "..", "..", "dist", "cli.js")}`);
const stages = Object.fromEntries(steps.map((step) => [step, 0])) as Record<Step, number>; // safe: of all steps
const started = performance.now();
let [step, since]: [Step, number] = ["reading", started];
const lap = (next: Step) => {
  const now = performance.now();
  stages[step] += (now - since) / 1000;
  [step, since] = [next, now];
};
const { pieces } = await buildAtlas(
  {
    inputs: [{ name: basename(path), path, size: statSync(path).size }],
    options: defaultOptions,
    decisions: noDecisions,
    workers: Number(workers),
    form: "container",
  },
  { progress: lap },
  program,
);
lap("writing");
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const figures: RunFigures = {
  workers: Number(workers),
  seconds: (performance.now() - started) / 1000,
  cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  peakMegabytes: maxRSS / 1024,
  atlasMegabytes: pieces.reduce((sum, { length }) => sum + length, 0) / 1e6,
  stages,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(0);
