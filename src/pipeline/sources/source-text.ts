import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Source } from "../source.ts";
import { decodeText, type Decoding } from "./open/decode.ts";
import { unpacked } from "./open/unpack.ts";

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
  /** To be asked once the text was read: size and SHA-256 of the bytes as they came, and what their text was. */
  facts(): { bytes: number; sha256: string } & Decoding;
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
  const decoding: Decoding = { encoding: "utf-8", replaced: 0 };
  const decoded = decodeText(await unpacked(raw()), decoding);
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
    facts: () => ({ bytes, sha256: bytesToHex(hash.clone().digest()), ...decoding }),
  };
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
