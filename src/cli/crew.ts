import { availableParallelism, totalmem } from "node:os";
import { parentPort, Worker } from "node:worker_threads";
import { createCrew, type Crew, type Hire } from "../pipeline/crew/crew.ts";
import type { Order, Report } from "../pipeline/crew/messages.ts";
import { createServer } from "../pipeline/crew/serve.ts";

/** Beyond so many threads the parts that one of them does alone are what takes the time. */
export const MOST_WORKERS = 4;

/** How many threads work when nothing is said. */
export const defaultWorkers = () => Math.min(MOST_WORKERS, availableParallelism());

/** How much a thread may keep: the engine would stop at some 4 GB, whatever the machine has. */
export const threadLimits = () => ({
  maxOldGenerationSizeMb: Math.floor((0.9 * totalmem()) / 2 ** 20),
});

/** The job that a thread of a crew is started with. */
export const CREW_JOB = "crew";

/** Threads that do the tasks of a run, each this same file. */
export function createThreadCrew(workers: number): Crew {
  return createCrew(workers, hireThread);
}

const hireThread: Hire = (report, fail) => {
  const thread = new Worker(new URL(import.meta.url), {
    workerData: { job: CREW_JOB },
    resourceLimits: threadLimits(),
  });
  let ended = false;
  thread.on("message", (message: Report) => report(message));
  thread.on("error", fail);
  thread.on("exit", (code) => {
    if (!ended) fail(new Error(`a thread of the pipeline ended early (${code})`));
  });
  return {
    send: (order) => thread.postMessage(order),
    end() {
      ended = true;
      void thread.terminate();
    },
  };
};

/** The other side: takes orders for as long as the thread lives. */
export function serveCrew(): void {
  const serve = createServer((report) => parentPort?.postMessage(report));
  parentPort?.on("message", (order: Order) => void serve(order));
}
