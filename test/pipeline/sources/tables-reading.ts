import { readFileSync } from "node:fs";
import type { PaperDraft } from "../../../src/model/paper.ts";
import { defaultOptions } from "../../../src/model/options.ts";
import { sourceOfBytes } from "../../../src/pipeline/source.ts";
import type { Reader, Reading } from "../../../src/pipeline/sources/reader.ts";
import { openSourceText } from "../../../src/pipeline/sources/source-text.ts";

/** Real files that are not part of the project. */
export const realExports = new URL("../../../../shared/data/exports/", import.meta.url);

/** Reads a text with a reader, in chunks of so many bytes. */
export async function readText(
  reader: Reader,
  text: string | Uint8Array,
  { chunk = 65_536, columns = {} }: { chunk?: number; columns?: Record<string, string> } = {},
): Promise<Reading> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const source = {
    ...sourceOfBytes("a file", bytes),
    async *open() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
  return reader.read(await openSourceText(source, () => {}), 0, { ...defaultOptions, columns });
}

/** Reads a real file; the reader must recognise it. */
export async function readReal(reader: Reader, path: string): Promise<Reading> {
  const bytes = readFileSync(new URL(path, realExports));
  const { head } = await openSourceText(sourceOfBytes(path, bytes), () => {});
  if (reader.recognise(head) === null) throw new Error(`${reader.kind} does not recognise ${path}`);
  return readText(reader, bytes);
}

export const written = (paper: PaperDraft | undefined) =>
  paper?.byline.names.map((name) => name.written) ?? [];

/** A title for comparing: letters and digits only. */
export const bare = (title: string) =>
  title
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
