import { type InParallel, oneByOne } from "../lib/in-parallel.ts";

/** The steps of a run, in order, as the user reads them. */
export const steps = ["reading", "people", "topics", "networks", "analysis", "writing"] as const;
export type Step = (typeof steps)[number];

/** Told how far a run is. */
export interface Listener {
  progress(step: Step, done: number, total: number, what: string): void;
}

/**
 * What the pipeline may do to the world outside: tell how far it is, and have work done in other threads. The hosts stop it by
 * ending the threads.
 */
export interface Effects extends Listener {
  /** Does the tasks in the list of tasks; what comes back does not depend on how many threads there are. */
  readonly inParallel: InParallel;
}

export const silent: Effects = { progress: () => undefined, inParallel: oneByOne };
