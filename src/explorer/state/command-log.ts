/** One thing that a user did to a state, and the states before and after it. */
export interface Command<S> {
  /** What was done, in words for a history: `years`. */
  words: string;
  before: S;
  after: S;
}

/** What a user did, the latest last, and what of it was undone, the next to be done again last. */
export interface CommandLog<S> {
  readonly done: readonly Command<S>[];
  readonly undone: readonly Command<S>[];
}

/** So many steps are kept. */
const LONGEST = 500;

export const emptyLog: CommandLog<never> = { done: [], undone: [] };

/**
 * Writes a command down; what was undone before is forgotten. `joined` makes it one step with the last command of the same
 * words, as the movements of a slider are.
 */
export function record<S>(log: CommandLog<S>, command: Command<S>, joined = false): CommandLog<S> {
  const last = log.done.at(-1);
  const one = joined && last?.words === command.words;
  const kept = one ? log.done.slice(0, -1) : log.done.slice(-LONGEST + 1);
  return { done: [...kept, one ? { ...command, before: last.before } : command], undone: [] };
}

/** Takes the last command back: the state before it, and the log without it. Null when there is none. */
export function undo<S>({ done, undone }: CommandLog<S>): { state: S; log: CommandLog<S> } | null {
  const last = done.at(-1);
  if (!last) return null;
  return { state: last.before, log: { done: done.slice(0, -1), undone: [...undone, last] } };
}

/** Does again what was undone last: the state after it. Null when there is nothing. */
export function redo<S>({ done, undone }: CommandLog<S>): { state: S; log: CommandLog<S> } | null {
  const next = undone.at(-1);
  if (!next) return null;
  return { state: next.after, log: { done: [...done, next], undone: undone.slice(0, -1) } };
}
