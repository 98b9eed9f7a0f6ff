/** The steps of a run, in order, as the user reads them. */
export const steps = ["reading", "people", "topics", "networks", "analysis", "writing"] as const;
export type Step = (typeof steps)[number];

/** What the pipeline may do to the world outside: tell how far it is. The hosts stop it by ending the thread. */
export interface Effects {
  progress(step: Step, done: number, total: number, what: string): void;
}

export const silent: Effects = { progress: () => undefined };
