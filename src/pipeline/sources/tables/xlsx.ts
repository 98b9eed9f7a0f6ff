import { unzipSync } from "fflate";
import type { Options } from "../../../model/options.ts";
import type { Reading } from "../reader.ts";
import { createRecordParser } from "../xml/parse-record.ts";
import { splitRecords } from "../xml/split-records.ts";
import { descendants, nodeAt, nodesAt, type XmlNode } from "../xml/tree.ts";
import { isHeader } from "./column-mapping.ts";
import { readTableRows } from "./read-rows.ts";
import type { TableRow } from "./table-rows.ts";

/** A part of a workbook that is larger than this when unpacked is not opened: no bibliography has such a sheet. */
const LARGEST = 512 * 1024 * 1024;
/** Sheets have no more columns than this. */
const MOST_COLUMNS = 16_384;

/** Reads the first sheet of an Excel workbook (`.xlsx`) as a table. */
export async function readXlsx(bytes: Uint8Array, source: number, options: Options): Promise<Reading> {
  const parts = unpack(bytes);
  const sheet = parts.get(sheetPath(parts)) ?? parts.get("xl/worksheets/sheet1.xml");
  if (sheet === undefined) throw new Error("it holds no sheet.");
  const strings = await sharedStrings(parts.get("xl/sharedStrings.xml") ?? "");
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

/** The parts of a workbook that are needed, as text. */
function unpack(bytes: Uint8Array): Map<string, string> {
  const needed =
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => needed.test(name) && originalSize <= LARGEST,
  });
  return new Map(Object.entries(files).map(([name, content]) => [name, new TextDecoder().decode(content)]));
}

/** The workbook lists its sheets; a table of relations says where each is. */
function sheetPath(parts: ReadonlyMap<string, string>): string {
  const id = /<(?:\w+:)?sheet\s[^>]*\br:id="([^"]*)"/.exec(parts.get("xl/workbook.xml") ?? "")?.[1];
  const relations = (parts.get("xl/_rels/workbook.xml.rels") ?? "").match(/<Relationship\s[^>]*>/g) ?? [];
  const relation = relations.find((text) => text.includes(`Id="${id ?? ""}"`));
  const target = /\bTarget="([^"]*)"/.exec(relation ?? "")?.[1] ?? "";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

async function sharedStrings(xml: string): Promise<string[]> {
  const strings: string[] = [];
  const parse = await createRecordParser(new Set(["rPh"]));
  for await (const piece of splitRecords([xml], ["si"])) {
    if (piece.kind === "record") strings.push(cellText(parse(piece.text).node));
  }
  return strings;
}

async function* rowsOf(sheet: string, strings: readonly string[]): AsyncGenerator<TableRow> {
  const parse = await createRecordParser(new Set(["rPh"]));
  let count = 0;
  for await (const { kind, text } of splitRecords([sheet], ["row"])) {
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
