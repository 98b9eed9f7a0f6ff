import { readableText } from "../fields/readable-text.ts";
import { isObject, type JsonObject } from "../json/json-piece.ts";
import { lookInside } from "../json/look-inside.ts";
import type { Reader } from "../reader.ts";
import { createNetworkBuilder, type NetworkBuilder } from "./network-builder.ts";

/** Networks as JSON: VOSviewer's, graphology's (Gephi Lite), Cytoscape's, and lists of nodes and links (D3, NetworkX). */
export const networkJsonReader: Reader = {
  kind: "network-json",
  label: "a network as JSON (VOSviewer, graphology, Cytoscape, nodes and links)",
  format: "Network JSON",
  writtenBy: ["VOSviewer", "Gephi Lite", "graphology", "Cytoscape", "NetworkX", "D3", "NASA ADS"],
  recognise(head) {
    if (!/"(?:items|nodes|elements)"/.test(head)) return null;
    const found = listsIn(lookInside(head, [])?.whole);
    const [first] = found?.nodes ?? [];
    if (!found || !isObject(first) || isPaper(first, found.hasTies)) return null;
    const says = Object.keys(first);
    // Ties stand behind nodes: of a large file the beginning shows none.
    const isCut = head.length >= HEAD && !/"items"/.test(head) && keyOf(flat(first)) !== undefined;
    const isKnown = found.by !== "" || found.hasTies || isCut;
    return isKnown || says.some((key) => ["weights", "cluster", "attributes"].includes(key))
      ? "it is JSON with a list of nodes"
      : null;
  },
  async read(text) {
    const json = parsed((await text.whole()).replace(/^\uFEFF/, ""));
    const builder = createNetworkBuilder();
    readNetwork(json, builder);
    return builder.done();
  },
};

/** JSON as Python writes it, too: NaN and Infinity are none, and cost themselves alone. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const plain = text.replace(/([:[,]\s*)(?:NaN|-?Infinity)(?=\s*[,\]}])/g, '$1"NaN"');
    if (plain === text) throw error;
    return JSON.parse(plain);
  }
}

/** The beginning of a file that is looked at, when the file is longer. */
const HEAD = 65_536;

/** What papers have, and nodes have not; a title a node may have as well, where there are ties. */
function isPaper(first: JsonObject, hasTies: boolean): boolean {
  const said = new Set([first, ...Object.values(first).filter(isObject)].flatMap(Object.keys));
  const ofPapers = ["DOI", "doi", "author", "authors", "creators", "titles", "abstract", "authorships"];
  return ofPapers.some((key) => said.has(key)) || (said.has("title") && !hasTies);
}

/** Where the nodes and the ties of a network stand, by the key that holds both. */
interface Lists {
  by: "network" | "elements" | "";
  around: JsonObject;
  nodes: unknown[];
  ties: unknown[];
  hasTies: boolean;
}

/** The lists of a file; null for JSON that has no list of nodes. */
function listsIn(json: unknown): Lists | null {
  if (!isObject(json)) return null;
  const by = isObject(json["network"]) ? "network" : "elements" in json ? "elements" : "";
  const inside = by === "" ? json : json[by];
  if (Array.isArray(inside)) {
    // Cytoscape.js knows a tie by its ends.
    const isTie = (one: unknown) => isObject(one) && isObject(one["data"]) && "source" in one["data"];
    const nodes = inside.filter((one: unknown) => !isTie(one));
    return { by, around: json, nodes, ties: inside.filter(isTie), hasTies: true };
  }
  if (!isObject(inside)) return null;
  const nodes = listOf(inside, "items", "nodes");
  const ties = listOf(inside, "links", "edges");
  return nodes ? { by, around: json, nodes, ties: ties ?? [], hasTies: ties !== undefined } : null;
}

const listOf = (object: JsonObject, ...names: string[]) =>
  names.map((name) => object[name]).find((list): list is unknown[] => Array.isArray(list));

function readNetwork(json: unknown, builder: NetworkBuilder): void {
  const lists = listsIn(json);
  if (!lists) throw new Error("there is no list of nodes in it");
  const { around, nodes, ties } = lists;
  builder.titled(titleOf(around));
  if (Array.isArray(around["adjacency"]))
    throw new Error("NetworkX's adjacency data is not read: write it with node_link_data");
  const named = nodes.map((node) => (isObject(node) ? keyOf(flat(node)) : undefined));
  // D3 counts its nodes, and its links go by that.
  const keys = areCounted(nodes, ties, new Set(named)) ? nodes.map((_, place) => String(place)) : named;
  nodes.forEach((node, place) => {
    if (!isObject(node)) return builder.unread("a node is no object", JSON.stringify(node) ?? "");
    const [said, key, name] = [flat(node), keys[place], named[place]];
    for (const of of ["id", "key"]) if (said.get(of) === name) said.delete(of);
    if (key !== name && name !== undefined && !said.has("label")) said.set("label", name);
    return builder.node(key, said);
  });
  const isDirected = directedIn(around);
  for (const tie of ties) {
    if (!isObject(tie)) builder.unread("a tie is no object", JSON.stringify(tie) ?? "");
    else readTie(tie, isDirected, builder);
  }
  readClusters(json, builder);
}

const ENDS = { from: ["source_id", "source", "from"], to: ["target_id", "target", "to"] };
const WEIGHTS = ["strength", "weight", "value"];
const OF_TIES = new Set([
  ...ENDS.from,
  ...ENDS.to,
  ...WEIGHTS,
  "id",
  "key",
  "undirected",
  "directed",
  "group",
]);

/** What the two ends of a tie are called; D3 leaves the nodes themselves there. */
function endsOf(tie: JsonObject): (string | undefined)[] {
  const said = flat(tie);
  return [ENDS.from, ENDS.to].map((names) => {
    const node = names.map((name) => tie[name]).find(isObject);
    return node ? keyOf(flat(node)) : names.map((name) => said.get(name)).find((text) => text !== undefined);
  });
}

/** Whether ties call nodes by their places: no end is the name of one, and nodes have no ids or every end is a place. */
function areCounted(
  nodes: readonly unknown[],
  ties: readonly unknown[],
  names: ReadonlySet<string | undefined>,
): boolean {
  const ends = ties.flatMap((tie) => (isObject(tie) ? endsOf(tie) : []));
  if (ends.some((end) => end !== undefined && names.has(end))) return false;
  const haveIds = nodes.some((node) => isObject(node) && ["id", "key"].some((name) => flat(node).has(name)));
  const isPlace = (end: string | undefined) => /^\d+$/.test(end ?? "") && Number(end) < nodes.length;
  return !haveIds || (ends.length > 0 && ends.every(isPlace));
}

function readTie(tie: JsonObject, isDirected: boolean, builder: NetworkBuilder): void {
  const said = flat(tie);
  const [from, to] = endsOf(tie);
  const weight = WEIGHTS.map((name) => said.get(name)).find((text) => text !== undefined);
  const isEnd = (name: string) => /^(?:source|target|from|to)\./.test(name);
  for (const name of said.keys())
    if (!OF_TIES.has(name) && !isEnd(name)) builder.notKept(`“${name}” of a tie`);
  const undirected = said.get("undirected") ?? (said.get("directed") === "false" ? "true" : undefined);
  const directed = undirected === undefined ? isDirected : undirected !== "true";
  builder.tie({ from, to, weight, directed });
}

const KEYS = ["id", "key", "name", "nodeName", "label"];

function keyOf(said: ReadonlyMap<string, string>): string | undefined {
  return KEYS.map((name) => said.get(name)?.trim()).find((text) => text !== undefined && text !== "");
}

/** What names a node or an end of a tie: never taken from what is kept deeper, but for `data` of Cytoscape. */
const OWN = new Set(["id", "key", ...ENDS.from, ...ENDS.to]);

/** What an object says of itself, with what it keeps one step deeper: `weights.Documents` as VOSviewer's files of text have it. */
function flat(node: JsonObject): Map<string, string> {
  const said = new Map<string, string>();
  const add = (name: string, value: unknown) => {
    const text = textIn(value);
    if (text !== null) said.set(name, name === "description" ? readableText(text) : text);
  };
  // What an object says itself goes before what it keeps deeper, which is then called by both names.
  const freeIn = (outer: string, inner: string) =>
    said.has(inner) || (OWN.has(inner) && outer !== "data") ? `${outer}.${inner}` : inner;
  const [own, inside] = [true, false].map((isOwn) =>
    Object.entries(node).filter(([, value]) => isObject(value) !== isOwn),
  );
  for (const [name, value] of [...(own ?? []), ...(inside ?? [])]) {
    if (!isObject(value)) add(name, value);
    else
      for (const [inner, of] of Object.entries(value))
        add(
          name === "weights"
            ? `weight<${inner}>`
            : name === "scores"
              ? `score<${inner}>`
              : freeIn(name, inner),
          // Cytoscape counts y downwards.
          name === "position" && inner === "y" && typeof of === "number" ? -of : of,
        );
  }
  return said;
}

/** A value as text; lists as their values, null for what is no value. */
function textIn(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textIn(one) ?? []).join("; ") || null;
  return null;
}

function titleOf(around: JsonObject): string | undefined {
  for (const place of [around["info"], around["attributes"], around["graph"], around["data"], around]) {
    if (!isObject(place)) continue;
    const title = place["title"] ?? place["name"];
    if (typeof title === "string") return title;
  }
  return undefined;
}

function directedIn(around: JsonObject): boolean {
  const { options } = around;
  return around["directed"] === true || (isObject(options) && options["type"] === "directed");
}

/** VOSviewer's names of clusters. */
function readClusters(json: unknown, builder: NetworkBuilder): void {
  const network = isObject(json) ? (json["network"] ?? json) : null;
  const clusters = isObject(network) ? (listOf(network, "clusters") ?? []) : [];
  for (const one of clusters) {
    if (!isObject(one)) continue;
    const [cluster, label] = [textIn(one["cluster"]), textIn(one["label"])];
    if (cluster !== null && label !== null) builder.communityName(cluster, label);
  }
}
