import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { crc32 } from "../lib/crc32.ts";
import type { RandomAccess } from "../lib/random-access.ts";
import { beginsLikeContainer, TELLING_BYTES } from "../atlas/looks-like-atlas.ts";

/** Bytes that are served, with what they are and a word that changes when they do. */
export interface Served {
  bytes: RandomAccess;
  type: string;
  etag: string;
}

/** So much is read and sent at once. */
const AT_ONCE = 1024 * 1024;

/** An atlas as it is served. A container ends with the checksums of all that is in it. */
export async function servedAtlas(bytes: RandomAccess): Promise<Served> {
  const isContainer = beginsLikeContainer(await bytes.read(0, Math.min(TELLING_BYTES, bytes.size)));
  const tail = await bytes.read(isContainer ? Math.max(0, bytes.size - AT_ONCE) : 0, bytes.size);
  return {
    bytes,
    type: isContainer ? "application/zip" : "application/json",
    etag: `"${bytes.size.toString(16)}-${crc32(tail).toString(16)}"`,
  };
}

/** Answers GET and HEAD with all of the bytes, or with the one part that is asked for (RFC 9110, section 14). */
export async function sendParts(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { bytes, type, etag }: Served,
): Promise<void> {
  response.setHeader("Accept-Ranges", "bytes").setHeader("ETag", etag).setHeader("Cache-Control", "no-cache");
  if (headers["if-none-match"] === etag) return void response.writeHead(304).end();
  const mayBePart = method === "GET" && (headers["if-range"] === undefined || headers["if-range"] === etag);
  const part = mayBePart ? partOf(headers.range, bytes.size) : null;
  if (part === "none") {
    return void response.writeHead(416, { "Content-Range": `bytes */${bytes.size}` }).end();
  }
  const { start, end } = part ?? { start: 0, end: bytes.size };
  if (part) response.setHeader("Content-Range", `bytes ${start}-${end - 1}/${bytes.size}`);
  response.writeHead(part ? 206 : 200, { "Content-Type": type, "Content-Length": end - start });
  if (method === "HEAD") return void response.end();
  try {
    for (let at = start; at < end && !response.destroyed; at += AT_ONCE) {
      const piece = await bytes.read(at, Math.min(at + AT_ONCE, end));
      if (!response.write(piece)) await Promise.race([once(response, "drain"), once(response, "close")]);
    }
    response.end();
  } catch {
    response.destroy(); // the file is gone or changed: a client sees that the answer is cut short
  }
}

/** The part that a header asks for; "none" where there is none such; null where it asks for all, or for several parts. */
function partOf(range: string | undefined, size: number): { start: number; end: number } | "none" | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range ?? "");
  const [from = "", to = ""] = asked?.slice(1) ?? [];
  if (from === "" && to === "") return null;
  if (from === "")
    return Number(to) === 0 || size === 0 ? "none" : { start: Math.max(0, size - Number(to)), end: size };
  const [start, end] = [Number(from), to === "" ? size : Math.min(Number(to) + 1, size)];
  if (to !== "" && Number(to) < start) return null; // it is no range, so it is as if it were not there
  return start >= size ? "none" : { start, end };
}
