import type { Options } from "../../../model/options.ts";
import { piecesOf } from "../open/counted-bytes.ts";
import { decodeText } from "../open/decode.ts";
import { entriesOf } from "../open/unzip.ts";
import type { Reading, SourceKind } from "../reader.ts";
import { createRecordParser } from "../xml/parse-record.ts";
import { splitRecords } from "../xml/split-records.ts";
import { descendants, nodeAt, nodesAt, type XmlNode } from "../xml/tree.ts";
import { isHeader } from "./column-mapping.ts";
import { readTableRows } from "./read-rows.ts";
import type { TableRow } from "./table-rows.ts";

/** Sheets have no more columns than this. */
const MOST_COLUMNS = 16_384;

export const workbook: SourceKind = {
  kind: "xlsx",
  label: "an Excel workbook",
  format: "Excel workbook, first sheet",
  writtenBy: ["Embase", "EPPI-Reviewer", "anybody"],
};

/** Reads the first sheet of an Excel workbook (`.xlsx`) as a table. */
export async function readXlsx(bytes: Uint8Array, source: number, options: Options): Promise<Reading> {
  const { sheet, strings: shared } = partsOf(bytes);
  const strings = await sharedStrings(shared);
  const chosen = options.columns;
  const preamble: { line: number; text: string }[] = [];
  const rows = rowsOf(sheet, strings);
  for (let next = await rows.next(); !next.done && preamble.length < 40; next = await rows.next()) {
    const { value: row } = next;
    const cells = row.kind === "row" ? row.cells.map((cell) => cell.trim()) : [];
    if (isHeader(cells, chosen))
      return readTableRows({ headers: cells, preamble, line: row.line, rows }, source, chosen);
    const text = cells.filter((cell) => cell !== "").join(" ");
    if (text !== "") preamble.push({ line: row.line, text });
  }
  throw new Error(
    "its first sheet has no row that names columns for a title and for authors, a year or a DOI.",
  );
}

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const STRINGS = "xl/sharedStrings.xml";
const USUAL_SHEET = "xl/worksheets/sheet1.xml";

/** The parts of a workbook that are read, and no others are unpacked: its first sheet, and texts that its cells share. */
function partsOf(bytes: Uint8Array): { sheet: Uint8Array; strings: Uint8Array } {
  const only = (...names: string[]) => entriesOf(bytes, (name) => names.includes(name));
  const { [WORKBOOK]: workbook, [RELATIONS]: relations } = only(WORKBOOK, RELATIONS);
  const path = sheetPath(asText(workbook), asText(relations));
  const { [STRINGS]: strings = new Uint8Array(), [path]: named } = only(STRINGS, path);
  const sheet = named ?? only(USUAL_SHEET)[USUAL_SHEET];
  if (sheet === undefined) throw new Error("it holds no sheet.");
  return { sheet, strings };
}

const asText = (part: Uint8Array | undefined) => new TextDecoder().decode(part);

/** The workbook lists its sheets; a table of relations says where each is. */
function sheetPath(workbook: string, relations: string): string {
  const id = /<(?:\w+:)?sheet\s[^>]*\br:id="([^"]*)"/.exec(workbook)?.[1];
  const relation = relations
    .match(/<Relationship\s[^>]*>/g)
    ?.find((text) => text.includes(`Id="${id ?? ""}"`));
  const target = /\bTarget="([^"]*)"/.exec(relation ?? "")?.[1] ?? "";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** The elements of a part that have a name, as text, without making one text of the part. */
const elementsOf = (part: Uint8Array, name: string) =>
  splitRecords(decodeText(piecesOf(part), { encoding: "", replaced: 0 }), [name]);

async function sharedStrings(part: Uint8Array): Promise<string[]> {
  const strings: string[] = [];
  const parse = await createRecordParser(new Set(["rPh"]));
  for await (const piece of elementsOf(part, "si")) {
    if (piece.kind === "record") strings.push(cellText(parse(piece.text).node));
  }
  return strings;
}

async function* rowsOf(sheet: Uint8Array, strings: readonly string[]): AsyncGenerator<TableRow> {
  const parse = await createRecordParser(new Set(["rPh"]));
  let count = 0;
  for await (const { kind, text } of elementsOf(sheet, "row")) {
    if (kind === "between") continue;
    const { node, problem } = kind === "record" ? parse(text) : { node: null, problem: kind };
    const line = Number(node?.attributes["r"] ?? 0) || count + 1;
    count = line;
    if (!node || problem !== null)
      yield { kind: "broken", line, text, cells: [], reason: "the row is damaged" };
    else yield { kind: "row", line, cells: cellsOf(node, strings), repaired: false, open: false };
  }
}

/** Empty cells are left out of the file: each says where it stands. */
function cellsOf(row: XmlNode, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const node of nodesAt(row, "c")) {
    const letters = /^[A-Z]{1,3}/.exec(node.attributes["r"] ?? "")?.[0];
    const index = letters
      ? Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
      : cells.length;
    if (index >= MOST_COLUMNS) continue;
    while (cells.length < index) cells.push("");
    cells[index] = valueOf(node, strings);
  }
  return cells;
}

function valueOf(cell: XmlNode, strings: readonly string[]): string {
  const value = cellText(nodeAt(cell, "v") ?? null);
  if (cell.attributes["t"] === "s") return strings[Number(value)] ?? "";
  if (cell.attributes["t"] === "inlineStr") return cellText(nodeAt(cell, "is") ?? null);
  // Java writes whole numbers as 3.4000131E7.
  return /^-?\d(?:\.\d+)?E\d{1,2}$/.test(value) ? String(Number(value)) : value;
}

/** The text of a cell or of a shared string, whose parts may differ in look. */
function cellText(node: XmlNode | null): string {
  if (!node) return "";
  const runs = node.name === "v" ? [node] : descendants(node, "t");
  const text = runs.flatMap((run) => run.children.filter((child) => typeof child === "string")).join("");
  return text
    .replace(/_x000[dD]_\n?/g, " ")
    .replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
