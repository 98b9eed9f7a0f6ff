import { rowOf } from "../../src/lib/lists.ts";
import { tieKey } from "../../src/model/ids.ts";
import type { NetworkTable } from "../../src/model/network.ts";

/** A tie as one object, for tests that look at single ones. */
export interface ReadTie {
  key: string;
  a: string;
  b: string;
  weight: number;
  papers: number[];
  inferred: boolean;
  topics: number[];
  people: number[];
}

/** The ties of a network, in their order. */
export function readTies({ nodes, ties }: NetworkTable): ReadTie[] {
  return Array.from(ties.a, (from, tie) => {
    const [a, b] = [nodes.id[from] ?? "", nodes.id[ties.b[tie] ?? -1] ?? ""];
    return {
      key: tieKey(a, b),
      a,
      b,
      weight: ties.weight[tie] ?? Number.NaN,
      papers: [...rowOf(ties.papers, tie)],
      inferred: ties.inferred[tie] === 1,
      topics: ties.topics ? [...rowOf(ties.topics, tie)] : [],
      people: ties.people ? [...rowOf(ties.people, tie)] : [],
    };
  });
}

/** The papers of the node of this id. */
export function papersOfNode({ nodes }: NetworkTable, id: string): number[] {
  return [...rowOf(nodes.papers, nodes.id.indexOf(id))];
}
