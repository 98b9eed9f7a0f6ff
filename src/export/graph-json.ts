import { nodeAttributes, tieAttributes, type Attribute } from "./attributes.ts";
import { describeExport } from "./describe.ts";
import { areDirected, edgesOf } from "./edges.ts";
import type { Format } from "./format.ts";
import type { ExportRequest } from "./request.ts";

/** What graphology, Sigma and Gephi Lite read. */
export const graphJson: Format = {
  name: "json",
  label: "graphology JSON",
  extension: "json",
  mediaType: "application/json",
  options: [],
  write: writeGraphJson,
};

/** A network as graphology's own JSON, which `Graph.from` and Gephi Lite read; x, y, size, color and label as Sigma wants them. */
function* writeGraphJson(request: ExportRequest): Generator<string> {
  const nodes = nodeAttributes(request);
  const ties = tieAttributes(request);
  const directed = areDirected(request);
  const { creator, description, date } = describeExport(request);
  const head = {
    attributes: { creator, description, date },
    options: { type: directed ? "directed" : "undirected", multi: false, allowSelfLoops: false },
  };
  yield `${JSON.stringify(head).slice(0, -1)},"nodes":[`;
  let first = true;
  for (const node of request.nodes) {
    const { x, y, radius, label } = node;
    const attributes = { label, x, y, size: radius, color: request.colour(node), ...valuesOf(node, nodes) };
    yield `${first ? "" : ","}\n${JSON.stringify({ key: node.id, attributes })}`;
    first = false;
  }
  yield `\n],"edges":[`;
  first = true;
  for (const { key, tie, from, to, weight } of edgesOf(request)) {
    const [source, target] = [from, to].map((end) => request.view.nodes[end]?.id);
    const attributes = { weight, ...valuesOf(tie, ties) };
    yield `${first ? "" : ","}\n${JSON.stringify({ key, source, target, attributes, ...(!directed && { undirected: true }) })}`;
    first = false;
  }
  yield "\n]}\n";
}

function valuesOf<T>(item: T, attributes: readonly Attribute<T>[]): Record<string, unknown> {
  return Object.fromEntries(
    attributes.map(({ id, value }) => [id, value(item)]).filter(([, value]) => value !== null),
  );
}
