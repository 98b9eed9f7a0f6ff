import type { MeasureWords } from "../../model/measure.ts";
import type { Adjacency } from "../adjacency.ts";
import type { Parts } from "../connected-parts.ts";
import type { Arcs } from "./arcs.ts";
import type { Distances } from "./distances.ts";
import type { Hits } from "./hits.ts";
import type { PathMeasures } from "./path-measures.ts";
import type { Triangles } from "./triangles.ts";

/**
 * What a measure is computed from. Nodes have the numbers of their places in the network's order. What several measures share is
 * found once, when it is first asked for.
 */
export interface MeasuredNetwork {
  readonly adjacency: Adjacency;
  readonly components: Parts;
  /** The id of each node: its kind stands before the colon. */
  readonly ids: readonly string[];
  /** The papers of a node, rising. */
  papersOf(node: number): ArrayLike<number>;
  /** How often a paper was cited, as far as its sources say. */
  citationsOf(paper: number): number | null;
  /** Betweenness and closeness, which one search per node gives together. */
  paths(): Promise<PathMeasures>;
  /** How far nodes are from each other. */
  distances(): Promise<Distances>;
  triangles(): Triangles;
  /** Which node does to which what the ties of this network say, as cite; null where ties have no direction. */
  arcs(): Arcs | null;
  /** Hubs and authorities, which one search gives together. */
  hits(): Hits;
  /** The communities, and those of the other runs. */
  communities(): Promise<readonly Parts[]>;
}

/** A measure: what is said of it, and its value for each node. */
export interface Measure extends MeasureWords {
  /** Whether it is taken when it is asked for alone, rather than of every network. */
  further?: boolean;
  /** Whether it hangs on the communities, and changes with them. */
  ofCommunities?: boolean;
  /** One value per node, in the network's order; null where it is not known. */
  compute(network: MeasuredNetwork): (number | null)[] | Promise<(number | null)[]>;
}
