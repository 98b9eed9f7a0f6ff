import type { Grouping } from "../model/grouping.ts";
import { never } from "../lib/never.ts";
import { ownerAnswer, type AtlasPlace, type OwnerRequest } from "./messages.ts";
import type { Overview } from "./questions/overview.ts";
import type { Answered, Asked, QuestionName } from "./questions.ts";

/** An atlas that a worker owns: what the page holds of it, and a way to ask for the rest. */
export interface OpenAtlas {
  overview: Overview;
  /** Where its bytes are, unchanged. */
  place: AtlasPlace;
  /**
   * Asks of the atlas as it is, or with a network at another resolution. Rejects with an Error whose message is a sentence for the
   * user.
   */
  ask<Q extends QuestionName>(question: Q, asked: Asked<Q>, grouping?: Grouping | null): Promise<Answered<Q>>;
  /** Ends the worker. What is not answered yet, or asked after, comes to nothing. */
  close(): void;
}

/** What is used of a worker. */
export type PageWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

const createWorker = (): PageWorker =>
  new Worker(new URL("./atlas-worker.ts", import.meta.url), { type: "module" });

/**
 * Opens an atlas in a worker of its own. Where the worker dies (of memory, say) it is started once more and what was asked
 * is asked again; what it fails on a second time is rejected, and the next question starts it anew. An aborted opening ends
 * the worker at once, and comes to nothing.
 */
export async function openInWorker(
  place: AtlasPlace,
  signal?: AbortSignal,
  toWorker = createWorker,
): Promise<OpenAtlas> {
  let line = connect(toWorker());
  let closed = false;
  const opened = (to: Line) => to.send({ type: "open", place }) as Promise<Overview>; // safe: what `open` in the worker answers
  const abort = () => line.end();
  signal?.addEventListener("abort", abort);
  const overview = await opened(line).catch((error: unknown) => {
    line.end();
    throw error;
  });
  signal?.removeEventListener("abort", abort);
  const alive = async () => {
    if (closed) return never();
    if (!line.dead) return line;
    const started = connect(toWorker());
    line = started;
    await opened(started).catch((error: unknown) => {
      started.fail(error);
      throw error;
    });
    return started;
  };
  const ask = async (question: string, asked: unknown, grouping: Grouping | null): Promise<unknown> => {
    const to = await alive();
    const request = { type: "ask", question, asked, ...(grouping && { grouping }) } as const;
    try {
      return await to.send(request);
    } catch (error) {
      if (!to.dead) throw error;
      return (await alive()).send(request);
    }
  };
  return {
    overview,
    place,
    ask: (question, asked, grouping = null) =>
      ask(question, asked, grouping) as ReturnType<OpenAtlas["ask"]> as never, // safe: what the question of this name answers
    close() {
      closed = true;
      line.end();
    },
  };
}

type Unnumbered<T> = T extends unknown ? Omit<T, "id"> : never;

/** A worker with the questions that it has not answered yet. */
interface Line {
  dead: boolean;
  send(request: Unnumbered<OwnerRequest>): Promise<unknown>;
  /** Ends it; what it was asked comes to nothing. */
  end(): void;
  /** Ends it; what it was asked fails. */
  fail(error: unknown): void;
}

function connect(worker: PageWorker): Line {
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: unknown) => void }>();
  let last = 0;
  const line: Line = {
    dead: false,
    send: (request) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ ...request, id });
      }),
    end() {
      line.dead = true;
      worker.terminate();
      waiting.clear();
    },
    fail(error) {
      const left = [...waiting.values()];
      line.end();
      for (const { reject } of left) reject(error);
    },
  };
  worker.addEventListener("error", (event) =>
    line.fail(new Error(event.message || "the worker could not be started")),
  );
  worker.addEventListener("messageerror", () =>
    line.fail(new Error("the worker's answer could not be read")),
  );
  worker.addEventListener("message", (event: MessageEvent<unknown>) => {
    const { id, answer, failed } = ownerAnswer.parse(event.data);
    const asker = waiting.get(id);
    waiting.delete(id);
    if (failed === undefined) asker?.resolve(answer);
    else asker?.reject(new Error(failed));
  });
  return line;
}
