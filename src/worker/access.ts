import type { RandomAccess } from "../atlas/atlas-file.ts";

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
  if (head.status !== 206 || !Number.isSafeInteger(size)) return toRandomAccess(await head.blob());
  return {
    size,
    async read(start, end) {
      if (end <= start) return new Uint8Array();
      const part = await fetch(address, { headers: { Range: `bytes=${start}-${end - 1}` } });
      if (part.status !== 206) throw new Error(`the server answered ${part.status} to a part of it`);
      return new Uint8Array(await part.arrayBuffer());
    },
  };
}
