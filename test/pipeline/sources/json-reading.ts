import { defaultOptions } from "../../../src/model/options.ts";
import { sourceOfBytes } from "../../../src/pipeline/source.ts";
import type { Reader, Reading } from "../../../src/pipeline/sources/reader.ts";
import { adsReader } from "../../../src/pipeline/sources/json/ads.ts";
import { arxivSnapshotReader } from "../../../src/pipeline/sources/json/arxiv-snapshot.ts";
import { crossrefReader } from "../../../src/pipeline/sources/json/crossref.ts";
import { cslReader } from "../../../src/pipeline/sources/json/csl.ts";
import { dataciteReader } from "../../../src/pipeline/sources/json/datacite.ts";
import { inspireReader } from "../../../src/pipeline/sources/json/inspire.ts";
import { listingReader } from "../../../src/pipeline/sources/json/listing.ts";
import { openAlexReader } from "../../../src/pipeline/sources/json/openalex.ts";
import { semanticScholarReader } from "../../../src/pipeline/sources/json/semantic-scholar.ts";
import { openSourceText } from "../../../src/pipeline/sources/source-text.ts";

export const jsonReaders: readonly Reader[] = [
  openAlexReader,
  semanticScholarReader,
  crossrefReader,
  adsReader,
  inspireReader,
  dataciteReader,
  arxivSnapshotReader,
  cslReader,
  listingReader,
];

export async function readBytes(reader: Reader, bytes: Uint8Array): Promise<Reading> {
  const text = await openSourceText(sourceOfBytes("file.json", bytes), () => {});
  return reader.read(text, 0, defaultOptions);
}

/** A value as a file of JSON, or a text as it is, through a reader. */
export function readJson(reader: Reader, value: unknown): Promise<Reading> {
  return readBytes(
    reader,
    new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)),
  );
}

/** The kinds that claim a file, by its beginning. */
export function claimedBy(value: unknown): string[] {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return jsonReaders
    .filter((reader) => reader.recognise(text.slice(0, 65_536)) !== null)
    .map(({ kind }) => kind);
}
