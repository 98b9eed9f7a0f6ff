import type Graph from "graphology";

export const networkNames = ["people", "topics", "papers", "knowledge"] as const;
export type NetworkName = (typeof networkNames)[number];

/** What a node of a network graph carries: the papers that put it there (indexes, rising). */
export interface NodeFacts {
  papers: number[];
}

/** What a tie of a network graph carries. */
export interface TieFacts {
  weight: number;
  /** Indexes of the papers that are its evidence, rising. */
  papers: number[];
  /** True when every one of those papers is evidence only by inference (an owner hidden behind "et al."). */
  inferred: boolean;
  /** In the papers network: indexes of the topics and of the people that the two papers share. */
  topics?: number[];
  people?: number[];
}

/** Undirected, simple, built in sorted order with explicit keys (`tieKey`), nodes named by their ids. */
export type NetworkGraph = Graph<NodeFacts, TieFacts>;
