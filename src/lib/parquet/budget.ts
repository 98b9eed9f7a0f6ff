/** How much memory a file may still ask for. */
export interface Budget {
  /**
   * Takes so many bytes from what is left.
   * @throws Error with one sentence when there are not so many.
   */
  take(bytes: number): void;
}

/** A file may unpack to this many times its size, beyond a first allowance. */
const MOST_RATIO = 400;
const ALLOWANCE = 512 * 1024 * 1024;

/** The budget of a file of so many bytes: what asks for more is a bomb. */
export function budgetFor(size: number, allowance = ALLOWANCE): Budget {
  let left = allowance + size * MOST_RATIO;
  return {
    take(bytes) {
      left -= bytes;
      if (!(left >= 0))
        throw new Error("it unpacks to so much more than its size that it is taken for a bomb");
    },
  };
}
