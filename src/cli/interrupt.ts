import { rmSync } from "node:fs";
import { unfinishedFiles } from "./output.ts";

let mayWait = false;

/** Remembers whether a thread may wait in a read that nothing but a signal ends: of standard input or of a pipe. */
export function readsFrom(inputs: readonly { size: number | null }[]): void {
  mayWait ||= inputs.some(({ size }) => size === null);
}

/**
 * Ends the program after Ctrl+C, with nothing half-written. Leaving in order would wait for a read that is under way, so
 * then the signal itself ends it; a shell gives 130 either way.
 */
export function interrupt(): void {
  for (const file of unfinishedFiles()) rmSync(file, { force: true });
  if (!mayWait) process.exit(130);
  process.removeAllListeners("SIGINT");
  process.kill(process.pid, "SIGINT");
}
