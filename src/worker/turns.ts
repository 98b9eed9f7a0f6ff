/** Milliseconds without a request after which work is done ahead: a picture that has just left is being drawn. */
const PAUSE = 600;

/** Takes turns at serving requests. */
export interface Turns<R> {
  /** A request to be served when its turn comes. */
  add(request: R): void;
  /**
   * Work that nobody waits for yet: begun, one after the other, when no request has come for a while. What it fails with is
   * nobody's.
   */
  later(work: () => Promise<unknown>): void;
}

/**
 * Serves requests each in a turn of its own, so that each answer leaves before the next is worked on; the urgent ones first, which
 * are waited for: what is asked of a large corpus may take a second, and a picture must not wait for a list.
 */
export function inTurns<R>(
  serve: (request: R) => Promise<void>,
  isUrgent: (request: R) => boolean,
  pause = PAUSE,
): Turns<R> {
  const waiting: R[] = [];
  const ahead: (() => Promise<unknown>)[] = [];
  let isTaken = false;
  let isAhead = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function next(): R | undefined {
    const urgent = waiting.findIndex(isUrgent);
    return waiting.splice(Math.max(0, urgent), 1)[0];
  }

  /** Takes the next turn when what has arrived by now was heard. */
  function wake(): void {
    clearTimeout(resting);
    if (isTaken) return;
    if (waiting.length === 0) {
      resting = setTimeout(workAhead, pause);
      return;
    }
    isTaken = true;
    setTimeout(() => void take());
  }

  async function take(): Promise<void> {
    const request = next();
    try {
      const served = request === undefined ? undefined : serve(request);
      if (request !== undefined && isUrgent(request)) await served;
    } finally {
      isTaken = false;
      wake();
    }
  }

  function workAhead(): void {
    const work = isAhead ? undefined : ahead.shift();
    if (!work) return;
    isAhead = true;
    const done = () => {
      isAhead = false;
      wake();
    };
    work().then(done, done);
  }

  return {
    add(request) {
      waiting.push(request);
      wake();
    },
    later(work) {
      ahead.push(work);
      wake();
    },
  };
}
