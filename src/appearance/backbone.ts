import { grouped } from "../lib/counted.ts";
import { openUnion } from "../lib/union.ts";
import { backboneWords, type Backbone } from "../model/backbone.ts";
import type { NetworkView } from "../model/network-view.ts";

/** The ties that are kept, 1 for each, and a sentence on how much of the network survives. */
export interface Kept {
  ties: Uint8Array;
  told: string;
}

/**
 * The backbone of a network. By disparity (Serrano, Boguñá & Vespignani 2009) a tie is kept where α = (1 − w/s)^(k−1) is below the
 * level at either end; a node with one tie says nothing of it, and the tie of a pair that has no other is kept. Weights of the whole
 * network count, whatever is drawn of it.
 *
 * Cost: O(ties log ties).
 */
export function backboneOf(network: NetworkView, chosen: Backbone): Kept {
  const { ties, nodes } = network.columns;
  const isKept = keepers[chosen.by](network, chosen.at);
  const kept = Uint8Array.from(ties.a, (_, tie) => Number(isKept(tie)));
  const all = surviving(network, () => true);
  const left = surviving(network, (tie) => kept[tie] === 1);
  const share = (part: number, whole: number) => `${Math.round((100 * part) / (whole || 1))} %`;
  const { label } = backboneWords[chosen.by];
  return {
    ties: kept,
    told: `Backbone (${label.toLowerCase()}, ${chosen.at}): ${grouped(left.ties)} of ${grouped(all.ties)} ties with ${share(left.weight, all.weight)} of the weight; ${grouped(left.nodes)} of ${grouped(all.nodes)} nodes with ties keep one; the largest part has ${grouped(left.largest)}, with all ties ${grouped(all.largest)}.`,
  };

  /** How many ties, how much weight, how many nodes with ties, and how many of these the largest part has. */
  function surviving({ columns }: NetworkView, counts: (tie: number) => boolean) {
    const parts = openUnion(nodes.id.length);
    const tied = new Uint8Array(nodes.id.length);
    let [count, weight] = [0, 0];
    columns.ties.a.forEach((a, tie) => {
      if (!counts(tie)) return;
      const b = columns.ties.b[tie] ?? 0;
      parts.join(a, b);
      tied[a] = tied[b] = 1;
      count++;
      weight += columns.ties.weight[tie] ?? 0;
    });
    const sizes = new Map<number, number>();
    let [members, largest] = [0, 0];
    tied.forEach((one, node) => {
      if (!one) return;
      members++;
      const root = parts.top(node);
      const size = (sizes.get(root) ?? 0) + 1;
      sizes.set(root, size);
      largest = Math.max(largest, size);
    });
    return { ties: count, weight, nodes: members, largest };
  }
}

type Keeper = (network: NetworkView, at: number) => (tie: number) => boolean;

const byDisparity: Keeper = ({ columns: { ties, nodes } }, level) => {
  const strength = new Float64Array(nodes.id.length);
  const degree = new Int32Array(nodes.id.length);
  for (const ends of [ties.a, ties.b])
    ends.forEach((node, tie) => {
      strength[node] = (strength[node] ?? 0) + (ties.weight[tie] ?? 0);
      degree[node] = (degree[node] ?? 0) + 1;
    });
  return (tie) => {
    const ends = [ties.a[tie] ?? 0, ties.b[tie] ?? 0].filter((node) => (degree[node] ?? 0) > 1);
    if (ends.length === 0) return true;
    return ends.some((node) => {
      const rest = 1 - (ties.weight[tie] ?? 0) / (strength[node] || 1);
      return wholePower(rest, (degree[node] ?? 0) - 1) < level;
    });
  };
};

/** By squaring: powers of the language may differ from engine to engine in their last digits. */
function wholePower(base: number, exponent: number): number {
  let [power, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power *= square;
    square *= square;
  }
  return power;
}

const byStrongest: Keeper = (network, most) => {
  const { weight } = network.columns.ties;
  const kept = new Uint8Array(weight.length);
  network.columns.nodes.id.forEach((_, node) => {
    const own = [...network.tiesAt(node)];
    own.sort((one, other) => (weight[other] ?? 0) - (weight[one] ?? 0) || one - other);
    for (const tie of own.slice(0, most)) kept[tie] = 1;
  });
  return (tie) => kept[tie] === 1;
};

const byWeight: Keeper =
  ({ columns: { ties } }, least) =>
  (tie) =>
    (ties.weight[tie] ?? 0) >= least;

const keepers: Record<Backbone["by"], Keeper> = {
  disparity: byDisparity,
  strongest: byStrongest,
  weight: byWeight,
};
