/**
 * Lets what has arrived meanwhile be taken up, such as the reports of other threads that wait for new work. Long work pauses
 * between its steps; what it gives does not depend on it.
 */
export const pause = (): Promise<void> =>
  // oxlint-disable-next-line eslint/no-restricted-globals -- no time is waited for, only a turn
  new Promise((resolve) => setTimeout(resolve, 0));

/** Does what it is given one after the other, and pauses before each. */
export function withPauses(): <T>(work: () => T) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(pause).then(work);
    before = done.catch(() => undefined); // whoever gave it is told
    return done;
  };
}
