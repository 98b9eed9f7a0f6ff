import { setImmediate } from "node:timers/promises";

/** Lets everything happen that is due. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await setImmediate();
}

/** What becomes of a promise, as text: nothing as long as it is not settled. */
export function becomingOf<T>(promise: Promise<T>, write: (value: T) => string = String): string[] {
  const became: string[] = [];
  promise.then(
    (value) => became.push(write(value)),
    (error: unknown) => became.push(String(error)),
  );
  return became;
}
