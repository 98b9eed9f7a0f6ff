import type { Listener } from "./effects.ts";

/** Milliseconds between two tellings. */
const PAUSE = 50;

/**
 * Progress that is told seldom by a host's clock, but for the begin and the end of each step: telling another thread takes longer
 * than many a step.
 */
export function seldom(progress: Listener["progress"], clock: () => number): Listener["progress"] {
  let last = -Infinity;
  return (step, done, total, what) => {
    const now = clock();
    if (now - last < PAUSE && done > 0 && done < total) return;
    last = now;
    progress(step, done, total, what);
  };
}
