import { createReadStream, existsSync } from "node:fs";
import { open, readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { looksLikeJsonAtlas, readJson } from "../atlas/json/read-json.ts";
import type { Atlas } from "../atlas/atlas.ts";
import { compareText } from "../lib/order.ts";
import type { Source } from "../pipeline/source.ts";
import { Failure, fileFailure } from "./failure.ts";

/** A file to read, or standard input (`-`), before it is opened. It can be sent to another thread. */
export interface Input {
  name: string;
  path: string;
  size: number | null;
}

export const STANDARD_INPUT = "-";

/** The inputs of a command: the files named, or the bundled corpus when none is. Each is looked at before work begins. */
export async function findInputs(paths: readonly string[]): Promise<Input[]> {
  const named = paths.length > 0 ? paths : [bundledCorpus()];
  if (named.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new Failure("Standard input (-) can be read only once.", 2);
  }
  return (await Promise.all(named.map((path) => findInput(path)))).flat();
}

async function findInput(path: string): Promise<Input[]> {
  if (path === STANDARD_INPUT) return [{ name: "standard input", path, size: null }];
  const found = await stat(path).catch((error: unknown) => {
    throw fileFailure(error, path, "read");
  });
  if (found.isDirectory()) return filesIn(path);
  if (!found.isFile()) return [{ name: basename(path), path, size: null }]; // a pipe can be opened only once
  const file = await open(path).catch((error: unknown) => {
    throw fileFailure(error, path, "read");
  });
  await file.close();
  if (found.size === 0) throw new Failure(`${path} is empty.`);
  return [{ name: basename(path), path, size: found.size }];
}

/** The files of a folder and of the folders in it, in the order of their names; hidden and empty ones are left out. */
async function filesIn(folder: string): Promise<Input[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw fileFailure(error, folder, "read");
  });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const shown = paths.filter(
    (path) =>
      !relative(folder, path)
        .split(sep)
        .some((part) => part.startsWith(".")),
  );
  const inputs: Input[] = [];
  for (const path of shown.sort(compareText)) {
    const { size } = await stat(path);
    if (size > 0)
      inputs.push({ name: join(basename(folder), relative(folder, path)).split(sep).join("/"), path, size });
  }
  if (inputs.length === 0) throw new Failure(`${folder} is a folder without files that hold anything.`);
  return inputs;
}

/** Whether an input can be read more than once. */
export const isFile = ({ size }: Input) => size !== null;

/** Opens an input for the pipeline. */
export function toSource({ name, path, size }: Input): Source {
  return {
    name,
    size,
    async *open() {
      const stream =
        path === STANDARD_INPUT ? createReadStream("", { fd: 0, autoClose: false }) : createReadStream(path);
      try {
        yield* stream as AsyncIterable<Uint8Array>; // safe: a stream without an encoding gives buffers
      } catch (error) {
        throw fileFailure(error, name, "read");
      }
    },
  };
}

/** The atlas that a single input is, or null when it is something to build one from. */
export async function asAtlas(inputs: readonly Input[]): Promise<{ atlas: Atlas; text: string } | null> {
  for (const { path, name, size } of inputs) {
    if (size === null || !(await startsLikeAtlas(path))) continue;
    if (inputs.length > 1)
      throw new Failure(`${name} is an atlas: give it alone, or give the files that it was built from.`, 2);
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      throw fileFailure(error, path, "read");
    });
    try {
      return { atlas: readJson(text), text };
    } catch (error) {
      throw new Failure(
        `${name} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`,
      );
    }
  }
  return null;
}

async function startsLikeAtlas(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(256) });
    return looksLikeJsonAtlas(buffer.toString("utf8", 0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The folder of the package, found from this file: in `src/cli` while developing, in `dist` when built. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    if (dirname(folder) === folder)
      throw new Failure("The program's own files are incomplete: package.json is missing.");
    folder = dirname(folder);
  }
  return folder;
}

export function bundledCorpus(): string {
  return join(packageFolder(), "data", "author-page.papers.json");
}

/** Refuses to write over a file that is read: it would be gone. */
export async function refuseToOverwrite(inputs: readonly Input[], output: string | undefined): Promise<void> {
  const target = output === undefined || output === "-" ? null : await stat(output).catch(() => null);
  if (!target?.isFile()) return;
  for (const { path, size } of inputs) {
    const source = size === null ? null : await stat(path);
    if (source && source.ino === target.ino && source.dev === target.dev) {
      throw new Failure(`${output} is one of the files that are read: name another file to write to.`, 2);
    }
  }
}
