import type Graph from "graphology";
import louvain from "graphology-communities-louvain";
import { createRandom } from "../../lib/random.ts";
import { type Adjacency, degreeOf } from "../adjacency.ts";
import { connectedParts, type Parts } from "../connected-parts.ts";
import { asGraph } from "./as-graph.ts";
import { modularity } from "./modularity.ts";

const MOST_RUNS = 20;
const FEWEST_RUNS = 5;
/** Ties that all runs together may look at: keeps them to a few seconds. */
const TIES_OF_ALL_RUNS = 1e6;

export interface CommunityRuns {
  /** The run with the highest modularity, the first among equals. */
  kept: Parts;
  others: Parts[];
  /** Of the kept run; null for a network without ties. */
  modularity: number | null;
}

/**
 * Communities by the method of Blondel et al., "Fast unfolding of communities in large networks", 2008 (weighted,
 * resolution 1), run again and again with other seeds, because one run is not a result. The method may leave a community
 * in pieces (Traag, Waltman & van Eck 2019): every community is cut into its connected parts, which can only raise the
 * modularity. Nodes without ties belong to none.
 *
 * Cost: O(ties) per run in practice; 20 runs up to 50,000 ties, 5 from 200,000 on.
 */
export function findCommunities(
  adjacency: Adjacency,
  seed: number,
  progress: (share: number) => void = () => {},
): CommunityRuns {
  const nobody = new Int32Array(adjacency.nodes).fill(-1);
  if (adjacency.ties === 0) return { kept: { part: nobody, sizes: [] }, others: [], modularity: null };
  const graph = asGraph(adjacency);
  const runs = Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, Math.floor(TIES_OF_ALL_RUNS / adjacency.ties)));
  const found: { parts: Parts; quality: number }[] = [];
  for (let run = 0; run < runs; run++) {
    const parts = oneRun(graph, adjacency, seed + run);
    found.push({ parts, quality: modularity(adjacency, parts.part) ?? 0 });
    progress((run + 1) / runs);
  }
  const best = found.reduce((best, run) => (run.quality > best.quality ? run : best));
  return {
    kept: best.parts,
    others: found.filter((run) => run !== best).map((run) => run.parts),
    modularity: best.quality,
  };
}

function oneRun(graph: Graph, adjacency: Adjacency, seed: number): Parts {
  const label = louvain(graph, { getEdgeWeight: "weight", resolution: 1, rng: createRandom(seed) });
  const group = new Int32Array(adjacency.nodes).map((_, node) =>
    degreeOf(adjacency, node) === 0 ? -1 : label[node]!,
  );
  return connectedParts(adjacency, group);
}
