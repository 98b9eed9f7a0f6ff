import { round } from "../../lib/exact-math.ts";
import type { MeasureName } from "../../model/measures.ts";
import type { NetworkGraph } from "../../model/network.ts";
import { createAdjacency, degreeOf } from "./adjacency.ts";
import { findCommunities } from "./communities.ts";
import { connectedParts } from "./connected-parts.ts";
import { coreNumbers } from "./cores.ts";
import { layOut } from "./layout/layout.ts";
import { pageRank } from "./pagerank.ts";
import { pathMeasures } from "./shortest-paths.ts";
import { radiusOfPapers } from "./radius.ts";
import { compareRuns } from "./stability.ts";

export interface AnalysisOptions {
  seed: number;
  /** The radius, above 0, in which a node with so many papers is drawn. */
  radius?: (papers: number) => number;
  /** Told from time to time how much is done, in hundredths. */
  progress?: (done: number, total: number) => void;
}

/** What is found out about one network. Every array is in the graph's node order. */
export interface Analysis {
  measures: Record<MeasureName, number[]>;
  /** The component of each node; 0 is the largest. */
  component: number[];
  components: number;
  /** The community of each node; 0 is the largest; null for nodes without ties. */
  community: (number | null)[];
  /** How well each node's community is found again by other runs, 0 to 1; 1 for nodes without ties. */
  stability: number[];
  communities: number;
  /** Null for a network without ties, as is the agreement. */
  modularity: number | null;
  /** The mean adjusted Rand index of the other runs with the kept one. */
  agreement: number | null;
  runs: number;
  /** How many sources stand for all in betweenness and closeness; null when these are exact. */
  sampledSources: number | null;
  /** The drawing, rounded to two decimals; no two nodes overlap. */
  x: number[];
  y: number[];
  radius: number[];
}

/**
 * Analyses a network: measures of its nodes, components, communities with their stability, and a drawing. The same
 * network (in the same node order), seed and radii give the same numbers to the last bit in every engine.
 */
export function analyse(
  graph: NetworkGraph,
  { seed, radius = radiusOfPapers, progress }: AnalysisOptions,
): Analysis {
  const phase = (start: number, end: number) => (share: number) =>
    progress?.(Math.round(start + share * (end - start)), 100);
  const adjacency = createAdjacency(graph);
  const components = connectedParts(adjacency);
  const paths = pathMeasures(adjacency, components, phase(0, 30));
  const found = findCommunities(graph, adjacency, seed, phase(30, 40));
  const { stability, agreement } = compareRuns(found.kept, found.others);
  const radii = Float64Array.from(graph.nodes(), (node) => {
    const papers = graph.getNodeAttribute(node, "papers").length;
    const own = round(radius(papers), 2);
    if (own > 0) return own;
    throw new RangeError(`analyse: the radius for ${papers} papers is ${own}; give one above 0`);
  });
  const places = layOut(adjacency, components, found.kept.part, radii, phase(40, 100));
  return {
    measures: {
      degree: Array.from(adjacency.strengths, (_, node) => degreeOf(adjacency, node)),
      strength: Array.from(adjacency.strengths),
      betweenness: paths.betweenness,
      closeness: paths.closeness,
      pagerank: pageRank(adjacency),
      core: coreNumbers(adjacency),
    },
    component: Array.from(components.part),
    components: components.sizes.length,
    community: Array.from(found.kept.part, (own) => (own < 0 ? null : own)),
    stability,
    communities: found.kept.sizes.length,
    modularity: found.modularity,
    agreement,
    runs: found.others.length + (found.modularity === null ? 0 : 1),
    sampledSources: paths.sampledSources,
    x: Array.from(places.x, (at) => round(at, 2)),
    y: Array.from(places.y, (at) => round(at, 2)),
    radius: Array.from(radii),
  };
}
