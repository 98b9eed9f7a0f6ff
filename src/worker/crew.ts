import { createCrew, type Crew, type Hire } from "../pipeline/crew/crew.ts";
import type { Order, Report } from "../pipeline/crew/messages.ts";
import { createServer } from "../pipeline/crew/serve.ts";

/** Beyond so many threads the parts that one of them does alone are what takes the time. */
const MOST_WORKERS = 4;

/** The name by which a worker knows that it is one of a crew. */
export const CREW_NAME = "crew";

/** Workers that do the tasks of a run, each this same file; null where there is one core. They end with the worker that made them. */
export function createWorkerCrew(): Crew | null {
  const cores = typeof navigator === "undefined" ? 1 : navigator.hardwareConcurrency; // Node before 21 has none
  const workers = Math.min(MOST_WORKERS, cores);
  return workers > 1 ? createCrew(workers, hireWorker) : null;
}

const hireWorker: Hire = (report, fail) => {
  const worker = new Worker(self.location.href, { type: "module", name: CREW_NAME });
  worker.addEventListener("message", (event: MessageEvent<Report>) => report(event.data));
  worker.addEventListener("error", (event) =>
    fail(new Error(event.message || "another worker could not be started")),
  );
  return { send: (order) => worker.postMessage(order), end: () => worker.terminate() };
};

/** The other side: takes orders for as long as the worker lives. */
export function serveCrew(): void {
  const serve = createServer((report) => self.postMessage(report));
  self.addEventListener("message", (event: MessageEvent<Order>) => void serve(event.data));
}
