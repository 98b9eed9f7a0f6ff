import type { NetworkView } from "../model/network-view.ts";
import type { Drawn, DrawnNodes, DrawnTies, Lifted } from "./drawn.ts";
import { nodeColumns, placesOf, tieColumns, type Look } from "./drawn-columns.ts";

/** Nodes and ties of a network that stand out, whether they are drawn otherwise or not. */
export function liftFrom(
  network: NetworkView,
  look: Look,
  part: { nodes: readonly number[]; ties: readonly number[]; primary: readonly number[] },
): Lifted {
  const first = new Set(part.primary);
  const indexes = mostImportantFirst(network, look, new Set([...part.primary, ...part.nodes]));
  return {
    network: network.name,
    nodes: nodeColumns(network, look, indexes),
    ties: tieColumns(network, look, Uint32Array.from(part.ties), placesOf(indexes)),
    primary: Uint8Array.from(indexes, (index) => Number(first.has(index))),
  };
}

function mostImportantFirst(
  network: NetworkView,
  { lens }: Look,
  indexes: ReadonlySet<number>,
): Uint32Array<ArrayBuffer> {
  const ranked = Array.from(indexes, (index) => {
    const node = network.node(index);
    return { index, importance: node ? lens.importance(node) : 0 };
  });
  ranked.sort((a, b) => b.importance - a.importance || a.index - b.index);
  return Uint32Array.from(ranked, ({ index }) => index);
}

/** The ties of each node among those drawn, by place; made once per drawing, so that a hover costs only what it lifts. */
export function drawnTiesAt({
  nodes,
  ties,
}: Pick<Drawn, "nodes" | "ties">): (place: number) => readonly number[] {
  const at: number[][] = nodes.id.map(() => []);
  ties.a.forEach((from, tie) => {
    at[from]?.push(tie);
    at[ties.b[tie] ?? 0]?.push(tie);
  });
  return (place) => at[place] ?? [];
}

/** A drawn node with its drawn ties and neighbours: what stands out while the pointer rests on it. */
export function liftAround(
  { network, nodes, ties }: Drawn,
  place: number,
  tiesAt: readonly number[],
): Lifted {
  const around = tiesAt.map((tie) => (ties.a[tie] === place ? ties.b[tie] : ties.a[tie]) ?? 0);
  const places = Uint32Array.from(new Set([place, ...around])).sort();
  const at = new Map(Array.from(places, (one, n) => [one, n]));
  const chosen = Uint32Array.from(tiesAt);
  const own = pickTies(ties, chosen);
  const end = (one: number) => at.get(one) ?? 0;
  return {
    network,
    nodes: pickNodes(nodes, places),
    ties: { ...own, a: own.a.map(end), b: own.b.map(end) },
    primary: Uint8Array.from(places, (one) => Number(one === place)),
  };
}

function pickNodes(nodes: DrawnNodes, places: Uint32Array<ArrayBuffer>): DrawnNodes {
  const list = [...places];
  return {
    index: Uint32Array.from(list, (n) => nodes.index[n] ?? 0),
    id: list.map((n) => nodes.id[n] ?? ""),
    label: list.map((n) => nodes.label[n] ?? ""),
    kind: Uint8Array.from(list, (n) => nodes.kind[n] ?? 0),
    x: Float32Array.from(list, (n) => nodes.x[n] ?? 0),
    y: Float32Array.from(list, (n) => nodes.y[n] ?? 0),
    radius: Float32Array.from(list, (n) => nodes.radius[n] ?? 0),
    colour: Uint32Array.from(list, (n) => nodes.colour[n] ?? 0),
    community: Int32Array.from(list, (n) => nodes.community[n] ?? -1),
    unsure: Uint8Array.from(list, (n) => nodes.unsure[n] ?? 0),
    importance: Float32Array.from(list, (n) => nodes.importance[n] ?? 0),
    papers: Uint32Array.from(list, (n) => nodes.papers[n] ?? 0),
    firstYear: Uint16Array.from(list, (n) => nodes.firstYear[n] ?? 0),
    lastYear: Uint16Array.from(list, (n) => nodes.lastYear[n] ?? 0),
  };
}

function pickTies(ties: DrawnTies, places: Uint32Array<ArrayBuffer>): DrawnTies {
  const list = [...places];
  return {
    index: Uint32Array.from(list, (n) => ties.index[n] ?? 0),
    a: Uint32Array.from(list, (n) => ties.a[n] ?? 0),
    b: Uint32Array.from(list, (n) => ties.b[n] ?? 0),
    thickness: Float32Array.from(list, (n) => ties.thickness[n] ?? 0),
    inferred: Uint8Array.from(list, (n) => ties.inferred[n] ?? 0),
  };
}
