import { UnreadableSource } from "../model/unreadable-source.ts";
import type { PageWorker } from "./owner.ts";
import { buildAnswer, type AtlasPlace, type BuildAnswer, type BuildRequest } from "./messages.ts";

export type Progress = Extract<BuildAnswer, { type: "progress" }>;

/** A file with the name that it goes by: with its folders, where it came in one. */
export interface NamedFile {
  name: string;
  file: File;
}

/** How an atlas is to be built. */
export type How = Pick<Extract<BuildRequest, { type: "files" }>, "options" | "decisions">;

/** A run that is under way. */
export interface Job {
  /** The bytes of the atlas as the pipeline wrote it. Rejects with a sentence for the user. */
  result: Promise<Blob>;
  /** Ends the run at once; the result then never comes. */
  cancel(): void;
}

const createWorker = (): PageWorker =>
  new Worker(new URL("./build-worker.ts", import.meta.url), { type: "module" });

/** Builds an atlas from files, in a worker of its own. Nothing leaves the page. */
export function startBuild(
  files: readonly NamedFile[],
  how: How,
  onProgress: (progress: Progress) => void,
  toWorker = createWorker,
): Job {
  const blobs = files.map(({ file }) => file);
  const names = files.map(({ name }) => name);
  return startWork({ type: "files", files: blobs, names, ...how }, onProgress, toWorker);
}

/** Builds an atlas with more networks from one that is there, in a worker of its own. */
export function startAdding(
  place: AtlasPlace,
  networks: readonly string[],
  onProgress: (progress: Progress) => void,
  toWorker = createWorker,
): Job {
  return startWork({ type: "networks", place, networks: [...networks] }, onProgress, toWorker);
}

function startWork(
  request: BuildRequest,
  onProgress: (progress: Progress) => void,
  toWorker: () => PageWorker,
): Job {
  const worker = toWorker();
  const result = new Promise<Blob>((resolve, reject) => {
    const fail = (message: string) => {
      worker.terminate();
      reject(new Error(message));
    };
    worker.addEventListener("error", (event) => fail(event.message || "the worker could not be started"));
    worker.addEventListener("messageerror", () => fail("the worker's answer could not be read"));
    worker.addEventListener("message", (event: MessageEvent<unknown>) => {
      const said = buildAnswer.parse(event.data);
      if (said.type === "progress") return onProgress(said);
      worker.terminate();
      if (said.type === "atlas") resolve(said.bytes);
      else if (said.bug)
        reject(new Error(`This is a fault of Visible College, not of your file: ${said.message}`));
      else reject(new UnreadableSource(said.message, said.accounts));
    });
  });
  worker.postMessage(request);
  return { result, cancel: () => worker.terminate() };
}
