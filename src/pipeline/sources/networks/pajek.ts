import type { Reader } from "../reader.ts";
import { createNetworkBuilder, type NetworkBuilder } from "./network-builder.ts";
import { linesOf } from "./lines-of.ts";

/** Pajek's .net, as Pajek, VOSviewer, igraph and Gephi write it: vertices by number, then arcs, edges, lists of them, or a matrix. */
export const pajekReader: Reader = {
  kind: "pajek",
  label: "a network of Pajek (.net)",
  format: "Pajek .net",
  writtenBy: ["Pajek", "VOSviewer", "igraph", "Bibexcel"],
  recognise: (head) => (/^\*vertices\b/i.test(firstLine(head)) ? "it begins with *Vertices" : null),
  async read(text) {
    const builder = createNetworkBuilder();
    let section: Section = vertices;
    let row = 0;
    for await (const { line, words } of linesOf(text.chunks())) {
      const heading = /^\*(\w+)/.exec(words)?.[1]?.toLowerCase();
      if (words === "" || words.startsWith("%")) continue;
      if (heading === undefined) section(cellsOf(words), { line, row: ++row, text: words }, builder);
      else {
        if (heading === "network") builder.titled(words.slice(8));
        const known = Object.hasOwn(sections, heading) ? sections[heading] : undefined;
        if (!known && heading !== "network")
          builder.unread("a part of a kind that is not known", words, line);
        section = known ?? nothing;
        row = 0;
      }
    }
    return builder.done();
  },
};

/** The first line that says something, behind comments and the name of the network. */
function firstLine(head: string): string {
  const lines = head.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  return (
    lines.map((line) => line.trim()).find((line) => line !== "" && !/^(?:%|\*network\b)/i.test(line)) ?? ""
  );
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
const vertices: Section = ([id, label = "", x, y, ...look], { line, text }, builder) => {
  if (id === undefined || !/^\d+$/.test(id)) {
    builder.unread("a vertex has no number", text, line);
    return;
  }
  const isPlaced = x !== undefined && y !== undefined && !Number.isNaN(Number(x)) && !Number.isNaN(Number(y));
  // Pajek draws y downwards.
  const places: [string, string][] = isPlaced ? [["x", x], ["y", String(-Number(y))]] : []; // prettier-ignore
  if (look.some((word) => Number.isNaN(Number(word)))) builder.notKept("the look of a node");
  builder.node(id, label === "" ? places : [["label", label], ...places], line);
};

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

const sections: Readonly<Record<string, Section>> = {
  vertices,
  arcs: pairs(true),
  edges: pairs(false),
  arcslist: lists(true),
  edgeslist: lists(false),
  matrix,
};
