import { crc32 } from "../crc32.ts";
import type { RandomAccess } from "../random-access.ts";
import { DIRECTORY_END, DIRECTORY_ENTRY, LOCAL_HEADER } from "./format.ts";

/** A zip whose directory was read. */
export interface OpenZip {
  /** By name, in the order in which they stand in the file. */
  entries: ReadonlyMap<string, EntryFacts>;
  /**
   * The bytes of an entry.
   * @throws Error with one sentence when there is no such entry, or its bytes are not those that were written.
   */
  read(name: string): Promise<Uint8Array>;
}

export interface EntryFacts {
  size: number;
  crc32: number;
}

interface Placed extends EntryFacts {
  /** Where its local header begins. */
  at: number;
}

/** A directory that is longer than this is not of a file that we write. */
const LONGEST_DIRECTORY = 16 * 1024 * 1024;

/**
 * Opens a zip of stored entries in the strict form in which `writeZip` writes it: the entries stand one behind the other
 * with nothing between them, then the directory, then its end. Whatever overlaps, hides, climbs, is named twice, packed or
 * encrypted cannot be said in that form, so it is refused before any of it is read.
 * @throws Error with one sentence of what is wrong, and where.
 */
export async function openZip(file: RandomAccess): Promise<OpenZip> {
  const { count, size, at } = await readEnd(file);
  const bytes = await file.read(at, at + size);
  const entries = readDirectory(bytes, count, at);
  return {
    entries,
    async read(name) {
      const entry = entries.get(name);
      if (!entry) throw new Error(`it has no part "${name}": it is not whole`);
      const head = LOCAL_HEADER.length + name.length;
      const whole = await file.read(entry.at, entry.at + head + entry.size);
      checkLocal(whole, name, entry);
      const content = whole.subarray(head);
      if (crc32(content) !== entry.crc32)
        throw new Error(`its part "${name}" is damaged: its bytes are not those that were written`);
      return content;
    },
  };
}

async function readEnd(file: RandomAccess): Promise<{ count: number; size: number; at: number }> {
  const cut = new Error(
    "it is damaged or cut short: the end of its zip directory is not where the file ends",
  );
  const { length, signature } = DIRECTORY_END;
  if (file.size < length) throw cut;
  const end = viewOf(await file.read(file.size - length, file.size));
  if (end.getUint32(0, true) !== signature || end.getUint16(20, true) !== 0) throw cut;
  const count = end.getUint16(10, true);
  const [size, at] = [end.getUint32(12, true), end.getUint32(16, true)];
  const oneDisk = end.getUint32(4, true) === 0 && end.getUint16(8, true) === count;
  if (!oneDisk || at + size + length !== file.size || size > LONGEST_DIRECTORY) throw cut;
  return { count, size, at };
}

function readDirectory(bytes: Uint8Array, count: number, directoryAt: number): Map<string, Placed> {
  const entries = new Map<string, Placed>();
  const view = viewOf(bytes);
  let [from, expected] = [0, 0];
  for (let n = 0; n < count; n++) {
    const nameFrom = from + DIRECTORY_ENTRY.length;
    if (nameFrom > bytes.length || view.getUint32(from, true) !== DIRECTORY_ENTRY.signature)
      throw new Error(`its zip directory is damaged at entry ${n + 1} of ${count}`);
    const name = nameAt(bytes, nameFrom, view.getUint16(from + 28, true), n);
    if (entries.has(name))
      throw new Error(`it names its part "${name}" twice: it was not made by this program`);
    const entry = placed(view, from, name);
    if (entry.at !== expected)
      throw new Error(`its part "${name}" does not begin where the one before it ends: it is damaged`);
    entries.set(name, entry);
    expected = entry.at + LOCAL_HEADER.length + name.length + entry.size;
    from = nameFrom + name.length;
  }
  if (from !== bytes.length) throw new Error("its zip directory holds more than its entries: it is damaged");
  if (expected !== directoryAt)
    throw new Error("its parts do not end where its zip directory begins: one of them lies about its length");
  return entries;
}

/** A name as we write them: small letters, digits, points and hyphens, in folders that only go down. */
function nameAt(bytes: Uint8Array, from: number, length: number, n: number): string {
  const name = String.fromCharCode(...bytes.subarray(from, from + Math.min(length, 256)));
  if (name.length !== length || !/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/.test(name))
    throw new Error(`the name of entry ${n + 1} of its zip directory is not one that an atlas has`);
  return name;
}

function placed(view: DataView, from: number, name: string): Placed {
  const [flags, method] = [view.getUint16(from + 8, true), view.getUint16(from + 10, true)];
  if (flags & 1) throw new Error(`its part "${name}" is encrypted, which is not read here`);
  if (method !== 0)
    throw new Error(`its part "${name}" is compressed as a whole: pack it again without (zip -0 -X)`);
  const [packed, size] = [view.getUint32(from + 20, true), view.getUint32(from + 24, true)];
  const hasMore = view.getUint16(from + 30, true) + view.getUint16(from + 32, true) > 0;
  if (flags !== 0 || hasMore || view.getUint16(from + 34, true) !== 0 || packed !== size)
    throw new Error(`what its zip directory says of the part "${name}" is not what an atlas has`);
  return { size, crc32: view.getUint32(from + 16, true), at: view.getUint32(from + 42, true) };
}

/** Holds the header before an entry to what the directory says of it. */
function checkLocal(bytes: Uint8Array, name: string, { size, crc32: crc }: Placed): void {
  const view = viewOf(bytes);
  const { length, signature } = LOCAL_HEADER;
  const same =
    bytes.length === length + name.length + size &&
    view.getUint32(0, true) === signature &&
    view.getUint32(6, true) === 0 && // flags and method
    view.getUint32(14, true) === crc &&
    view.getUint32(18, true) === size &&
    view.getUint32(22, true) === size &&
    view.getUint32(26, true) === name.length && // and no extra field
    String.fromCharCode(...bytes.subarray(length, length + name.length)) === name;
  if (!same) throw new Error(`the head of its part "${name}" is not what its zip directory says of it`);
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
