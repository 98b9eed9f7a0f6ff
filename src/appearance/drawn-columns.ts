import type { NetworkView } from "../model/network-view.ts";
import { toNumber } from "./colours.ts";
import type { DrawnNodes, DrawnTies } from "./drawn.ts";
import type { Lens } from "./lens.ts";
import type { Shown } from "./shown.ts";

/** What decides how the nodes and ties of a network look. */
export interface Look {
  lens: Lens;
  shown: Shown;
  /** How thick a tie is, in pixels when all of the network is in view. */
  thickness(tie: number): number;
}

/** Some nodes of a network as they look, in the order given. */
export function nodeColumns(
  network: NetworkView,
  { lens }: Look,
  indexes: Uint32Array<ArrayBuffer>,
): DrawnNodes {
  const nodes = Array.from(indexes, (index) => network.node(index)!); // safe: indexes of nodes of this network
  const kindOf = new Map(network.words.kinds.map(({ name }, place) => [name, place]));
  const colours = new Map<string, number>();
  const colourOf = (hex: string) => {
    const known = colours.get(hex);
    if (known !== undefined) return known;
    const value = toNumber(hex);
    colours.set(hex, value);
    return value;
  };
  return {
    index: indexes.slice(),
    id: nodes.map(({ id }) => id),
    label: nodes.map(({ label }) => label),
    kind: Uint8Array.from(nodes, ({ kind }) => kindOf.get(kind) ?? 0),
    x: Float32Array.from(nodes, ({ x }) => x),
    y: Float32Array.from(nodes, ({ y }) => y),
    radius: Float32Array.from(nodes, lens.radius),
    colour: Uint32Array.from(nodes, (node) => colourOf(lens.colour(node))),
    community: Int32Array.from(nodes, ({ community }) => community ?? -1),
    unsure: Uint8Array.from(nodes, (node) => Number(lens.isUnsure(node))),
    importance: Float32Array.from(nodes, lens.importance),
    papers: Uint32Array.from(nodes, ({ papers }) => papers.length),
    firstYear: Uint16Array.from(nodes, ({ firstYear }) => firstYear ?? 0),
    lastYear: Uint16Array.from(nodes, ({ lastYear }) => lastYear ?? 0),
  };
}

/** Where each node of a network stands among those drawn. */
export function placesOf(indexes: Uint32Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  indexes.forEach((index, place) => places.set(index, place));
  return places;
}

/** Some ties of a network as they look; both ends of each must be among the places. */
export function tieColumns(
  { columns: { ties } }: NetworkView,
  { thickness }: Look,
  indexes: Uint32Array<ArrayBuffer>,
  places: ReadonlyMap<number, number>,
): DrawnTies {
  const end = (column: Uint32Array) => indexes.map((tie) => places.get(column[tie] ?? 0) ?? 0);
  return {
    index: indexes.slice(),
    a: end(ties.a),
    b: end(ties.b),
    thickness: Float32Array.from(indexes, thickness),
    inferred: Uint8Array.from(indexes, (tie) => ties.inferred[tie] ?? 0),
  };
}
