/** What is known of the text of a file once it was read. */
export interface Decoding {
  encoding: string;
  /** Places that held bytes that are no text, or NUL; they show as U+FFFD. */
  replaced: number;
}

/**
 * Bytes → text. A byte order mark decides; without one UTF-16 shows by its zero bytes. Everything else is UTF-8 as long as
 * it is valid; at the first bytes that are not, the rest is Windows-1252 or MacRoman if most of what is there says so.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  said: Decoding,
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let undecided = true;
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    if (decoder === null) {
      said.encoding = byMark(chunk) ?? "utf-8";
      undecided = said.encoding === "utf-8" && byMark(chunk) === null;
      decoder = new TextDecoder(said.encoding);
    }
    if (undecided && chunk.some((byte) => byte >= 0x80)) {
      undecided = false;
      const eightBit = eightBitEncoding(chunk);
      if (eightBit) {
        said.encoding = eightBit;
        decoder = new TextDecoder(eightBit);
      }
    }
    const text = clean(decoder.decode(chunk, { stream: true }), said);
    if (text) yield text;
  }
  const rest = clean(decoder?.decode() ?? "", said);
  if (rest) yield rest;
}

function clean(text: string, said: Decoding): string {
  if (!text.includes("\u0000") && !text.includes("\ufffd")) return text;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0 || code === 0xfffd) said.replaced++;
  }
  // oxlint-disable-next-line no-control-regex -- runs of NUL, for a damaged file may hold millions
  return text.replace(/\u0000+/g, (run) => "\ufffd".repeat(run.length));
}

function byMark(start: Uint8Array): string | null {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return "utf-8";
  const zeros = [0, 0];
  const length = Math.min(start.length, 400);
  for (let index = 0; index < length; index++)
    if (start[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 4 && even < length / 20) return "utf-16le";
  if (even > length / 4 && odd < length / 20) return "utf-16be";
  return null;
}

/** The 8-bit encoding of bytes that are mostly no UTF-8, or null where they are. */
function eightBitEncoding(bytes: Uint8Array): string | null {
  const { valid, broken } = utf8Evidence(bytes);
  if (valid >= broken) return null;
  // Western letters lie at C0–FF in Windows-1252 and at 80–9F in MacRoman: count those that touch a letter.
  let [windows, mac] = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte < 0x80 || !(isLetter(bytes[index - 1]) || isLetter(bytes[index + 1]))) return;
    if (byte >= 0xc0) windows++;
    else if (byte <= 0x9f && byte !== 0x92) mac++;
  });
  return mac > windows ? "macintosh" : "windows-1252";
}

const isLetter = (byte: number | undefined) => byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122;

/** How many multi-byte sequences are right, and how many bytes belong to none. A sequence cut by the end counts as right. */
function utf8Evidence(bytes: Uint8Array): { valid: number; broken: number } {
  let [valid, broken] = [0, 0];
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    let follow = 1;
    while (follow < length && index + follow < bytes.length && ((bytes[index + follow] ?? 0) & 0xc0) === 0x80)
      follow++;
    if (length > 1 && byte < 0xf5 && (follow === length || index + follow >= bytes.length)) {
      valid++;
      index += follow - 1;
    } else broken++;
  }
  return { valid, broken };
}
