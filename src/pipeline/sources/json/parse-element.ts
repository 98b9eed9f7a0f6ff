export interface Parsed {
  value: unknown;
  /** Control characters inside texts were made spaces, or numbers that JSON does not know were made null. */
  repaired: boolean;
}

/** Reads one JSON value; what other programs would forgive is repaired. Null when it is no JSON. */
export function parseElement(text: string): Parsed | null {
  const value = tried(text);
  if (value) return { ...value, repaired: false };
  const repaired = text
    // oxlint-disable-next-line no-control-regex -- NUL and its like are what is looked for
    .replace(/[\u0000-\u001f]+/g, " ")
    .replace(/([:,[]\s*)(?:NaN|-?Infinity)(?=\s*[,}\]])/g, "$1null");
  const second = repaired === text ? null : tried(repaired);
  return second && { ...second, repaired: true };
}

function tried(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null; // the caller rejects the record
  }
}
