/** Characters of Windows-1252 between 80 and 9F, in the order of their bytes. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** Two or three characters that are the bytes of one: `Ã³`, `â€“`. */
const DAMAGED = new RegExp(`[Â-ßà-ï][\\u0080-\\u00bf${WINDOWS}]{1,2}`, "gu");
const MAY_BE_DAMAGED = new RegExp(DAMAGED, "u");
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Letters of Central Europe that were read as Western ones: `³ódzkiego`, `m¹czny`. */
const CENTRAL = /\p{Ll}[³¹¿]\p{Ll}/u;
const central = new TextDecoder("windows-1250");

/**
 * A text as it was before its UTF-8 was read as Windows-1252 (`JoÃ£o` → `João`), or its Windows-1250 (`G¹sior` → `Gąsior`).
 * Other texts stay as they are.
 */
export function withoutMojibake(text: string): string {
  if (CENTRAL.test(text) && [...text].every((character) => byteOf(character) < 256))
    return central.decode(Uint8Array.from(text, byteOf));
  if (!MAY_BE_DAMAGED.test(text)) return text;
  return text.replace(DAMAGED, (run) => {
    for (const length of [run.length, 2]) {
      const bytes = Uint8Array.from(run.slice(0, length), byteOf);
      try {
        return utf8.decode(bytes) + run.slice(length);
      } catch {
        // not the bytes of one character
      }
    }
    return run;
  });
}

function byteOf(character: string): number {
  const place = WINDOWS.indexOf(character);
  return place < 0 ? character.charCodeAt(0) : 0x80 + place;
}
