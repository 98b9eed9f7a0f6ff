/** Something that papers are read from: a file, standard input, a dropped file. Opened once, read as it comes. */
export interface Source {
  /** The file's own name, without folders: it is written into the recipe. */
  name: string;
  /** In bytes, where the host knows it: for progress only. */
  size: number | null;
  open(): AsyncIterable<Uint8Array>;
}

/** A source that lies in memory. */
export function sourceOfText(name: string, text: string): Source {
  return sourceOfBytes(name, new TextEncoder().encode(text));
}

/** A source that lies in memory as bytes. */
export function sourceOfBytes(name: string, bytes: Uint8Array): Source {
  return {
    name,
    size: bytes.length,
    async *open() {
      yield bytes;
    },
  };
}
