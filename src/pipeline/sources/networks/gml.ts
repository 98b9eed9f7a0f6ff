import { decodeHTMLStrict } from "entities";
import type { Reader } from "../reader.ts";
import { firstLineOf } from "./lines-of.ts";
import { createNetworkBuilder, type NetworkBuilder } from "./network-builder.ts";

/** GML, as Newman's networks, NetworkX, igraph and Gephi write it (Himsolt 1997). */
export const gmlReader: Reader = {
  kind: "gml",
  label: "a network as GML",
  format: "GML",
  writtenBy: ["Gephi", "NetworkX", "igraph", "yEd"],
  recognise(head) {
    const isGraph = /^graph\s*(?:\[|$)/i.test(firstLineOf(head, BEFORE));
    return isGraph && /\b(?:node|edge)\s*\[/.test(head) ? "it begins with graph [ and holds nodes" : null;
  },
  async read(text) {
    const builder = createNetworkBuilder();
    if (!readGml(await text.whole(), builder)) builder.cut();
    return builder.done();
  },
};

/** Comments, and who wrote the file. */
const BEFORE = /^(?:#|(?:Creator|Version)\b)/i;

/** A list of GML that is open: what it is called, and the texts and numbers in it; those of inner lists too. */
interface Open {
  name: string;
  values: Map<string, string>;
}

const TOKEN = /\s+|#[^\n]*|"([^"]*)"|([[\]])|([^\s[\]"]+)/gy;

/** Reads a text of keys, values and lists. @returns whether all lists are closed. */
function readGml(text: string, builder: NetworkBuilder): boolean {
  const stack: Open[] = [];
  let directed = false;
  let key: string | null = null;
  for (const [, quoted, bracket, word] of text.matchAll(TOKEN)) {
    if (bracket === "[") {
      stack.push({ name: key?.toLowerCase() ?? "", values: new Map() });
      key = null;
    } else if (bracket === "]") {
      const done = stack.pop();
      if (done) closeList(done, stack.at(-1), directed, builder);
      key = null;
    } else if (key === null) key = word ?? null;
    else if (word !== undefined || quoted !== undefined) {
      const value = word ?? decoded(quoted ?? "");
      const here = stack.at(-1);
      // A key that comes again is a list, as NetworkX writes it.
      const before = here?.values.get(key);
      here?.values.set(key, before === undefined || here.name === "graphics" ? value : `${before}; ${value}`);
      if (here?.name === "graph" && key === "directed") directed = value === "1";
      key = null;
    }
  }
  return stack.length === 0;
}

const decoded = (text: string) => text.replace(/&(?:[a-z]\w*|#x?[\da-f]+);/gi, decodeHTMLStrict);

/** What a list says when it ends; one inside a node or a tie belongs to that, as `graphics` does, which holds its place. */
function closeList(
  { name, values }: Open,
  around: Open | undefined,
  directed: boolean,
  builder: NetworkBuilder,
): void {
  if (name === "graph") builder.titled(values.get("label") ?? values.get("name"));
  else if (name === "node") builder.node(values.get("id"), withoutId(values));
  else if (name === "edge") {
    const weight = values.get("weight") ?? values.get("value");
    for (const of of values.keys())
      if (!["source", "target", "weight", "value", "id"].includes(of)) builder.notKept(`“${of}” of a tie`);
    builder.tie({ from: values.get("source"), to: values.get("target"), weight, directed });
  } else
    for (const [of, value] of values)
      if (around && around.name !== "graph" && !around.values.has(of)) around.values.set(of, value);
}

const withoutId = (values: ReadonlyMap<string, string>) => [...values].filter(([name]) => name !== "id");
