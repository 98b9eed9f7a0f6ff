import { ownerAnswer, type AtlasPlace, type OwnerRequest } from "./messages.ts";
import type { Overview } from "./questions/overview.ts";
import type { Answered, Asked, QuestionName } from "./questions.ts";

/** An atlas that a worker owns: what the page holds of it, and a way to ask for the rest. */
export interface OpenAtlas {
  overview: Overview;
  /** Where its bytes are, unchanged. */
  place: AtlasPlace;
  /** Rejects with an Error whose message is a sentence for the user. */
  ask<Q extends QuestionName>(question: Q, asked: Asked<Q>): Promise<Answered<Q>>;
  close(): void;
}

/** What is used of a worker. */
export type PageWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

const createWorker = (): PageWorker =>
  new Worker(new URL("./atlas-worker.ts", import.meta.url), { type: "module" });

/**
 * Opens an atlas in a worker of its own. Where the worker dies (of memory, say) it is started once more and what was asked
 * is asked again; what it fails on a second time is rejected, and the next question starts it anew.
 */
export async function openInWorker(place: AtlasPlace, toWorker = createWorker): Promise<OpenAtlas> {
  let line = connect(toWorker());
  const opened = (to: Line) => to.send({ type: "open", place }) as Promise<Overview>; // safe: what `open` in the worker answers
  const overview = await opened(line).catch((error: unknown) => {
    line.end();
    throw error;
  });
  let closed = false;
  const alive = async () => {
    if (!line.dead) return line;
    line = connect(toWorker());
    await opened(line);
    return line;
  };
  const ask = async (question: string, asked: unknown): Promise<unknown> => {
    const to = await alive();
    try {
      return await to.send({ type: "ask", question, asked });
    } catch (error) {
      if (!to.dead || closed) throw error;
      return (await alive()).send({ type: "ask", question, asked });
    }
  };
  return {
    overview,
    place,
    ask: (question, asked) => ask(question, asked) as ReturnType<OpenAtlas["ask"]> as never, // safe: what the question of this name answers
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
  end(): void;
}

function connect(worker: PageWorker): Line {
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
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
  };
  const die = (message: string) => {
    line.dead = true;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.addEventListener("error", (event) => die(event.message || "the worker could not be started"));
  worker.addEventListener("messageerror", () => die("the worker's answer could not be read"));
  worker.addEventListener("message", (event: MessageEvent<unknown>) => {
    const { id, answer, failed } = ownerAnswer.parse(event.data);
    const asker = waiting.get(id);
    waiting.delete(id);
    if (failed === undefined) asker?.resolve(answer);
    else asker?.reject(new Error(failed));
  });
  return line;
}
