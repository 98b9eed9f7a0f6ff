import type { Reader } from "../reader.ts";
import { createNetworkBuilder, type NetworkBuilder } from "./network-builder.ts";
import { firstLineOf, linesOf } from "./lines-of.ts";

/** Pajek's .net, as Pajek, VOSviewer, igraph and Gephi write it: vertices by number, then arcs, edges, lists of them, or a matrix. */
export const pajekReader: Reader = {
  kind: "pajek",
  label: "a network of Pajek (.net)",
  format: "Pajek .net",
  writtenBy: ["Pajek", "VOSviewer", "igraph", "Bibexcel"],
  recognise: (head) => (/^\*vertices\b/i.test(firstLineOf(head, BEFORE)) ? "it begins with *Vertices" : null),
  async read(text) {
    const builder = createNetworkBuilder();
    const parts = createParts(builder);
    let row = 0;
    for await (const { line, words } of linesOf(text.chunks())) {
      if (words === "" || words.startsWith("%")) continue;
      if (words.startsWith("*")) row = parts.begin(words, line);
      else parts.section()(cellsOf(words), { line, row: ++row, text: words }, builder);
    }
    parts.end();
    return builder.done();
  },
};

/** Comments, and what the network is called. */
const BEFORE = /^(?:%|\*network\b)/i;
/** Parts that list a value for each vertex, and begin with *Vertices as a network does. */
const OF_VERTICES = new Set(["partition", "vector", "permutation", "cluster", "hierarchy"]);
/** Vertices that are not listed are there by their number alone, up to so many. */
const MOST_UNLISTED = 1_000_000;

/** The parts of a file: which one a line belongs to. Of several networks the first is read. */
function createParts(builder: NetworkBuilder) {
  let section: Section = nothing;
  let count: number | null = null;
  let isOther = false;
  const listed = new Set<string>();
  const vertices: Section = (cells, place) => readVertex(cells, place, { count, listed }, builder);
  const again = (words: string, line: number) =>
    builder.unread("a further network of a file is not read: put it into a file of its own", words, line);
  function beginVertices(words: string, line: number): Section {
    if (isOther) return nothing;
    if (count !== null) {
      again(words, line);
      isOther = true;
      return nothing;
    }
    const [number, ofFirstMode] = words.split(/\s+/).slice(1).map(Number);
    count = number ?? 0;
    if (ofFirstMode !== undefined) builder.notKept("which nodes are of the first mode");
    return vertices;
  }
  return {
    section: () => section,
    /** Begins the part of a heading. @returns 0, the number of its rows so far. */
    begin(words: string, line: number): number {
      const heading = /^\*(\w+)/.exec(words)?.[1]?.toLowerCase() ?? "";
      if (heading === "network") {
        isOther = false;
        section = nothing;
        builder.titled(words.slice(8));
      } else if (heading === "vertices") section = beginVertices(words, line);
      else if (Object.hasOwn(ofTies, heading)) {
        section = isOther ? nothing : ofTies[heading]!; // safe: it is there
        if (words.includes(":")) builder.notKept("the relation of a tie");
      } else {
        builder.unread("a part of a kind that is not read", words, line);
        section = nothing;
        isOther ||= OF_VERTICES.has(heading);
      }
      return 0;
    },
    end(): void {
      for (let number = 1; number <= Math.min(count ?? 0, MOST_UNLISTED); number++)
        if (!listed.has(String(number))) builder.node(String(number), []);
    },
  };
}

interface Place {
  line: number;
  /** Which row of its part it is, from 1. */
  row: number;
  text: string;
}
type Section = (cells: readonly string[], place: Place, builder: NetworkBuilder) => void;

const nothing: Section = () => {};

/** Words parted by blanks, of which those in quotes are one. */
const cellsOf = (words: string) =>
  Array.from(words.matchAll(/"([^"]*)"|[^\s"]+/g), ([whole, quoted]) => quoted ?? whole);

/** `1 "Name" x y z` and then words for its look. */
function readVertex(
  [id = "", label = "", x, y, ...look]: readonly string[],
  { line, text }: Place,
  { count, listed }: { count: number | null; listed: Set<string> },
  builder: NetworkBuilder,
): void {
  const number = /^\d+$/.test(id) ? Number(id) : 0;
  if (number < 1 || (count !== null && count > 0 && number > count)) {
    builder.unread("a vertex has no number of this network", text, line);
    return;
  }
  listed.add(id);
  const isPlaced = x !== undefined && y !== undefined && !Number.isNaN(Number(x)) && !Number.isNaN(Number(y));
  // Pajek draws y downwards.
  const places: [string, string][] = isPlaced ? [["x", x], ["y", String(-Number(y))]] : []; // prettier-ignore
  if (look.some((word) => Number.isNaN(Number(word)))) builder.notKept("the look of a node");
  builder.node(id, label === "" ? places : [["label", label], ...places], line);
}

/** `1 2 weight` and then words for its look. */
const pairs =
  (directed: boolean): Section =>
  ([from, to, weight, ...look], { line }, builder) => {
    if (look.length > 0) builder.notKept("the look of a tie");
    builder.tie({ from, to, weight, directed }, line);
  };

/** `1 2 3`: ties of the first with each of the others. */
const lists =
  (directed: boolean): Section =>
  ([from, ...others], { line }, builder) => {
    for (const to of others) builder.tie({ from, to, directed }, line);
  };

const matrix: Section = (cells, { line, row }, builder) => {
  cells.forEach((weight, column) => {
    if (Number(weight) !== 0)
      builder.tie({ from: String(row), to: String(column + 1), weight, directed: true }, line);
  });
};

const ofTies: Readonly<Record<string, Section>> = {
  arcs: pairs(true),
  edges: pairs(false),
  arcslist: lists(true),
  edgeslist: lists(false),
  matrix,
};
