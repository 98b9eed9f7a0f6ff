import Papa from "papaparse";
import { readableText } from "../fields/readable-text.ts";
import type { Reader, Reading } from "../reader.ts";
import { rowsOf } from "../tables/rows-of.ts";
import { linesOf } from "./lines-of.ts";
import { createNetworkBuilder } from "./network-builder.ts";

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
  /^(x|y|cluster|size|(normalized )?weight(<.+>)?|score(<.+>)?|modularity[ _]class|community|timeset)$/i;

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

const first = (text: string) =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/, 20)
    .find((line) => line.trim() !== "") ?? "";

function headerOf(head: string): Header | null {
  const line = first(head);
  for (const delimiter of ["\t", ",", ";"]) {
    const headers = (Papa.parse<string[]>(line, { delimiter }).data[0] ?? []).map((cell) => cell.trim());
    const small = headers.map((header) => header.toLowerCase());
    const at = (names: readonly string[]) => small.findIndex((header) => names.includes(header));
    const [from, to, weight, type] = [at(FROM), at(TO), at(WEIGHT), at(["type", "directed"])];
    if (headers.length < 2) continue;
    if (from >= 0 && to >= 0) return { of: "ties", delimiter, headers, key: -1, from, to, weight, type };
    const [id, label] = [at(["id", "nodes"]), at(["label", "name"])];
    const isListed = small[0] === "id" && small[1] === "label";
    if (!isListed && (Math.max(id, label) < 0 || !headers.some((header) => OF_NODES.test(header)))) continue;
    return { of: "nodes", delimiter, headers, key: id >= 0 ? id : label, from, to, weight, type };
  }
  return null;
}

function readTable(text: string, header: Header): Reading {
  const builder = createNetworkBuilder();
  const { of, headers, delimiter, key, from, to, weight, type } = header;
  for (const { cells, line } of rowsOf(text, delimiter).slice(1)) {
    if (of === "nodes") builder.node(cells[key], named(headers, cells, key), line);
    else {
      const directed = /^(directed|true)$/i.test(cells[type]?.trim() ?? "");
      headers.forEach((name, place) => {
        const isUsed = [from, to, weight, type].includes(place) || /^(id|interaction)$/i.test(name);
        if (!isUsed && (cells[place]?.trim() ?? "") !== "") builder.notKept(`“${name}” of a tie`);
      });
      builder.tie({ from: cells[from], to: cells[to], weight: cells[weight], directed }, line);
    }
  }
  return builder.done();
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
const COMMENT = /^[#%]/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Ties without a header: two ids and, where there is one, a weight, as VOSviewer's network files and collections of networks have it. */
export const edgeListReader: Reader = {
  kind: "edge-list",
  label: "a list of ties (two ids a line, and a weight)",
  format: "Lists of ties, VOSviewer network files",
  writtenBy: ["VOSviewer", "SNAP", "NetworkX", "any list"],
  recognise(head) {
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

const cellsOf = (line: string) => line.split(/\s*[,;\t]\s*|\s+/);

/** Two whole numbers, or two ids and a number that are parted by more than blanks. */
function isTie(line: string): boolean {
  const cells = cellsOf(line);
  const isWeight = cells.length < 3 || NUMBER.test(cells[2] ?? "");
  if (cells.length < 2 || cells.length > 4 || !isWeight) return false;
  const areNumbers = cells.slice(0, 2).every((cell) => /^\d+$/.test(cell));
  return areNumbers || (cells.length === 3 && line.split(/[,;\t]/).length === 3);
}
