import { createReadStream, existsSync } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AtlasFile } from "../atlas/atlas-file.ts";
import { looksLikeAtlas, TELLING_BYTES } from "../atlas/looks-like-atlas.ts";
import { openAtlas } from "../atlas/open-atlas.ts";
import { compareText } from "../lib/order.ts";
import { inPieces, type RandomAccess } from "../lib/random-access.ts";
import { bundledVocabularies } from "../model/bundled-vocabularies.ts";
import type { Source } from "../pipeline/source.ts";
import { Failure, fileFailure } from "./failure.ts";
import { fileAccess } from "./file-access.ts";
import { readsFrom } from "./interrupt.ts";

/** A file to read, or standard input (`-`), before it is opened. It can be sent to another thread. */
export interface Input {
  name: string;
  path: string;
  size: number | null;
  /** Of standard input, which can be read only once: what was read of it to see what it is. */
  head?: Uint8Array;
}

export const STANDARD_INPUT = "-";

/**
 * The inputs of a command: the files named, or the bundled corpus when none is, and vocabularies: files, or names of those that come
 * with the program. Each is looked at before work begins.
 */
export async function findInputs(
  paths: readonly string[],
  vocabularies: readonly string[] = [],
): Promise<Input[]> {
  const papers = paths.length > 0 ? paths : [bundledCorpus()];
  const named = [...papers, ...vocabularies.map(vocabularyPath)];
  if (named.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new Failure("Standard input (-) can be read only once.", 2);
  }
  const found = (await Promise.all(named.map((path) => findInput(path)))).flat();
  // Last, for it may wait: nothing that is wrong with the others should.
  const begun: Input[] = [];
  for (const input of found)
    begun.push(input.path === STANDARD_INPUT ? await beginStandardInput(input) : input);
  return begun;
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

/** Reads as much of standard input as tells what it is. */
async function beginStandardInput(input: Input): Promise<Input> {
  readsFrom([input]);
  const head = await allOf(chunksOf(input, TELLING_BYTES));
  return { ...input, head: Buffer.concat(head) };
}

/** What can be read of an input, or the first so many bytes of that. */
async function* chunksOf({ name, path }: Input, most = Infinity): AsyncGenerator<Uint8Array> {
  const end = most - 1;
  const stream =
    path === STANDARD_INPUT
      ? createReadStream("", { fd: 0, autoClose: false, end })
      : createReadStream(path, { end });
  try {
    yield* stream as AsyncIterable<Uint8Array>; // safe: a stream without an encoding gives buffers
  } catch (error) {
    throw fileFailure(error, name, "read");
  }
}

async function allOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
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
export function toSource(input: Input): Source {
  const { name, size, head } = input;
  return {
    name,
    size,
    async *open() {
      if (head) yield head;
      // A terminal whose end was read would wait for another.
      if (!head || head.length === TELLING_BYTES) yield* chunksOf(input);
    },
  };
}

/** An atlas that was given, open, with its bytes. */
export interface GivenAtlas {
  atlas: AtlasFile;
  bytes: RandomAccess;
}

/** The atlas that a single input is, or null when it is something to build one from. */
export async function asAtlas(inputs: readonly Input[]): Promise<GivenAtlas | null> {
  const input = await atlasAmong(inputs);
  if (!input) return null;
  const { path, size } = input;
  const bytes = size === null ? inPieces(await allOf(toSource(input).open())) : fileAccess(path, size);
  try {
    return { atlas: await openAtlas(bytes), bytes };
  } catch (error) {
    throw toFailure(error, input.name);
  }
}

/** The input that is an atlas, from how it begins; null when none is. */
export async function atlasAmong(inputs: readonly Input[]): Promise<Input | null> {
  for (const input of inputs) {
    if (!(await startsLikeAtlas(input))) continue;
    if (inputs.length > 1)
      throw new Failure(
        `${input.name} is an atlas: give it alone, or give the files that it was built from.`,
        2,
      );
    return input;
  }
  return null;
}

/** What an atlas says of its damage, as a sentence that names it. */
export function toFailure(error: unknown, name: string): Failure {
  if (error instanceof Failure) return error;
  return new Failure(`${name} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`);
}

/** A pipe that has a name can be opened only once: what it holds is taken for papers. */
async function startsLikeAtlas(input: Input): Promise<boolean> {
  if (input.head) return looksLikeAtlas(input.head);
  return isFile(input) && looksLikeAtlas(Buffer.concat(await allOf(chunksOf(input, TELLING_BYTES))));
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

function vocabularyPath(named: string): string {
  const name = named.toLowerCase();
  const bundled = Object.hasOwn(bundledVocabularies, name) ? bundledVocabularies[name] : undefined;
  return bundled ? join(packageFolder(), "data", "vocabularies", bundled.file) : named;
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
