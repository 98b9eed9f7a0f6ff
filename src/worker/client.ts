import { looksLikeJsonAtlas, readJson } from "../atlas/json/read-json.ts";
import type { Atlas } from "../atlas/atlas.ts";
import { UnreadableSource } from "../model/unreadable-source.ts";
import { answer, type Answer, type Request } from "./messages.ts";

export type Progress = Extract<Answer, { type: "progress" }>;

/** A file with the name that it goes by: with its folders, where it came in one. */
export interface NamedFile {
  name: string;
  file: File;
}

/** A run that is under way. */
export interface Job {
  /**
   * The atlas, its text as the pipeline wrote it, and whether it was built from the files or was one of them. Rejects with
   * a sentence for the user.
   */
  result: Promise<{ atlas: Atlas; text: string; built: boolean }>;
  /** Ends the run at once; the result then never comes. */
  cancel(): void;
}

/** What is used of a worker. */
export type PipelineWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

const createWorker = (): PipelineWorker =>
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/** Turns dropped files into an atlas, in a worker: an atlas is opened, everything else is built. Nothing leaves the page. */
export function startJob(
  files: readonly NamedFile[],
  options: Request["options"],
  onProgress: (progress: Progress) => void,
  toWorker = createWorker,
): Job {
  const cancelling = new AbortController();
  const { signal } = cancelling;
  const result = (async () => {
    const [first] = files;
    if (files.length === 1 && first && looksLikeJsonAtlas(await first.file.slice(0, 256).text())) {
      const text = await first.file.text();
      return { atlas: decode(text, first.name), text, built: false };
    }
    if (signal.aborted) return never();
    const blobs = files.map(({ file }) => file);
    const request: Request = { files: blobs, names: files.map(({ name }) => name), options };
    const text = await answered(toWorker(), request, onProgress, signal);
    return { atlas: readJson(text), text, built: true };
  })();
  return { result: unlessAborted(signal, result), cancel: () => cancelling.abort() };
}

/** What a promise comes to, unless the signal says before that nobody waits for it any more. */
function unlessAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return promise.then(
    (value) => (signal.aborted ? never() : value),
    (error: unknown) => (signal.aborted ? never() : Promise.reject(error)),
  );
}

/** What comes to nothing: nobody waits for it. */
const never = () => new Promise<never>(() => undefined);

/** The atlas as text that a worker answers with. The worker is ended when it has, or when the signal says so. */
function answered(
  worker: PipelineWorker,
  request: Request,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => worker.terminate());
    worker.addEventListener("error", (event) =>
      reject(new Error(event.message || "the worker could not be started")),
    );
    worker.addEventListener("message", (event: MessageEvent<unknown>) => {
      const said = answer.parse(event.data);
      if (said.type === "progress") return onProgress(said);
      worker.terminate();
      if (said.type === "atlas") resolve(said.text);
      else if (said.bug)
        reject(new Error(`This is a fault of Visible College, not of your file: ${said.message}`));
      else reject(new UnreadableSource(said.message, said.accounts));
    });
    worker.postMessage(request);
  });
}

function decode(text: string, name: string): Atlas {
  try {
    return readJson(text);
  } catch (error) {
    throw new Error(`${name} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
}
