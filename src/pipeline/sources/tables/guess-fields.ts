/** What the cells of a column may hold, told by how they look; the surest kinds first. */
const KINDS: readonly (readonly [field: string, looksLike: (cell: string) => boolean])[] = [
  ["doi", (cell) => /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}\/\S+$/i.test(cell)],
  ["url", (cell) => /^https?:\/\//i.test(cell)],
  ["year", (cell) => /^(?:1[5-9]|20)\d\d$/.test(cell)],
  ["date", (cell) => /^(?:1[5-9]|20)\d\d-\d\d(?:-\d\d)?/.test(cell)],
  ["pages", (cell) => /^\d{1,5}\s?[-–]\s?\d{1,5}$/.test(cell)],
  ["abstract", (cell) => cell.length > 250],
  ["authors", isByline],
  ["title", (cell) => cell.length >= 8 && /\p{L}+\s+\p{L}+/u.test(cell)],
];

/**
 * Which fields the columns of a table hold, guessed by what stands in their first rows: a field with the header of its
 * column. Where several columns may hold a title, the one with the longest cells does.
 */
export function guessFields(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): Record<string, string> {
  const columns = headers.map((header, n) => ({
    header: header.trim(),
    cells: rows.map((row) => (row[n] ?? "").trim()).filter((cell) => cell !== ""),
  }));
  const fields = new Map<string, { header: string; length: number }>();
  for (const { header, cells } of columns) {
    const [field] = KINDS.find(([, looksLike]) => cells.length > 0 && cells.every(looksLike)) ?? [];
    const length = cells.join("").length;
    if (field !== undefined && header !== "" && length > (fields.get(field)?.length ?? 0))
      fields.set(field, { header, length });
  }
  return Object.fromEntries([...fields].map(([field, { header }]) => [field, header]));
}

/** `Ada Byron; Mary Somerville`, `Byron, A., Somerville, M.`: words that begin with capitals, but for particles. */
function isByline(cell: string): boolean {
  const words = cell.split(/[\s,;&|]+/).filter((word) => word !== "");
  const named = words.filter(
    (word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) && !/^\p{Lu}{4,}$/u.test(word),
  );
  const small = words.filter((word) =>
    /^(?:and|und|et|y|e|de|del|della|der|den|di|da|dos|du|van|von|la|le|al\.?)$/.test(word),
  );
  return words.length >= 2 && named.length >= 2 && named.length + small.length === words.length;
}
