import type { Source } from "../../source.ts";
import { DamagedSource } from "./unpack.ts";
import { isZip, unzipped, workbookIn } from "./unzip.ts";

/** A zip archive is held in memory as a whole, and unpacked beside itself; one of more bytes is not. */
const LARGEST_ARCHIVE = 1_000_000_000;
const tooLargeWords = "it is a zip archive of more than 1 GB: unpack it, and give the files that it holds";

/** A source that is no archive; or a spreadsheet's workbook, which is an archive and one document. */
export interface Opened {
  source: Source;
  workbook: Uint8Array | null;
}

/**
 * What a source holds: itself, or the files of the zip archive that it is, one after the other.
 * @throws DamagedSource when it is an archive that cannot be unpacked.
 */
export async function* expand(source: Source): AsyncGenerator<Opened> {
  const bytes = source.open()[Symbol.asyncIterator]();
  const first = await bytes.next();
  const start = first.done ? new Uint8Array() : first.value;
  if (!isZip(start)) {
    yield { source: { ...source, open: () => resumed(start, bytes) }, workbook: null };
    return;
  }
  const whole = await gathered(resumed(start, bytes), source.size ?? 0);
  const bytesAgain = async function* () {
    yield whole;
  };
  if (workbookIn(whole)) yield { source: { ...source, open: bytesAgain }, workbook: whole };
  else for (const file of unzipped(source.name, whole)) yield { source: file, workbook: null };
}

async function* resumed(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (start.length > 0) yield start;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** All bytes of an archive, whose size is what its host says it is, at least. */
async function gathered(bytes: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    parts.push(part);
    length += part.length;
    if (Math.max(size, length) > LARGEST_ARCHIVE) throw new DamagedSource(tooLargeWords);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
