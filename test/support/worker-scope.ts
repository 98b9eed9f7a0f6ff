import { vi } from "vitest";
import type { PageWorker } from "../../src/worker/owner.ts";

/**
 * Runs the module of a worker here, and gives the page's end of it. What is said goes through the structured clone, as it
 * does between threads; what is handed over is gone from where it was.
 */
export async function workerOf(load: () => Promise<unknown>): Promise<PageWorker & EventTarget> {
  const page = new EventTarget();
  const scope = Object.assign(new EventTarget(), {
    postMessage: (data: unknown, options?: StructuredSerializeOptions) =>
      say(page, structuredClone(data, options)),
  });
  vi.resetModules();
  vi.stubGlobal("self", scope);
  await load();
  return Object.assign(page, {
    postMessage: (data: unknown) => say(scope, structuredClone(data)),
    terminate: () => undefined,
  });
}

function say(to: EventTarget, data: unknown): void {
  queueMicrotask(() => to.dispatchEvent(new MessageEvent("message", { data })));
}
