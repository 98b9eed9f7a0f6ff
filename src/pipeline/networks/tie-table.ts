import Graph from "graphology";
import { by, inOrder } from "../../lib/order.ts";
import { tieKey } from "../../model/ids.ts";
import type { NetworkGraph, NodeFacts, TieFacts } from "../../model/network.ts";

export interface NodeEntry extends NodeFacts {
  id: string;
}

interface Row extends TieFacts {
  a: number;
  b: number;
}

/**
 * Gathers ties between numbered nodes, whatever the order in which their evidence comes, and builds the graph from them
 * in sorted order with explicit keys, so that the same evidence gives the same graph.
 */
export class TieTable {
  readonly #rows = new Map<number, Row>();

  constructor(private readonly nodes: readonly NodeEntry[]) {}

  /** The row of a tie between two nodes; made at its first call, inferred until a listed paper is added. */
  row(i: number, j: number): TieFacts {
    const [a, b] = i < j ? [i, j] : [j, i];
    const key = a * this.nodes.length + b;
    let row = this.#rows.get(key);
    if (!row) {
      row = { a, b, weight: 0, papers: [], inferred: true };
      this.#rows.set(key, row);
    }
    return row;
  }

  get size(): number {
    return this.#rows.size;
  }

  rows(): IterableIterator<Readonly<Row>> {
    return this.#rows.values();
  }

  /** Adds a paper as evidence of a tie. */
  add(i: number, j: number, paper: number, weight: number, inferred: boolean): TieFacts {
    return this.addEvidence(i, j, [paper], weight, inferred);
  }

  /** Adds something that several papers show together, and its weight once. */
  addEvidence(i: number, j: number, papers: readonly number[], weight: number, inferred: boolean): TieFacts {
    const row = this.row(i, j);
    row.weight += weight;
    for (const paper of papers) if (row.papers.at(-1) !== paper) row.papers.push(paper);
    row.inferred &&= inferred;
    return row;
  }

  /** The graph of all nodes and of those ties that `keep` accepts. */
  toGraph(keep: (row: Readonly<Row>) => boolean = () => true): NetworkGraph {
    const graph: NetworkGraph = new Graph({ type: "undirected", multi: false, allowSelfLoops: false });
    for (const { id, ...facts } of this.nodes) graph.addNode(id, facts);
    const kept = [...this.#rows.values()].filter(keep).sort(
      inOrder<Row>(
        by((row) => row.a),
        by((row) => row.b),
      ),
    );
    for (const { a, b, ...facts } of kept) {
      const [from, to] = [this.nodes[a]?.id ?? "", this.nodes[b]?.id ?? ""];
      graph.addUndirectedEdgeWithKey(tieKey(from, to), from, to, {
        ...facts,
        papers: [...new Set(facts.papers)].sort((x, y) => x - y),
      });
    }
    return graph;
  }
}
