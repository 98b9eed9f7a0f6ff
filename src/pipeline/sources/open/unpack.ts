/** A packed file that unpacks to more than this many times its size, beyond a first allowance, is a bomb. */
export const MOST_RATIO = 400;
export const ALLOWANCE = 64 * 1024 * 1024;

export const bombWords = "it unpacks to so much more than its size that it is taken for a zip bomb";

/** Passes bytes on, unpacked when they begin like a gzip file. */
export async function unpacked(bytes: AsyncGenerator<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const whole = withTellingStart(bytes);
  const first = await whole.next();
  const start = first.done ? new Uint8Array() : first.value;
  async function* again(): AsyncGenerator<Uint8Array> {
    yield start;
    yield* whole;
  }
  if (start[0] !== 0x1f || start[1] !== 0x8b) return again();
  return withTellingStart(gunzipped(again()));
}

/** Joins the first pieces until they hold the bytes that tell what they are; a pipe may give them one by one. */
async function* withTellingStart(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start = new Uint8Array();
  let told = false;
  for await (const chunk of bytes) {
    if (told) {
      yield chunk;
      continue;
    }
    const longer = new Uint8Array(start.length + chunk.length);
    longer.set(start);
    longer.set(chunk, start.length);
    start = longer;
    told = start.length >= 3;
    if (told) yield start;
  }
  if (!told) yield start;
}

/** A source whose bytes are not what they begin as; the message ends the sentence "… cannot be read: …". */
export class DamagedSource extends Error {
  override readonly name = "DamagedSource";
}

async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = new DecompressionStream("gzip");
  const writer = gunzip.writable.getWriter();
  let failure: { error: unknown } | null = null;
  let fed = 0;
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* packed;
    } catch (error) {
      failure = { error };
      await writer.abort(error); // else the reading side would wait for ever
      throw error;
    }
  }
  const feeding = (async () => {
    for await (const chunk of watched()) {
      fed += chunk.length;
      await writer.write(chunk as Uint8Array<ArrayBuffer>); // safe: no host shares it
    }
    await writer.close();
  })();
  feeding.catch(() => undefined); // the reading side fails too, and tells
  const reader = gunzip.readable.getReader();
  let written = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      written += next.value?.length ?? 0;
      if (written > ALLOWANCE + fed * MOST_RATIO) {
        failure = { error: new DamagedSource(bombWords) };
        break;
      }
      if (next.value) yield next.value;
    }
    if (failure) throw failure;
    await feeding;
  } catch {
    const { error } = failure ?? {
      error: new DamagedSource("it is packed with gzip, and damaged or cut short"),
    };
    throw error;
  }
}
