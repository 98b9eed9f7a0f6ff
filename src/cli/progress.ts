import type { Listener, Step } from "../pipeline/effects.ts";

const WIDTH = 24;
const WORDS: Record<Step, string> = {
  reading: "Reading",
  people: "Telling people apart in",
  topics: "Finding topics in",
  networks: "Building networks of",
  analysis: "Analysing",
  writing: "Writing",
};

export interface ProgressBar extends Listener {
  /** Takes the bar away, so that other words can be written. */
  clear(): void;
}

/** A bar on a terminal, nothing elsewhere: progress is for people who wait. */
export function createProgress(stream: NodeJS.WriteStream, quiet: boolean): ProgressBar {
  if (quiet || !stream.isTTY) return { progress: () => undefined, clear: () => undefined };
  return {
    progress(step, done, total, what) {
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const bar = "█".repeat(Math.round(share * WIDTH)).padEnd(WIDTH, "░");
      stream.write(`\r\u001b[2K${bar} ${WORDS[step]} ${what}`.slice(0, (stream.columns ?? 80) + 4));
    },
    clear() {
      stream.write("\r\u001b[2K");
    },
  };
}
