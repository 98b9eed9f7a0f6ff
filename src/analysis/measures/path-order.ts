import { type Adjacency, linkTies } from "../adjacency.ts";

/** A network whose nodes have new numbers: those of a breadth-first walk, component after component. */
export interface PathOrder {
  /** The rows under the new numbers. Neighbours in the network are neighbours in memory, which makes walks several times faster. */
  readonly adjacency: Adjacency;
  /** The old number of each node. */
  readonly old: Int32Array;
  /** Where each component begins, and at last where all of them end. */
  readonly begins: readonly number[];
}

/** Numbers the nodes anew. Cost: O(nodes + ties). */
export function numberByWalk(adjacency: Adjacency): PathOrder {
  const { nodes, starts, neighbours, weights } = adjacency;
  const number = new Int32Array(nodes).fill(-1);
  const old = new Int32Array(nodes);
  const begins: number[] = [];
  let next = 0;
  for (let first = 0; first < nodes; first++) {
    if (number[first] !== -1) continue;
    begins.push(next);
    number[first] = next;
    old[next++] = first;
    for (let head = next - 1; head < next; head++) {
      const node = old[head]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const other = neighbours[at]!;
        if (number[other] !== -1) continue;
        number[other] = next;
        old[next++] = other;
      }
    }
  }
  begins.push(nodes);
  const from = new Int32Array(adjacency.ties);
  const to = new Int32Array(adjacency.ties);
  const weight = new Float64Array(adjacency.ties);
  let tie = 0;
  for (let node = 0; node < nodes; node++) {
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      if (neighbours[at]! < node) continue;
      from[tie] = number[node]!;
      to[tie] = number[neighbours[at]!]!;
      weight[tie++] = weights[at]!;
    }
  }
  return { adjacency: linkTies(nodes, { from, to, weight }), old, begins };
}
