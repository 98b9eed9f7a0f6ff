import type Graph from "graphology";
import { type Adjacency, degreeOf } from "../adjacency.ts";

/**
 * A network in the form in which `graphology-communities-louvain` takes one: the members of a graph that it reads, over the
 * rows that are there already. A graph of its own would take some 700 bytes for each tie. Nodes are named by their numbers,
 * and ties come in sorted order.
 */
export function asGraph(adjacency: Adjacency): Graph {
  const { nodes, ties, starts, neighbours, weights } = adjacency;
  const names = Array.from({ length: nodes }, (_, node) => String(node));
  const refuse = () => {
    throw new Error("asGraph: this graph can only be read");
  };
  const read = {
    type: "undirected",
    multi: false,
    order: nodes,
    size: ties,
    selfLoopCount: 0,
    forEachNode: (visit: (name: string) => void) => names.forEach((name) => visit(name)),
    undirectedDegreeWithoutSelfLoops: (name: string) => degreeOf(adjacency, Number(name)),
    forEachEdge(visit: (key: string, attributes: { weight: number }, a: string, b: string) => void) {
      for (let node = 0; node < nodes; node++) {
        for (let at = starts[node]!; at < starts[node + 1]!; at++) {
          const other = neighbours[at]!;
          if (other > node) visit("", { weight: weights[at]! }, names[node]!, names[other]!);
        }
      }
    },
    addUndirectedEdgeWithKey: refuse,
    dropNode: refuse,
  };
  return read as unknown as Graph; // safe: a test holds its communities against those of a real graph
}
