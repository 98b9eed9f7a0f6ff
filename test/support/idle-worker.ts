import type { PageWorker } from "../../src/worker/owner.ts";

/** A worker that does nothing by itself. */
export class IdleWorker extends EventTarget implements PageWorker {
  asked: unknown[] = [];
  ended = false;
  postMessage(message: unknown): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  says(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
  /** Node has no ErrorEvent before version 22. */
  dies(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }
}

/** Makes such workers, and keeps them. */
export function idleWorkers(): { workers: IdleWorker[]; toWorker: () => IdleWorker } {
  const workers: IdleWorker[] = [];
  const toWorker = () => {
    const worker = new IdleWorker();
    workers.push(worker);
    return worker;
  };
  return { workers, toWorker };
}
