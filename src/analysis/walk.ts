import type { Adjacency } from "./adjacency.ts";

/**
 * Walks breadth-first from a node: sets in `hops`, which must hold −1 for all nodes, how many ties lie between it and each that it reaches, and in
 * `queue` these nodes, the nearest first. Returns how many they are, itself among them.
 */
export function walkFrom(
  { starts, neighbours }: Adjacency,
  source: number,
  hops: Int32Array,
  queue: Int32Array,
): number {
  let reached = 1;
  hops[source] = 0;
  queue[0] = source;
  for (let head = 0; head < reached; head++) {
    const node = queue[head]!;
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const other = neighbours[at]!;
      if (hops[other] !== -1) continue;
      hops[other] = hops[node]! + 1;
      queue[reached++] = other;
    }
  }
  return reached;
}
