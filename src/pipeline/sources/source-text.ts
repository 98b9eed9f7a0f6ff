import type { Source } from "../source.ts";
import { countedBytes, type ByteFacts } from "./open/counted-bytes.ts";
import { decodeText, type Decoding } from "./open/decode.ts";
import { unpacked } from "./open/unpack.ts";

/** A source as text: decoded as it comes, hashed on the way, unpacked if it is gzipped. */
export interface SourceText {
  /** The first characters (at most 65,536), without using them up. */
  head: string;
  /** The text from its beginning, in pieces. Can be read once. */
  chunks(): AsyncIterable<string>;
  /**
   * The whole text at once.
   * @throws Error when it is longer than `LONGEST_WHOLE`: no more than that is ever held.
   */
  whole(): Promise<string>;
  /** To be asked once the text was read: the facts of its bytes as they came, and what their text was. */
  facts(): ByteFacts & Decoding;
  /** Gives the source back, however far it was read. */
  close(): Promise<void>;
}

const HEAD = 65_536;
/** In characters. An engine's strings end at twice as many, and what is made of one needs room as well. */
const LONGEST_WHOLE = 256 * 1024 * 1024;

export async function openSourceText(source: Source, progress: (bytes: number) => void): Promise<SourceText> {
  const bytes = countedBytes(source, progress);
  const decoding: Decoding = { encoding: "utf-8", replaced: 0 };
  const decoded = decodeText(await unpacked(bytes.pieces), decoding);
  const held = await beginning(decoded).catch(async (error: unknown) => {
    await bytes.close();
    throw error;
  });
  async function* chunks(): AsyncGenerator<string> {
    yield* held.splice(0);
    yield* decoded;
  }
  return {
    head: held.join("").slice(0, HEAD),
    chunks,
    whole: () => joined(chunks()),
    facts: () => ({ ...bytes.facts(), ...decoding }),
    close: bytes.close,
  };
}

/** The first pieces of a text, as many as hold its head. */
async function beginning(pieces: AsyncIterator<string>): Promise<string[]> {
  const held: string[] = [];
  let length = 0;
  while (length < HEAD) {
    const next = await pieces.next();
    if (next.done) break;
    held.push(next.value);
    length += next.value.length;
  }
  return held;
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const part of chunks) {
    length += part.length;
    if (length > LONGEST_WHOLE) {
      const most = Math.floor(LONGEST_WHOLE / 1e6);
      throw new Error(
        `it holds more than ${most} million characters, and files of its kind are read as a whole: part it into smaller files`,
      );
    }
    parts.push(part);
  }
  return parts.join("");
}
