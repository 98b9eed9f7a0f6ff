import { defaultOptions } from "../../../src/model/options.ts";
import { sourceOfBytes } from "../../../src/pipeline/source.ts";
import { bibtexReader } from "../../../src/pipeline/sources/bibtex/bibtex-reader.ts";
import type { PaperDraft } from "../../../src/model/paper.ts";
import type { Reading } from "../../../src/pipeline/sources/reader.ts";
import { openSourceText } from "../../../src/pipeline/sources/source-text.ts";

/** What the reader makes of a text, or of bytes, that come in pieces of `size` bytes. */
export async function readBibtex(content: string | Uint8Array, size = Infinity): Promise<Reading> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const source = { ...sourceOfBytes("refs.bib", bytes), open: () => pieces(bytes, size) };
  const text = await openSourceText(source, () => undefined);
  return bibtexReader.read(text, 0, defaultOptions);
}

/** The only paper of a text. */
export async function onePaper(content: string): Promise<PaperDraft> {
  const { papers, rejected } = await readBibtex(content);
  if (papers.length !== 1 || !papers[0])
    throw new Error(`${papers.length} papers, ${JSON.stringify(rejected)}`);
  return papers[0];
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size)
    yield bytes.subarray(start, Math.min(bytes.length, start + size));
}
