import { pause } from "./pause.ts";

/**
 * Work that may be done in another thread. What it is told goes there and what it answers comes back as a copy, so both hold
 * plain data and typed arrays only; it changes nothing that it is told.
 */
export interface Task<Common, Input, Output> {
  /** The name by which another thread finds it in the list of tasks. */
  readonly name: string;
  /** Makes ready what all inputs need, once in each thread; the function that comes back does one input. */
  prepare(common: Common): Work<Input, Output> | Promise<Work<Input, Output>>;
}

/** Does one input; it may tell from time to time which share is done. */
export type Work<Input, Output> = (input: Input, tell: Tell) => Output | Promise<Output>;
export type Tell = (share: number) => void;

/**
 * Does a task for each input, in as many threads as the host has, and answers in the order of the inputs. Cut work into
 * inputs by its size and never by the number of threads: then the result is the same to the last bit with any number.
 */
export type InParallel = <Common, Input, Output>(
  task: Task<Common, Input, Output>,
  common: Common,
  inputs: readonly Input[],
  tell?: Tell,
) => Promise<Output[]>;

/** Everything in this thread, one input after the other. */
export const oneByOne = inThisThread(() => undefined);

/** The same with a pause before each input: what arrives meanwhile is taken up. */
export const withPausesBetween = inThisThread(pause);

function inThisThread(before: () => Promise<void> | undefined): InParallel {
  return async (task, common, inputs, tell = () => {}) => {
    const work = await task.prepare(common);
    const outputs = [];
    for (const [done, input] of inputs.entries()) {
      await before();
      outputs.push(await work(input, (share) => tell((done + share) / inputs.length)));
      tell((done + 1) / inputs.length);
    }
    return outputs;
  };
}
