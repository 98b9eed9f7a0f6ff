import { open } from "node:fs/promises";
import type { RandomAccess } from "../lib/random-access.ts";
import { fileFailure } from "./failure.ts";

/**
 * The bytes of a file, read in parts. It is opened for each, so that nothing is left open.
 * @throws Failure when a part cannot be read.
 */
export function fileAccess(path: string, size: number): RandomAccess {
  return {
    size,
    async read(start, end) {
      const bytes = new Uint8Array(end - start);
      const file = await open(path).catch((error: unknown) => {
        throw fileFailure(error, path, "read");
      });
      try {
        for (let done = 0; done < bytes.length;) {
          const { bytesRead } = await file.read(bytes, done, bytes.length - done, start + done);
          if (bytesRead === 0) throw new Error("it is shorter than it was");
          done += bytesRead;
        }
      } finally {
        await file.close();
      }
      return bytes;
    },
  };
}
