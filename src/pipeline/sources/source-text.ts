import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Source } from "../source.ts";

/** A source as text: decoded as it comes, hashed on the way, unpacked if it is gzipped. */
export interface SourceText {
  /** The first characters (at most 65,536), without using them up. */
  head: string;
  /** The text from its beginning, in pieces. Can be read once. */
  chunks(): AsyncIterable<string>;
  /** The whole text at once. */
  whole(): Promise<string>;
  /** Lines with their numbers from 1, without their ends (`\n`, `\r\n` or `\r`). */
  lines(): AsyncIterable<{ text: string; line: number }>;
  /** To be asked once the text was read: size and SHA-256 of the bytes as they came. */
  facts(): { bytes: number; sha256: string };
}

const HEAD = 65_536;

export async function openSourceText(source: Source, progress: (bytes: number) => void): Promise<SourceText> {
  const hash = sha256.create();
  let bytes = 0;
  async function* raw(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.open()) {
      hash.update(chunk);
      bytes += chunk.length;
      progress(bytes);
      yield chunk;
    }
  }
  const decoded = decode(await unpacked(raw()));
  const held: string[] = [];
  let head = "";
  while (head.length < HEAD) {
    const next = await decoded.next();
    if (next.done) break;
    held.push(next.value);
    head += next.value;
  }
  async function* chunks(): AsyncGenerator<string> {
    yield* held.splice(0);
    yield* decoded;
  }
  return {
    head: head.slice(0, HEAD),
    chunks,
    lines: () => linesOf(chunks()),
    async whole() {
      const parts: string[] = [];
      for await (const part of chunks()) parts.push(part);
      return parts.join("");
    },
    facts: () => ({ bytes, sha256: bytesToHex(hash.clone().digest()) }),
  };
}

/** Passes bytes on, unpacked when they begin like a gzip file. */
async function unpacked(bytes: AsyncGenerator<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const first = await bytes.next();
  const start = first.done ? new Uint8Array() : first.value;
  async function* again(): AsyncGenerator<Uint8Array> {
    yield start;
    yield* bytes;
  }
  if (start[0] !== 0x1f || start[1] !== 0x8b) return again();
  return gunzipped(again());
}

async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = new DecompressionStream("gzip");
  const writer = gunzip.writable.getWriter();
  const feeding = (async () => {
    for await (const chunk of packed) await writer.write(chunk as Uint8Array<ArrayBuffer>); // safe: no host shares it
    await writer.close();
  })();
  feeding.catch(() => undefined); // the reading side fails with the same error, and that one is told
  const reader = gunzip.readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) if (next.value) yield next.value;
  await feeding;
}

/** UTF-8, or UTF-16 where a byte order mark says so. Bytes that are no text become U+FFFD. */
async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return "utf-8";
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<{ text: string; line: number }> {
  let rest = "";
  let line = 0;
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? "";
    for (const text of parts) yield { text, line: ++line };
  }
  if (rest) yield { text: rest.replace(/\r$/, ""), line: ++line };
}
