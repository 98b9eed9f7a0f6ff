import type { Listener } from "./effects.ts";

/**
 * Progress that is told at most once in so many milliseconds of a host's clock, but for the begin and the end of each step: telling
 * another thread takes longer than many a step.
 */
export function seldom(
  progress: Listener["progress"],
  clock: () => number,
  milliseconds: number,
): Listener["progress"] {
  let last = -Infinity;
  return (step, done, total, what) => {
    const now = clock();
    if (now - last < milliseconds && done > 0 && done < total) return;
    last = now;
    progress(step, done, total, what);
  };
}
