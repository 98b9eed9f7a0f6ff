import type { RandomAccess } from "../lib/random-access.ts";

/** The bytes of an atlas, read in parts: of a file, or of an address whose server answers ranges; else all at once. */
export async function toRandomAccess(place: Blob | string): Promise<RandomAccess> {
  if (typeof place === "string") return ofAddress(place);
  return {
    size: place.size,
    read: async (start, end) => new Uint8Array(await place.slice(start, end).arrayBuffer()),
  };
}

async function ofAddress(address: string): Promise<RandomAccess> {
  const head = await fetch(address, { headers: { Range: "bytes=0-0" } });
  if (!head.ok) throw new Error(`the server answered ${head.status}`);
  const size = Number(/\/(\d+)$/.exec(head.headers.get("Content-Range") ?? "")?.[1]);
  if (head.status !== 206) return toRandomAccess(await head.blob());
  // A server that keeps the size to itself is asked for all of it: the answer at hand is one byte.
  if (!Number.isSafeInteger(size)) return toRandomAccess(await wholeOf(address));
  return {
    size,
    async read(start, end) {
      if (end <= start) return new Uint8Array();
      const part = await fetch(address, { headers: { Range: `bytes=${start}-${end - 1}` } });
      if (part.status !== 206) throw new Error(`the server answered ${part.status} to a part of it`);
      const bytes = new Uint8Array(await part.arrayBuffer());
      if (bytes.length !== end - start)
        throw new Error(`the server answered ${bytes.length} bytes where ${end - start} were asked for`);
      return bytes;
    },
  };
}

async function wholeOf(address: string): Promise<Blob> {
  const whole = await fetch(address);
  if (!whole.ok) throw new Error(`the server answered ${whole.status}`);
  return whole.blob();
}
