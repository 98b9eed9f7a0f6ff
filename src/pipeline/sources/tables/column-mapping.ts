import { fold } from "../../../lib/fold.ts";
import { columnFields, columnNames, webOfScienceNames, type ColumnField } from "./column-names.ts";

/** Which header holds which field. */
export type ColumnMapping = { [field in ColumnField]?: string };

/** Fields of which one column may be used beside another field that has it as well. */
const SHARED: ReadonlySet<ColumnField> = new Set<ColumnField>([
  "authorNames",
  "url",
  "doi",
  "type",
  "publicationType",
  "printedSource",
  "bookTitle",
]);

/**
 * Finds the columns of a table by their names. Each field gets at most one column, each column at most one field; what a
 * user says in `chosen` (a field → its header) goes before what is known.
 */
export function columnMapping(
  headers: readonly string[],
  chosen: Readonly<Record<string, string>> = {},
): ColumnMapping {
  const byName = new Map<string, string>();
  for (const header of headers) if (!byName.has(normalName(header))) byName.set(normalName(header), header);
  const names: { [field in ColumnField]?: readonly string[] } = isWebOfScience(headers)
    ? webOfScienceNames
    : columnNames;
  const mapping: ColumnMapping = {};
  const taken = new Set<string>();
  for (const field of columnFields) {
    const header = Object.hasOwn(chosen, field) ? byName.get(normalName(chosen[field] ?? "")) : undefined;
    if (header === undefined) continue;
    mapping[field] = header;
    taken.add(header);
  }
  for (const field of columnFields) {
    if (mapping[field] !== undefined) continue;
    const header = (names[field] ?? [])
      .map((name) => byName.get(name))
      .find((found) => found !== undefined && (SHARED.has(field) || !taken.has(found)));
    if (header === undefined || (field === "authorNames" && header === mapping.authors)) continue;
    if (field === "issue" && header === headers[0]) continue; // "No." of the first column counts the rows
    mapping[field] = header;
    taken.add(header);
  }
  return mapping;
}

/** Headers of two letters: `PT AU AF TI …`; bibliometrix adds some of its own to them: `AU_UN`, `SR_FULL`. */
export function isWebOfScience(headers: readonly string[]): boolean {
  const codes = headers.filter((header) => /^[A-Z][A-Z0-9](?:\d?_[A-Z]+)*$/.test(header.trim()));
  return (
    codes.length > 5 &&
    codes.length >= headers.length * 0.6 &&
    headers.some((header) => header.trim() === "TI")
  );
}

/** `Author(s) ID` → `author s id`. */
export function normalName(header: string): string {
  return fold(header)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Signs of programs and of data, which no header has: a line of code may name a title and a year as well. */
export const CODE = /[{}<>=]|^\s*'|'\s*:/;

/** Whether a row of cells can be the header of a table of papers: it names a title and something else that papers have. */
export function isHeader(cells: readonly string[], chosen: Readonly<Record<string, string>> = {}): boolean {
  if (cells.length < 2 || cells.some((cell) => cell.length > 200 || CODE.test(cell))) return false;
  const { title, ...others } = columnMapping(cells, chosen);
  const telling: ColumnField[] = ["authors", "year", "date", "abstract", "doi", "pmid", "journal"];
  return title !== undefined && telling.some((field) => field in others);
}
