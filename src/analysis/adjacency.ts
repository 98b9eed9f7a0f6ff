import type { TieColumns } from "../model/network-columns.ts";

/**
 * A network as compressed sparse rows: the neighbours of every node in one piece, which is what algorithms walk. The algorithms of this room index these arrays only with numbers that the arrays themselves hold, which is
 * why they write `!` behind an access.
 */
export interface Adjacency {
  readonly nodes: number;
  readonly ties: number;
  /** The neighbours of node v are `neighbours[starts[v]]` up to, not with, `neighbours[starts[v + 1]]`, rising. */
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  /** The weight of each tie, in step with `neighbours`. */
  readonly weights: Float64Array;
  /** The sum of the weights at each node. */
  readonly strengths: Float64Array;
}

/** Ties as three lists in step: every undirected tie stands in them once. */
export interface TieList {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

/** What of a network, before its analysis or in an atlas, says who is tied to whom. */
interface Tied {
  nodes: { readonly id: readonly string[] };
  ties: Pick<TieColumns, "a" | "b" | "weight">;
}

/** The rows of a network; nodes get the numbers of their places in it. */
export function createAdjacency({ nodes, ties }: Tied): Adjacency {
  return linkTies(nodes.id.length, { from: ties.a, to: ties.b, weight: ties.weight });
}

/** Builds the rows from a list of ties without loops and repeats. Cost: O(nodes + ties). */
export function linkTies(nodes: number, ties: TieList): Adjacency {
  const starts = rowStarts(nodes, ties);
  const count = ties.from.length;
  const loose = new Int32Array(2 * count);
  const looseWeights = new Float64Array(2 * count);
  const end = starts.slice();
  const append = (row: number, neighbour: number, weight: number) => {
    const slot = end[row]!++;
    loose[slot] = neighbour;
    looseWeights[slot] = weight;
  };
  for (let tie = 0; tie < count; tie++) {
    append(ties.from[tie]!, ties.to[tie]!, ties.weight[tie]!);
    append(ties.to[tie]!, ties.from[tie]!, ties.weight[tie]!);
  }
  return sortRows(nodes, starts, loose, looseWeights);
}

function rowStarts(nodes: number, ties: TieList): Int32Array {
  const starts = new Int32Array(nodes + 1);
  for (let tie = 0; tie < ties.from.length; tie++) {
    starts[ties.from[tie]! + 1]!++;
    starts[ties.to[tie]! + 1]!++;
  }
  for (let node = 0; node < nodes; node++) starts[node + 1]! += starts[node]!;
  return starts;
}

/** Walking the rows in order and writing each tie at its other end leaves every row sorted. */
function sortRows(
  nodes: number,
  starts: Int32Array,
  loose: Int32Array,
  looseWeights: Float64Array,
): Adjacency {
  const neighbours = new Int32Array(loose.length);
  const weights = new Float64Array(loose.length);
  const strengths = new Float64Array(nodes);
  const end = starts.slice();
  for (let node = 0; node < nodes; node++) {
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const other = loose[at]!;
      const slot = end[other]!++;
      neighbours[slot] = node;
      weights[slot] = looseWeights[at]!;
      strengths[other]! += looseWeights[at]!;
    }
  }
  return { nodes, ties: loose.length / 2, starts, neighbours, weights, strengths };
}

/** How many ties a node has. */
export function degreeOf(adjacency: Adjacency, node: number): number {
  return adjacency.starts[node + 1]! - adjacency.starts[node]!;
}
