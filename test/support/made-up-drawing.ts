import type { Drawn, DrawnNodes, DrawnTies } from "../../src/appearance/drawn.ts";
import { kinds } from "../../src/model/kinds.ts";

/** What a test says of a node; the rest is plain. */
export interface MadeUpNode {
  x: number;
  y: number;
  radius?: number;
  community?: number;
  importance?: number;
  colour?: number;
  unsure?: boolean;
}

export function madeUpNodes(list: readonly MadeUpNode[]): DrawnNodes {
  const count = list.length;
  return {
    index: Uint32Array.from(list.keys()),
    id: list.map((_, place) => `person:${place}`),
    label: list.map((_, place) => `Person ${place}`),
    kind: new Uint8Array(count),
    x: Float32Array.from(list, ({ x }) => x),
    y: Float32Array.from(list, ({ y }) => y),
    radius: Float32Array.from(list, ({ radius }) => radius ?? 1),
    colour: Uint32Array.from(list, ({ colour }) => colour ?? 0x2f6fb5),
    community: Int32Array.from(list, ({ community }) => community ?? -1),
    unsure: Uint8Array.from(list, ({ unsure }) => Number(unsure ?? false)),
    importance: Float32Array.from(list, ({ importance }) => importance ?? 0.5),
    papers: new Uint32Array(count).fill(1),
    firstYear: new Uint16Array(count),
    lastYear: new Uint16Array(count),
  };
}

export function madeUpTies(
  list: readonly (readonly [a: number, b: number])[],
  inferred: readonly number[] = [],
): DrawnTies {
  return {
    index: Uint32Array.from(list.keys()),
    a: Uint32Array.from(list, ([a]) => a),
    b: Uint32Array.from(list, ([, b]) => b),
    thickness: new Float32Array(list.length).fill(1),
    inferred: Uint8Array.from(list, (_, tie) => Number(inferred.includes(tie))),
  };
}

/** A drawing of people in a square of 100 units. */
export function madeUpDrawing(nodes: DrawnNodes, ties: DrawnTies, change: Partial<Drawn> = {}): Drawn {
  const all = { left: 0, bottom: 0, right: 100, top: 100 };
  return {
    network: "people",
    kinds: [kinds.person],
    nodes,
    ties,
    vertices: { nodes: new Float32Array(), ties: new Float32Array() },
    communities: [],
    axis: [],
    bounds: { all, overview: all },
    legend: { colour: "", size: "", swatches: [], scale: null },
    nodeCount: nodes.id.length,
    tieCount: ties.a.length,
    reasons: [],
    backbone: null,
    smallComponents: 0,
    sorts: [],
    limits: { minPapers: 1, maxNodes: 12_000, maxTies: 20_000 },
    ...change,
  };
}
