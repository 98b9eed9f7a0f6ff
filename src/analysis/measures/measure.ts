import type { MeasureWords } from "../../model/measure.ts";
import type { Adjacency } from "../adjacency.ts";
import type { Parts } from "../connected-parts.ts";
import type { PathMeasures } from "./path-measures.ts";

/** What a measure is computed from. Nodes have the numbers of their places in the network's order. */
export interface MeasuredNetwork {
  readonly adjacency: Adjacency;
  readonly components: Parts;
  /** The id of each node: its kind stands before the colon. */
  readonly ids: readonly string[];
  /** The papers of a node, rising. */
  papersOf(node: number): ArrayLike<number>;
  /** Betweenness and closeness, which one search per node gives together; searched once, when first asked for. */
  paths(): Promise<PathMeasures>;
}

/** A measure: what is said of it, and its value for each node. */
export interface Measure extends MeasureWords {
  /** One value per node, in the network's order; null where it is not known. */
  compute(network: MeasuredNetwork): (number | null)[] | Promise<(number | null)[]>;
}
