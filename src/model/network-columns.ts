import type { Lists } from "../lib/lists.ts";

/** The nodes of a network in columns: entry n of each is about the same node. */
export interface NodeColumns {
  id: string[];
  /** Names and papers of the nodes, where some are of a kind that has no table of its own. */
  label?: string[];
  papers?: Lists;
  x: Float64Array;
  y: Float64Array;
  radius: Float64Array;
  /** −1 for none. */
  community: Int32Array;
  stability: Float64Array;
  component: Uint32Array;
  /** NaN where a value is not known. */
  measures: Record<string, Float64Array>;
  /** What their file says of them in words, where the network came as one. */
  texts?: Record<string, (string | null)[]>;
}

/** Where other runs have some nodes beside their own communities: rows, by node. */
export interface ElsewhereColumns {
  node: Uint32Array;
  /** The other community in which most runs have it. */
  community: Uint32Array;
  /** In which share of the other runs, above 0 and up to 1. */
  share: Float64Array;
}

/** The ties of a network in columns; `a` and `b` are indexes of nodes. */
export interface TieColumns {
  a: Uint32Array;
  b: Uint32Array;
  weight: Float64Array;
  /** Where ties came with a direction: how much of the weight goes from `b` to `a`. */
  back?: Float64Array;
  /** The papers that are the evidence of each tie, rising. */
  papers: Lists;
  /** 1 for ties that rest on inference alone. */
  inferred: Uint8Array;
  /** Where ties say what their two papers share: the topics and the people. */
  topics?: Lists;
  people?: Lists;
}
