/**
 * The few platform objects that Node and every browser share, for the floors that are compiled without either.
 * Anything not named here is a compile error there: `document`, `process`, `fetch`, `console`, clocks and sockets.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class ReadableStream<T> {
  getReader(): { read(): Promise<{ done: boolean; value?: T }> };
}

declare class WritableStream<T> {
  getWriter(): {
    write(chunk: T): Promise<void>;
    close(): Promise<void>;
    abort(reason: unknown): Promise<void>;
  };
}

declare class DecompressionStream {
  constructor(format: "gzip" | "deflate-raw");
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
}

/** For `lib/pause.ts`: what is waited for is never a time. */
declare function setTimeout(callback: () => void, milliseconds: number): void;
