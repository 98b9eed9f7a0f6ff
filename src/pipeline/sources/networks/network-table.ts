import Papa from "papaparse";
import { readableText } from "../fields/readable-text.ts";
import type { Reader, Reading } from "../reader.ts";
import { rowsOf } from "../tables/rows-of.ts";
import { firstLineOf, linesOf } from "./lines-of.ts";
import { createNetworkBuilder, type NetworkBuilder } from "./network-builder.ts";

/** What the columns of a table are, and what it is a table of. */
interface Header {
  of: "nodes" | "ties";
  delimiter: string;
  headers: string[];
  /** The places of what every row has. */
  key: number;
  from: number;
  to: number;
  weight: number;
  type: number;
}

const FROM = ["source", "from", "source_id", "node1", "from_id"];
const TO = ["target", "to", "target_id", "node2", "to_id"];
const WEIGHT = ["weight", "strength", "value", "count"];
/** What the columns of VOSviewer's map files are called, and of lists of nodes. */
const OF_NODES =
  /^(cluster|(normalized )?weight(<.+>)?|score(<.+>)?|modularity[ _]class|community|timeset)$/i;

/** Ties or nodes as a table with a header: VOSviewer's map files, and what Gephi's data laboratory writes. */
export const networkTableReader: Reader = {
  kind: "network-table",
  label: "a network as tables (source,target,weight; id,label; VOSviewer's map file)",
  format: "Network tables (CSV, TSV, VOSviewer map)",
  writtenBy: ["VOSviewer", "Gephi", "Cytoscape", "any table"],
  recognise(head) {
    const header = headerOf(head);
    return header ? `its header is that of a table of ${header.of}` : null;
  },
  async read(text) {
    const header = headerOf(text.head);
    if (!header) throw new Error("its first line names neither the ends of ties nor nodes");
    return readTable(await text.whole(), header);
  },
};

/** Columns that papers have, and nodes and ties have not. */
const OF_PAPERS = /^(title|abstract|doi|authors?|journal|year|keywords|pages|pmid)$/;
const COMMENT = /^[#%]/;

function headerOf(head: string): Header | null {
  const line = firstLineOf(head, COMMENT);
  for (const delimiter of ["\t", ",", ";"]) {
    const headers = (Papa.parse<string[]>(line, { delimiter }).data[0] ?? []).map((cell) => cell.trim());
    const header = headers.length < 2 ? null : understood(headers, delimiter);
    if (header) return header;
  }
  return null;
}

/** What the columns are. One that papers have speaks against a network, unless it begins as Gephi's tables do. */
function understood(headers: string[], delimiter: string): Header | null {
  const small = headers.map((header) => header.toLowerCase());
  const at = (names: readonly string[]) =>
    names.map((name) => small.indexOf(name)).find((place) => place >= 0) ?? -1;
  const begins = (...names: string[]) => names.every((name, place) => small[place] === name);
  const places = { from: at(FROM), to: at(TO), weight: at(WEIGHT), type: at(["type", "directed"]) };
  const mayBePapers = small.some((header) => OF_PAPERS.test(header));
  if (places.from >= 0 && places.to >= 0)
    return mayBePapers && !begins("source", "target")
      ? null
      : { of: "ties", delimiter, headers, key: -1, ...places };
  const [id, label] = [at(["id", "nodes"]), at(["label", "name"])];
  if (mayBePapers && !begins("id", "label", "timeset")) return null;
  const isPlaced = small.includes("x") && small.includes("y");
  const isOfNodes = isPlaced || headers.some((header) => OF_NODES.test(header));
  if (!begins("id", "label") && (Math.max(id, label) < 0 || !isOfNodes)) return null;
  return { of: "nodes", delimiter, headers, key: id >= 0 ? id : label, ...places };
}

function readTable(text: string, header: Header): Reading {
  const builder = createNetworkBuilder();
  const rows = rowsOf(text, header.delimiter);
  const begin = rows.findIndex(({ cells }) => !COMMENT.test(cells[0]?.trim() ?? "")) + 1;
  for (const { cells, line } of rows.slice(begin)) {
    if (cells.slice(header.headers.length).some((cell) => cell.trim() !== ""))
      builder.notKept("a cell beyond the header");
    if (header.of === "ties") readTie(cells, header, line, builder);
    else builder.node(cells[header.key], named(header.headers, cells, header.key), line);
  }
  return builder.done();
}

function readTie(
  cells: readonly string[],
  { headers, from, to, weight, type }: Header,
  line: number,
  builder: NetworkBuilder,
): void {
  const way = cells[type]?.trim() ?? "";
  const isWay = /^(un)?directed$|^(true|false)$|^$/i.test(way);
  headers.forEach((name, place) => {
    const isUsed = [from, to, weight].includes(place) || (place === type && isWay) || /^id$/i.test(name);
    if (!isUsed && (cells[place]?.trim() ?? "") !== "") builder.notKept(`“${name}” of a tie`);
  });
  const directed = /^(directed|true)$/i.test(way);
  builder.tie({ from: cells[from], to: cells[to], weight: cells[weight], directed }, line);
}

/** The cells of a row by their headers; descriptions of VOSviewer are HTML, of which the text is kept. */
function named(headers: readonly string[], cells: readonly string[], key: number): [string, string][] {
  return headers.flatMap((name, place): [string, string][] => {
    const text = cells[place] ?? "";
    if (name === "" || text.trim() === "" || (place === key && /^(id|nodes)$/i.test(name))) return [];
    return [[name, /^description$/i.test(name) ? readableText(text) : text]];
  });
}

/** So many lines must look like ties before a file without a header is taken for a list of them. */
const LINES_SEEN = 20;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Ties without a header: two ids and, where there is one, a weight, as VOSviewer's network files and collections of networks have it. */
export const edgeListReader: Reader = {
  kind: "edge-list",
  label: "a list of ties (two ids a line, and a weight)",
  format: "Lists of ties, VOSviewer network files",
  writtenBy: ["VOSviewer", "SNAP", "NetworkX", "any list"],
  recognise(head) {
    if (head.startsWith("%%MatrixMarket")) return null;
    const lines = head
      .replace(/^\uFEFF/, "")
      .split(/\r\n|\r|\n/)
      .slice(0, LINES_SEEN + 1)
      .slice(0, head.length < 65_536 ? undefined : -1)
      .map((line) => line.trim())
      .filter((line) => line !== "" && !COMMENT.test(line));
    return lines.length > 0 && lines.every(isTie) ? "its lines are two ids each, some with a weight" : null;
  },
  async read(text) {
    const builder = createNetworkBuilder();
    for await (const { line, words } of linesOf(text.chunks())) {
      if (words === "" || COMMENT.test(words)) continue;
      const [from, to, weight, ...more] = cellsOf(words);
      if (more.length > 0) builder.notKept("a further number of a tie");
      builder.tie({ from, to, weight, directed: false }, line);
    }
    return builder.done();
  },
};

/** Parted by tabs, commas or semicolons where there are any, else by blanks; what NetworkX writes behind, `{'weight': 2}`, is its weight. */
function cellsOf(line: string): string[] {
  const [, plain = line, said] = /^(.*?)\s*(\{.*\})?$/.exec(line) ?? [];
  const cells = /[,;\t]/.test(plain) ? plain.split(/\s*[,;\t]\s*/) : plain.split(/\s+/);
  const weight = /'weight': ([\d.e+-]+)/.exec(said ?? "")?.[1];
  return weight === undefined ? cells : [...cells, weight];
}

/** Two whole numbers, or two ids, neither a number, and a number, parted by more than blanks. */
function isTie(line: string): boolean {
  const cells = cellsOf(line);
  const isWeight = cells.length < 3 || NUMBER.test(cells[2] ?? "");
  if (cells.length < 2 || cells.length > 4 || !isWeight) return false;
  const numbers = cells.slice(0, 2).filter((cell) => NUMBER.test(cell)).length;
  if (numbers === 2) return cells.slice(0, 2).every((cell) => /^\d+$/.test(cell));
  return numbers === 0 && cells.length === 3 && /[,;\t]/.test(line);
}
