import type Graph from "graphology";
import { z } from "zod";
import { nodeKind } from "./kinds.ts";

/** What two papers may share, as columns of a tie. */
const shareable = ["topics", "people"] as const;

/** What is said of a network wherever it is shown: in the header, legends, panels, files and docs. It travels in the atlas. */
export const networkWords = z.object({
  /** Its name in addresses and files: `people`. */
  name: z.string(),
  label: z.string(),
  /** The kinds of its nodes, in the order in which they are enumerated. */
  kinds: z.array(nodeKind),
  /** What a tie is, as the legend goes on behind "A tie: ". */
  tie: z.string(),
  /** What its weight is, as a file's header goes on behind "weight: ". */
  weight: z.string(),
  formula: z.string(),
  /** The article of the formula; "" where there is none. */
  source: z.string(),
  /** What makes a tie thick: the papers behind it in the years shown, or its weight. */
  thickness: z.enum(["papers", "weight"]),
  /** Which columns its ties have that say what their two papers share. */
  shares: z.array(z.enum(shareable)),
});
export type NetworkWords = z.infer<typeof networkWords>;

const count = z.int().nonnegative();

/** A network in figures. */
export const networkSummary = z.object({
  nodes: count,
  ties: count,
  inferredTies: count,
  components: count,
  communities: count,
  /** Newman's modularity of the communities; null without ties. */
  modularity: z.number().nullable(),
  /** Mean adjusted Rand index between the communities kept and those of the other runs. */
  agreement: z.number().nullable(),
  runs: count,
  /** How many nodes the sampled measures were estimated from; null when they are exact. */
  sampledSources: count.nullable(),
});
export type NetworkSummary = z.infer<typeof networkSummary>;

/** What a node of a network graph carries. */
export interface NodeFacts {
  /** Indexes of the papers that put it there, rising. */
  papers: number[];
  /** Its name, for kinds of nodes that have no table of their own. */
  label?: string;
}

/** What a tie of a network graph carries. */
export interface TieFacts {
  weight: number;
  /** Indexes of the papers that are its evidence, rising. */
  papers: number[];
  /** True when every one of those papers is evidence only by inference (an owner hidden behind "et al."). */
  inferred: boolean;
  /** Where the two ends are papers: indexes of the topics and of the people that they share. */
  topics?: number[];
  people?: number[];
}

/** Undirected, simple, built in sorted order with explicit keys (`tieKey`), nodes named by their ids. */
export type NetworkGraph = Graph<NodeFacts, TieFacts>;

/** What the analysis found out about one network. Every array is in the graph's node order. */
export interface NetworkFigures extends Omit<NetworkSummary, "nodes" | "ties" | "inferredTies"> {
  /** By the name of the measure. */
  measures: Record<string, (number | null)[]>;
  /** The component of each node; 0 is the largest. */
  component: number[];
  /** The community of each node; 0 is the largest; null for nodes without ties. */
  community: (number | null)[];
  /** How well each node's community is found again by other runs, 0 to 1; 1 for nodes without ties. */
  stability: number[];
  /** The drawing, rounded to two decimals; no two nodes overlap. */
  x: number[];
  y: number[];
  radius: number[];
}
