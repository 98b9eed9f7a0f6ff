import type { Atlas } from "../../src/atlas/atlas.ts";
import { openAtlas } from "../../src/atlas/open-atlas.ts";
import { writeAtlas } from "../../src/atlas/write-atlas.ts";
import { createCorpus, type Corpus } from "../../src/worker/corpus.ts";

/** An atlas as the worker has it: written, and opened from its bytes. */
export async function corpusOf(atlas: Atlas): Promise<Corpus> {
  const bytes = new Uint8Array(await new Blob(await writeAtlas(atlas)).arrayBuffer());
  const read = (start: number, end: number) => Promise.resolve(bytes.slice(start, end));
  return createCorpus(await openAtlas({ size: bytes.length, read }));
}
