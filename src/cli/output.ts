import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { once } from "node:events";
import { Failure, fileFailure } from "./failure.ts";

/** A piece of what is written. */
type Piece = string | Uint8Array;

/** Files that are being written, to be taken away if the program is interrupted. */
const unfinished = new Set<string>();

/** The unfinished files at this moment. */
export function unfinishedFiles(): readonly string[] {
  return [...unfinished];
}

/**
 * Writes text or bytes to a file, or to standard output when no path is given. A file is written beside its place and then moved
 * there, so that there is never half of one.
 */
export async function writeOutput(pieces: Iterable<Piece>, path: string | undefined): Promise<void> {
  if (path === undefined || path === "-") {
    await pour(pieces, process.stdout, "standard output");
    return;
  }
  const existing = await stat(path).catch(() => null);
  if (existing?.isDirectory()) throw new Failure(`${path} is a folder: name a file in it.`);
  if (existing && !existing.isFile()) {
    await pour(pieces, createWriteStream(path), path);
    return;
  }
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  unfinished.add(beside);
  try {
    await pour(pieces, createWriteStream(beside), path);
    await rename(beside, path).catch((error: unknown) => {
      throw fileFailure(error, path, "written");
    });
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    unfinished.delete(beside);
  }
}

async function pour(pieces: Iterable<Piece>, stream: NodeJS.WritableStream, name: string): Promise<void> {
  const failed = once(stream, "error").then(([error]) => {
    throw fileFailure(error, name, "written");
  });
  const written = (async () => {
    for (const chunk of inChunks(pieces)) if (!stream.write(chunk)) await once(stream, "drain");
    if (stream === process.stdout)
      await new Promise<void>((resolve) => void stream.write("", () => resolve()));
    else {
      stream.end();
      await once(stream, "close");
    }
  })();
  failed.catch(() => undefined);
  await Promise.race([written, failed]);
}

/** Puts small pieces of text together, so that a file of a million lines is not a million writes. */
function* inChunks(pieces: Iterable<Piece>): Generator<Piece> {
  let chunk = "";
  for (const piece of pieces) {
    if (typeof piece === "string") chunk += piece;
    if (chunk !== "" && (typeof piece !== "string" || chunk.length >= 262_144)) {
      yield chunk;
      chunk = "";
    }
    if (typeof piece !== "string") yield piece;
  }
  if (chunk !== "") yield chunk;
}
