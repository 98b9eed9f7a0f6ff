/**
 * Waits for answers and passes on only that to the question asked last: an answer for a view that is gone is dropped, and so
 * is its failure. `forget` drops whatever is still to come.
 */
export function createLatest<T>(take: (value: T) => void, fail: (error: unknown) => void) {
  let current = 0;
  return {
    wait(promise: Promise<T>): void {
      const mine = ++current;
      promise.then(
        (value) => {
          if (mine === current) take(value);
        },
        (error: unknown) => {
          if (mine === current) fail(error);
        },
      );
    },
    forget(): void {
      current++;
    },
  };
}
