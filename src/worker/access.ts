import type { RandomAccess } from "../lib/random-access.ts";

/** So much of what is at an address is asked for at first, and kept: the manifest of all but the largest atlases. */
const BEGINNING = 512 * 1024;

/** The bytes of an atlas, read in parts: of a file, or of an address whose server answers ranges; else all at once. */
export async function toRandomAccess(place: Blob | string, beginning = BEGINNING): Promise<RandomAccess> {
  if (typeof place === "string") return ofAddress(place, beginning);
  return {
    size: place.size,
    read: async (start, end) => new Uint8Array(await place.slice(start, end).arrayBuffer()),
  };
}

async function ofAddress(address: string, beginning: number): Promise<RandomAccess> {
  const head = await fetch(address, { headers: { Range: `bytes=0-${beginning - 1}` } });
  if (!head.ok) throw new Error(`the server answered ${head.status}`);
  const size = Number(/\/(\d+)$/.exec(head.headers.get("Content-Range") ?? "")?.[1]);
  if (head.status !== 206) return toRandomAccess(await head.blob());
  // A server that keeps the size to itself is asked for all of it: the answer at hand is a part.
  if (!Number.isSafeInteger(size)) return toRandomAccess(await wholeOf(address));
  const kept = new Uint8Array(await head.arrayBuffer());
  return {
    size,
    async read(start, end) {
      if (end <= start) return new Uint8Array();
      if (end <= kept.length) return kept.slice(start, end);
      const bytes = await partOf(address, start, end, "default");
      if (bytes.length === end - start) return bytes;
      // A browser's cache that is asked for many parts of one file at once may hand out an empty one.
      const again = await partOf(address, start, end, "no-store");
      if (again.length === end - start) return again;
      throw new Error(`the server answered ${again.length} bytes where ${end - start} were asked for`);
    },
  };
}

async function partOf(
  address: string,
  start: number,
  end: number,
  cache: RequestCache,
): Promise<Uint8Array<ArrayBuffer>> {
  const part = await fetch(address, { cache, headers: { Range: `bytes=${start}-${end - 1}` } });
  if (part.status !== 206) throw new Error(`the server answered ${part.status} to a part of it`);
  return new Uint8Array(await part.arrayBuffer());
}

async function wholeOf(address: string): Promise<Blob> {
  const whole = await fetch(address);
  if (!whole.ok) throw new Error(`the server answered ${whole.status}`);
  return whole.blob();
}
