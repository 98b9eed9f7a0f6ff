import { readElements, type ElementHandlers } from "../xml/read-elements.ts";
import type { Reader } from "../reader.ts";
import { createNetworkBuilder, type NetworkBuilder } from "./network-builder.ts";

/** GEXF of any version, as Gephi and Gephi Lite write it. */
export const gexfReader: Reader = {
  kind: "gexf",
  label: "a network as GEXF",
  format: "GEXF",
  writtenBy: ["Gephi", "Gephi Lite", "Visible College"],
  recognise: (head) => (/<(?:\w+:)?gexf[\s>]/.test(head) ? "it is XML whose root is gexf" : null),
  async read(text) {
    const builder = createNetworkBuilder();
    const whole = await readElements(text.chunks(), gexfHandlers(builder));
    if (!whole) builder.cut();
    return builder.done();
  },
};

/** A node or an edge that is open, with what was said of it so far. */
interface Open {
  attributes: Readonly<Record<string, string>>;
  values: Map<string, string>;
}

/** What the elements of GEXF say. Nodes inside nodes are nodes like others. */
function gexfHandlers(builder: NetworkBuilder): ElementHandlers {
  const titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  const defaults = { node: new Map<string, string>(), edge: new Map<string, string>() };
  let about: "node" | "edge" = "node";
  let attribute = "";
  let directedByDefault = false;
  const nodes: Open[] = [];
  let edge: Open | null = null;
  const here = () => edge ?? nodes.at(-1);
  const opened: Record<string, (attributes: Readonly<Record<string, string>>) => void> = {
    graph: ({ defaultedgetype }) => (directedByDefault = defaultedgetype === "directed"),
    attributes: ({ class: of }) => (about = of === "edge" ? "edge" : "node"),
    attribute({ id = "", title }) {
      attribute = id;
      titles[about].set(id, freeTitle(title?.trim() || id, id, titles[about]));
    },
    node(attributes) {
      if (attributes["pid"] !== undefined) builder.notKept("that a node is inside another");
      remarkTimes(attributes, builder);
      if (nodes.length > 0) builder.notKept("that a node is inside another");
      nodes.push({ attributes, values: new Map(labelled(attributes["label"])) });
    },
    edge(attributes) {
      remarkTimes(attributes, builder);
      edge = { attributes, values: new Map() };
    },
    attvalue({ for: of, id, value = "" }) {
      const known = titles[edge ? "edge" : "node"];
      const name = known.get(of ?? id ?? "") ?? of ?? id ?? "";
      const said = here()?.values;
      if (name === "" || !said) return;
      if (said.has(name)) builder.notKept("an earlier value of an attribute");
      said.set(name, value);
    },
    position({ x = "", y = "" }) {
      here()?.values.set("viz:x", x).set("viz:y", y);
    },
    size: ({ value = "" }) => void here()?.values.set("viz:size", value),
    color: () => here() && builder.notKept(`the colour of a ${edge ? "tie" : "node"}`),
    spell: () => builder.notKept("a time of a node or a tie"),
  };
  return {
    open(name, attributes) {
      if (Object.hasOwn(opened, name)) opened[name]?.(attributes);
    },
    close(name, text) {
      if (name === "title") builder.titled(text);
      if (name === "default" && attribute !== "")
        defaults[about].set(titles[about].get(attribute) ?? "", text);
      if (name === "node") {
        const done = nodes.pop();
        if (done) builder.node(done.attributes["id"], [...defaults.node, ...done.values]);
      }
      if (name === "edge" && edge) {
        const values = new Map([...defaults.edge, ...edge.values]);
        closeEdge({ ...edge, values }, directedByDefault, builder);
        edge = null;
      }
    },
  };
}

/** A title that no other attribute has; that of a node is kept apart from its label. */
function freeTitle(title: string, id: string, taken: ReadonlyMap<string, string>): string {
  const own = title === "label" ? "label (attribute)" : title;
  return [...taken.values()].includes(own) ? `${own} (${id})` : own;
}

const labelled = (label: string | undefined): [string, string][] => (label ? [["label", label]] : []);

function remarkTimes(attributes: Readonly<Record<string, string>>, builder: NetworkBuilder): void {
  const isTimed = ["start", "end", "timestamp", "timestamps", "intervals"].some((name) => name in attributes);
  if (isTimed) builder.notKept("a time of a node or a tie");
}

/** A weight that is an attribute goes before the one of the element, as GEXF has it for weights that change with time. */
function closeEdge({ attributes, values }: Open, directedByDefault: boolean, builder: NetworkBuilder): void {
  const { source, target, type, weight, label, kind } = attributes;
  let heavy = weight;
  for (const [name, value] of values) {
    if (name.toLowerCase() === "weight") heavy = value;
    else builder.notKept(`“${name}” of a tie`);
  }
  if (label) builder.notKept("the label of a tie");
  if (kind) builder.notKept("the kind of a tie");
  const directed = type === undefined ? directedByDefault : type === "directed";
  builder.tie({ from: source, to: target, weight: heavy, directed: directed || type === "mutual" });
  if (type === "mutual") builder.tie({ from: target, to: source, weight: heavy, directed: true });
}
