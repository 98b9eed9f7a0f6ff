import type { ViewNode, ViewTie } from "../model/network-view.ts";
import { toRgb } from "../appearance/colours.ts";
import { escapeXml } from "../lib/xml.ts";
import { nodeAttributes, tieAttributes, type Attribute, type AttributeValue } from "./attributes.ts";
import { areDirected, edgesOf, type Edge } from "./edges.ts";
import { describeExport } from "./describe.ts";
import { choiceOf, type Format } from "./format.ts";
import type { ExportRequest } from "./request.ts";

const version = {
  name: "gexf-version",
  meaning: "GEXF for readers that are older than 1.3",
  choices: ["1.3", "1.2"],
} as const;
type GexfVersion = (typeof version.choices)[number];

/** GEXF 1.3, or 1.2 for NetworkX before 3. */
export const gexf: Format = {
  name: "gexf",
  label: "GEXF (Gephi, NetworkX, Gephi Lite)",
  extension: "gexf",
  mediaType: "application/gexf+xml",
  options: [version],
  write: (request, chosen) => writeGexf(request, choiceOf(version, chosen)),
};

const NAMESPACES: Record<GexfVersion, { main: string; viz: string }> = {
  "1.3": { main: "http://gexf.net/1.3", viz: "http://gexf.net/1.3/viz" },
  "1.2": { main: "http://www.gexf.net/1.2draft", viz: "http://www.gexf.net/1.2draft/viz" },
};

/**
 * Static, undirected but for networks that came with directions, with colour as r g b, position and size.
 * Attributes that are unknown for a node are left out there; lists are written as the version's own list type.
 */
function* writeGexf(request: ExportRequest, version: GexfVersion): Generator<string> {
  const { main, viz } = NAMESPACES[version];
  const nodes = nodeAttributes(request);
  const ties = tieAttributes(request);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="${main}" xmlns:viz="${viz}" version="${version}">\n`;
  yield meta(request);
  yield `  <graph defaultedgetype="${areDirected(request) ? "directed" : "undirected"}" mode="static">\n`;
  yield declarations("node", nodes);
  yield declarations("edge", ties);
  yield "    <nodes>\n";
  for (const node of request.nodes) yield nodeElement(node, nodes, request, version);
  yield "    </nodes>\n    <edges>\n";
  for (const edge of edgesOf(request)) yield edgeElement(edge, ties, request, version);
  yield "    </edges>\n  </graph>\n</gexf>\n";
}

function meta(request: ExportRequest): string {
  const { creator, description, date } = describeExport(request);
  const modified = date === "" ? "" : ` lastmodifieddate="${date}"`;
  return `  <meta${modified}>\n    <creator>${escapeXml(creator)}</creator>\n    <description>${escapeXml(description)}</description>\n  </meta>\n`;
}

function declarations<T>(of: "node" | "edge", attributes: readonly Attribute<T>[]): string {
  const rows = attributes.map(
    ({ id, title, type }) => `      <attribute id="${id}" title="${escapeXml(title)}" type="${type}"/>\n`,
  );
  return `    <attributes class="${of}" mode="static">\n${rows.join("")}    </attributes>\n`;
}

function nodeElement(
  node: ViewNode,
  attributes: readonly Attribute<ViewNode>[],
  request: ExportRequest,
  version: GexfVersion,
): string {
  const { r, g, b } = toRgb(request.colour(node));
  return (
    `      <node id="${escapeXml(node.id)}" label="${escapeXml(node.label)}">\n${values(node, attributes, version)}` +
    `        <viz:color r="${r}" g="${g}" b="${b}"/>\n` +
    `        <viz:position x="${node.x}" y="${node.y}" z="0"/>\n` +
    `        <viz:size value="${node.radius}"/>\n      </node>\n`
  );
}

function edgeElement(
  { key, tie, from, to, weight }: Edge,
  attributes: readonly Attribute<ViewTie>[],
  { view }: ExportRequest,
  version: GexfVersion,
): string {
  const end = (node: number) => escapeXml(view.nodes[node]?.id ?? "");
  return (
    `      <edge id="${escapeXml(key)}" source="${end(from)}" target="${end(to)}" weight="${weight}">\n` +
    `${values(tie, attributes, version)}      </edge>\n`
  );
}

function values<T>(item: T, attributes: readonly Attribute<T>[], version: GexfVersion): string {
  const rows = attributes.flatMap(({ id, value }) => {
    const text = written(value(item), version);
    return text === null ? [] : [`          <attvalue for="${id}" value="${escapeXml(text)}"/>\n`];
  });
  return rows.length === 0 ? "" : `        <attvalues>\n${rows.join("")}        </attvalues>\n`;
}

function written(value: AttributeValue, version: GexfVersion): string | null {
  if (value === null || value === "") return null;
  if (typeof value !== "object") return String(value);
  if (value.length === 0) return null;
  return version === "1.3"
    ? `[${value.map(listEntry).join(", ")}]`
    : value.map((entry) => entry.replaceAll("|", "¦")).join("|");
}

/** An entry that holds a sign of the list's own syntax is quoted, with the quote that it does not hold where it can be. */
function listEntry(entry: string): string {
  const text = entry.replaceAll("\\", "\\\\");
  if (!/[,"'[\]]|^\s|\s$|^$/.test(entry)) return text;
  if (!entry.includes('"')) return `"${text}"`;
  return entry.includes("'") ? `"${text.replaceAll('"', '\\"')}"` : `'${text}'`;
}
