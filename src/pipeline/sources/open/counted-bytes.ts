import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Source } from "../../source.ts";

export interface ByteFacts {
  /** How many bytes the source has. Of one that was not read to its end, what its host says, or what was read. */
  bytes: number;
  /** Of all bytes as they came; empty where the source was not read to its end, for then nobody knows them. */
  sha256: string;
}

/** Bytes that are counted and hashed as they pass. */
export interface CountedBytes {
  /** The bytes, never many at once. Can be read once. */
  pieces: AsyncGenerator<Uint8Array>;
  facts(): ByteFacts;
  /** Gives the source back, however far it was read. */
  close(): Promise<void>;
}

/** No piece is longer: text that is made of it must fit into a string, and a file in memory comes in one piece. */
const LONGEST_PIECE = 1024 * 1024;

export function countedBytes(source: Source, progress: (bytes: number) => void): CountedBytes {
  const hash = sha256.create();
  let bytes = 0;
  let ended = false;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.open()) {
      for (const piece of piecesOf(chunk)) {
        hash.update(piece);
        bytes += piece.length;
        progress(bytes);
        yield piece;
      }
    }
    ended = true;
  }
  const pieces = counted();
  return {
    pieces,
    facts: () =>
      ended
        ? { bytes, sha256: bytesToHex(hash.clone().digest()) }
        : { bytes: source.size ?? bytes, sha256: "" },
    async close() {
      await pieces.return(undefined);
    },
  };
}

/** Bytes that are there as a whole, in pieces. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += LONGEST_PIECE)
    yield bytes.subarray(from, from + LONGEST_PIECE);
}

/** The facts of bytes that are there as a whole. */
export function factsOf(bytes: Uint8Array): ByteFacts {
  return { bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) };
}
