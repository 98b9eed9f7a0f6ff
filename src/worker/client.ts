import { decodeAtlas, looksLikeAtlas } from "../atlas/codec.ts";
import type { Atlas } from "../atlas/schema.ts";
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
  /** The atlas, and its text as the pipeline wrote it. Rejects with a sentence for the user. */
  result: Promise<{ atlas: Atlas; text: string }>;
  /** Ends the run at once; the result then never comes. */
  cancel(): void;
}

/** Turns dropped files into an atlas, in a worker: an atlas is opened, everything else is built. Nothing leaves the page. */
export function startJob(
  files: readonly NamedFile[],
  options: Request["options"],
  onProgress: (progress: Progress) => void,
): Job {
  let stop = () => undefined as void;
  const result = (async () => {
    const [first] = files;
    if (files.length === 1 && first && looksLikeAtlas(await first.file.slice(0, 256).text())) {
      const text = await first.file.text();
      return { atlas: decode(text, first.name), text };
    }
    const text = await new Promise<string>((resolve, reject) => {
      const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
      stop = () => worker.terminate();
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
      const [blobs, names] = [files.map(({ file }) => file), files.map(({ name }) => name)];
      worker.postMessage({ files: blobs, names, options } satisfies Request);
    });
    return { atlas: decodeAtlas(text), text };
  })();
  return { result, cancel: () => stop() };
}

function decode(text: string, name: string): Atlas {
  try {
    return decodeAtlas(text);
  } catch (error) {
    throw new Error(`${name} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
}
