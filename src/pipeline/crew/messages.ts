/** What a thread is asked: to do one input of a call, or to forget what the call had in common. */
export type Order =
  | {
      call: number;
      /** The place of the input among those of the call. */
      place: number;
      input: unknown;
      /** What all inputs of the call need; only with the first that this thread gets. */
      prepare: { task: string; common: unknown } | null;
    }
  | { forget: number };

/** What a thread answers. */
export type Report =
  | { call: number; place: number; share: number }
  | { call: number; place: number; output: unknown }
  | { failure: string };
