import type { Adjacency } from "./adjacency.ts";

/** A division of the nodes into numbered parts: 0 is the largest; equals are ordered by their smallest node. */
export interface Parts {
  /** The part of each node; −1 for nodes that take no part. */
  readonly part: Int32Array;
  readonly sizes: readonly number[];
}

/**
 * Finds the connected parts of a network by breadth-first search. With `group`, ties between different groups do not
 * count and nodes of a negative group take no part: that cuts every group into its own connected parts.
 *
 * Cost: O(nodes + ties).
 */
export function connectedParts(adjacency: Adjacency, group?: Int32Array): Parts {
  const { nodes, starts, neighbours } = adjacency;
  const part = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  let count = 0;
  for (let first = 0; first < nodes; first++) {
    if (part[first] !== -1 || (group && group[first]! < 0)) continue;
    part[first] = count;
    queue[0] = first;
    for (let head = 0, tail = 1; head < tail; head++) {
      const node = queue[head]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const other = neighbours[at]!;
        if (part[other] !== -1 || (group && group[other] !== group[first])) continue;
        part[other] = count;
        queue[tail++] = other;
      }
    }
    count++;
  }
  return numberBySize(part, count);
}

/** Renumbers parts from the largest to the smallest; equals keep the order of their smallest nodes. */
export function numberBySize(part: Int32Array, count: number): Parts {
  const size = Array.from({ length: count }, () => 0);
  const first = Array.from({ length: count }, () => part.length);
  for (let node = part.length - 1; node >= 0; node--) {
    const own = part[node]!;
    if (own < 0) continue;
    size[own]!++;
    first[own] = node;
  }
  const order = size.map((_, own) => own).sort((a, b) => size[b]! - size[a]! || first[a]! - first[b]!);
  const number = new Int32Array(count);
  order.forEach((own, place) => (number[own] = place));
  return {
    part: part.map((own) => (own < 0 ? -1 : number[own]!)),
    sizes: order.map((own) => size[own]!),
  };
}

/** The nodes of each part, rising. */
export function membersOf(parts: Parts): Int32Array[] {
  const members = parts.sizes.map((size) => new Int32Array(size));
  const filled = new Int32Array(parts.sizes.length);
  for (let node = 0; node < parts.part.length; node++) {
    const own = parts.part[node]!;
    if (own >= 0) members[own]![filled[own]!++] = node;
  }
  return members;
}
