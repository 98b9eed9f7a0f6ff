import { readElements, type ElementHandlers } from "../xml/read-elements.ts";
import type { Reader } from "../reader.ts";
import { createNetworkBuilder, type NetworkBuilder } from "./network-builder.ts";

/** GraphML, as Gephi, NetworkX, igraph, Cytoscape and yEd write it. */
export const graphmlReader: Reader = {
  kind: "graphml",
  label: "a network as GraphML",
  format: "GraphML",
  writtenBy: ["Gephi", "NetworkX", "igraph", "Cytoscape", "yEd"],
  recognise: (head) => (/<(?:\w+:)?graphml[\s>]/.test(head) ? "it is XML whose root is graphml" : null),
  async read(text) {
    const builder = createNetworkBuilder();
    const whole = await readElements(text.chunks(), graphmlHandlers(builder));
    if (!whole) builder.cut();
    return builder.done();
  },
};

/** A node or an edge that is open, with what was said of it so far. */
interface Open {
  isEdge: boolean;
  attributes: Readonly<Record<string, string>>;
  values: Map<string, string>;
}

/** What the elements of GraphML say. Nodes inside nodes are nodes like others; the ends of hyperedges are told. */
function graphmlHandlers(builder: NetworkBuilder): ElementHandlers {
  const names = new Map<string, string>();
  const defaults = new Map<string, Map<string, string>>();
  let key: Readonly<Record<string, string>> = {};
  let directedByDefault = false;
  const stack: Open[] = [];
  return {
    open(name, attributes) {
      const here = stack.at(-1);
      if (name === "graph") directedByDefault = attributes["edgedefault"] === "directed";
      else if (name === "key") {
        key = attributes;
        names.set(attributes["id"] ?? "", attributes["attr.name"] ?? attributes["id"] ?? "");
      } else if (name === "node" || name === "edge") {
        if (here && name === "node") builder.notKept("that a node is inside another");
        stack.push({ isEdge: name === "edge", attributes, values: new Map() });
      } else if (name === "hyperedge") builder.notKept("a tie of more than two nodes");
      else if (name === "data") key = attributes;
      else if (name === "Geometry" && here && !here.isEdge) placeOfBox(attributes, here.values);
    },
    close(name, text) {
      const here = stack.at(-1);
      const words = text.trim();
      if (name === "default") {
        const of = key["for"] ?? "all";
        const known = defaults.get(of) ?? new Map<string, string>();
        defaults.set(of, known.set(names.get(key["id"] ?? "") ?? "", words));
      } else if (name === "NodeLabel" && words !== "") here?.values.set("label", words);
      else if (name === "data" && words !== "") {
        const column = names.get(key["key"] ?? "") ?? key["key"] ?? "";
        if (here) here.values.set(column, words);
        else if (/^(title|name)$/i.test(column)) builder.titled(words);
      } else if ((name === "node" || name === "edge") && here) {
        stack.pop();
        const given = [...(defaults.get("all") ?? []), ...(defaults.get(name) ?? []), ...here.values];
        if (here.isEdge) closeEdge(here.attributes, given, directedByDefault, builder);
        else builder.node(here.attributes["id"], given);
      }
    },
  };
}

/** The middle of a box of yEd, which says where its upper left corner is; y grows downwards there. */
function placeOfBox(box: Readonly<Record<string, string>>, values: Map<string, string>): void {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(box[name] ?? 0));
  values.set("x", String(x! + width! / 2)).set("y", String(-(y! + height! / 2))); // safe: there are four
}

function closeEdge(
  { source, target, directed }: Readonly<Record<string, string>>,
  given: readonly (readonly [string, string])[],
  directedByDefault: boolean,
  builder: NetworkBuilder,
): void {
  let weight: string | undefined;
  for (const [name, value] of given) {
    if (name.toLowerCase() === "weight") weight = value;
    else builder.notKept(`“${name}” of a tie`);
  }
  const isDirected = directed === undefined ? directedByDefault : directed === "true";
  builder.tie({ from: source, to: target, weight, directed: isDirected });
}
