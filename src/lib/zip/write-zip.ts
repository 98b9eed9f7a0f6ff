import { crc32 } from "../crc32.ts";
import {
  DIRECTORY_END,
  DIRECTORY_ENTRY,
  DOS_DATE,
  DOS_TIME,
  LARGEST_ZIP,
  LOCAL_HEADER,
  MOST_ENTRIES,
  VERSION_NEEDED,
} from "./format.ts";

/** A file to put into a zip. Its name is made of ASCII. */
export interface ZipEntry {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Where it is known already. */
  crc32?: number;
}

/**
 * A zip of entries that are stored as they are, in the order given, with a fixed time: the same entries give the same
 * bytes. It comes in pieces, none of which is copied.
 * @throws Error with one sentence when it would be too large for a zip.
 */
export function* writeZip(entries: Iterable<ZipEntry>): Generator<Uint8Array<ArrayBuffer>> {
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const facts = { crc: entry.crc32 ?? crc32(entry.bytes), size: entry.bytes.length, name };
    const head = localHeader(facts);
    directory.push(directoryEntry({ ...facts, at }));
    at += head.length + entry.bytes.length;
    if (at > LARGEST_ZIP || directory.length > MOST_ENTRIES)
      throw new Error("it would be larger than 4 GB, which is more than one file of it can be");
    yield head;
    yield entry.bytes;
  }
  yield* directory;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  yield directoryEnd(directory.length, size, at);
}

interface Facts {
  crc: number;
  size: number;
  name: Uint8Array;
}

function localHeader({ crc, size, name }: Facts): Uint8Array<ArrayBuffer> {
  const { signature, length } = LOCAL_HEADER;
  const { bytes, view } = filled(length, name);
  view.setUint32(0, signature, true);
  setCommon(view, 4, { crc, size, name });
  return bytes;
}

function directoryEntry({ crc, size, name, at }: Facts & { at: number }): Uint8Array<ArrayBuffer> {
  const { signature, length } = DIRECTORY_ENTRY;
  const { bytes, view } = filled(length, name);
  view.setUint32(0, signature, true);
  view.setUint16(4, VERSION_NEEDED, true);
  setCommon(view, 6, { crc, size, name });
  view.setUint32(42, at, true);
  return bytes;
}

/** What both headers say of an entry, in the same order: version, flags, method, time, date, sums, lengths of names. */
function setCommon(view: DataView, from: number, { crc, size, name }: Facts): void {
  view.setUint16(from, VERSION_NEEDED, true);
  view.setUint16(from + 6, DOS_TIME, true);
  view.setUint16(from + 8, DOS_DATE, true);
  view.setUint32(from + 10, crc, true);
  view.setUint32(from + 14, size, true);
  view.setUint32(from + 18, size, true);
  view.setUint16(from + 22, name.length, true);
}

function directoryEnd(entries: number, size: number, at: number): Uint8Array<ArrayBuffer> {
  const { signature, length } = DIRECTORY_END;
  const { bytes, view } = filled(length, new Uint8Array());
  view.setUint32(0, signature, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return bytes;
}

function filled(length: number, name: Uint8Array): { bytes: Uint8Array<ArrayBuffer>; view: DataView } {
  const bytes = new Uint8Array(length + name.length);
  bytes.set(name, length);
  return { bytes, view: new DataView(bytes.buffer) };
}
