/**
 * The text of a small file: UTF-8, or UTF-16 with its mark.
 * @throws Error of a few words when the bytes are neither.
 */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  try {
    return new TextDecoder(wide ?? "utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error("its bytes are no text in UTF-8: save it so", { cause: error });
  }
}
