import { never } from "../lib/never.ts";
import { looksLikeAtlas } from "../atlas/looks-like-atlas.ts";
import { startAdding, startBuild, type How, type NamedFile, type Progress } from "./build.ts";
import { openInWorker, type OpenAtlas } from "./owner.ts";

/** Files that are being opened. */
export interface Job {
  /** The atlas, and whether it was built from the files or was one of them. Rejects with a sentence for the user. */
  result: Promise<{ atlas: OpenAtlas; built: boolean }>;
  /** Ends what is under way at once; the result then never comes. */
  cancel(): void;
}

/** The workers that a job starts: replaced in tests. */
export interface Workers {
  build: typeof startBuild;
  open: typeof openInWorker;
}

/** Opens files: an atlas as it is, everything else by building one of it. Nothing leaves the page. */
export function startJob(
  files: readonly NamedFile[],
  how: How,
  onProgress: (progress: Progress) => void,
  { build, open }: Workers = { build: startBuild, open: openInWorker },
): Job {
  return cancellable(async (signal) => {
    const [first] = files;
    const isAtlas = files.length === 1 && first && (await startsLikeAtlas(first.file));
    if (signal.aborted) return never();
    if (isAtlas) return { atlas: await opened(open(first.file, signal), first.name), built: false };
    return openBuilt(build(files, how, onProgress), signal, open);
  });
}

/** Opens an atlas with more networks than it has. */
export function startAddingNetworks(
  { place }: OpenAtlas,
  networks: readonly string[],
  onProgress: (progress: Progress) => void,
): Job {
  return cancellable((signal) => openBuilt(startAdding(place, networks, onProgress), signal, openInWorker));
}

/** Opens what is being built when it is done. */
async function openBuilt(
  building: ReturnType<typeof startBuild>,
  signal: AbortSignal,
  open: Workers["open"],
): Job["result"] {
  signal.addEventListener("abort", () => building.cancel());
  const bytes = await building.result;
  if (signal.aborted) return never();
  return { atlas: await opened(open(bytes, signal), "What was built"), built: true };
}

/** A job that can be cancelled: an atlas that is open then is closed. */
function cancellable(begin: (signal: AbortSignal) => Job["result"]): Job {
  const cancelling = new AbortController();
  const { signal } = cancelling;
  const result = begin(signal);
  result.then(
    ({ atlas }) => signal.aborted && atlas.close(),
    () => undefined,
  );
  return { result: unlessAborted(signal, result), cancel: () => cancelling.abort() };
}

async function startsLikeAtlas(file: Blob): Promise<boolean> {
  return looksLikeAtlas(new Uint8Array(await file.slice(0, 256).arrayBuffer()));
}

/** What a promise comes to, unless the signal says before that nobody waits for it any more. */
function unlessAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return promise.then(
    (value) => (signal.aborted ? never() : value),
    (error: unknown) => (signal.aborted ? never() : Promise.reject(error)),
  );
}

/** The atlas that is being opened. Where that fails, the sentence says what it is that cannot be opened. */
function opened(opening: Promise<OpenAtlas>, name: string): Promise<OpenAtlas> {
  return opening.catch((error: unknown) => {
    throw new Error(`${name} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  });
}

/** Opens the atlas at an address beside the page. */
export function openAt(address: string): Promise<OpenAtlas> {
  return openInWorker(new URL(address, location.href).href);
}
