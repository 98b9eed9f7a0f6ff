import louvain from "graphology-communities-louvain";
import { type InParallel, oneByOne, type Task, type Tell } from "../../lib/in-parallel.ts";
import { createRandom } from "../../lib/random.ts";
import { type Adjacency, degreeOf } from "../adjacency.ts";
import { connectedParts, type Parts } from "../connected-parts.ts";
import type { CommunitiesBy } from "../../model/options.ts";
import { asGraph } from "./as-graph.ts";
import { leiden } from "./leiden.ts";
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

/** How communities are found: by Leiden (Traag, Waltman & van Eck 2019), or by Louvain (Blondel et al. 2008). */
export interface CommunityMethod {
  adjacency: Adjacency;
  method: CommunitiesBy;
}

/** In networks with more ties than this Leiden is not run to its end, which takes some ten iterations. */
const MANY_TIES = 100_000;
const ITERATIONS = { few: 2, many: 20 };

/**
 * Communities by modularity (weighted, resolution 1), by Leiden or Louvain, run again and again with other seeds, because one run is
 * not a result. Louvain may leave a community in pieces (Traag, Waltman & van Eck 2019): every community is cut into its connected
 * parts, which can only raise the modularity. Nodes without ties belong to none.
 *
 * Cost: O(ties) per run in practice; 20 runs up to 50,000 ties, 5 from 200,000 on.
 */
export async function findCommunities(
  { adjacency, method }: CommunityMethod,
  seed: number,
  inParallel: InParallel = oneByOne,
  tell: Tell = () => {},
): Promise<CommunityRuns> {
  const nobody = new Int32Array(adjacency.nodes).fill(-1);
  if (adjacency.ties === 0) return { kept: { part: nobody, sizes: [] }, others: [], modularity: null };
  const runs = Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, Math.floor(TIES_OF_ALL_RUNS / adjacency.ties)));
  const seeds = Array.from({ length: runs }, (_, run) => seed + run);
  const found = await inParallel(communityRun, { adjacency, method }, seeds, tell);
  const best = found.reduce((best, run) => (run.quality > best.quality ? run : best));
  return {
    kept: best.parts,
    others: found.filter((run) => run !== best).map((run) => run.parts),
    modularity: best.quality,
  };
}

/** One run with a seed: its communities and their modularity. */
export const communityRun: Task<CommunityMethod, number, { parts: Parts; quality: number }> = {
  name: "communities",
  prepare({ adjacency, method }) {
    const label = method === "leiden" ? leidenOf(adjacency) : louvainOf(adjacency);
    return (seed) => {
      const found = label(seed);
      const group = new Int32Array(adjacency.nodes).map((_, node) =>
        degreeOf(adjacency, node) === 0 ? -1 : found[node]!,
      );
      const parts = connectedParts(adjacency, group);
      return { parts, quality: modularity(adjacency, parts.part) ?? 0 };
    };
  },
};

type Labels = (seed: number) => ArrayLike<number>;

function leidenOf(adjacency: Adjacency): Labels {
  const iterations = adjacency.ties > MANY_TIES ? ITERATIONS.few : ITERATIONS.many;
  return (seed) =>
    leiden(adjacency, { quality: "modularity", resolution: 1, random: createRandom(seed), iterations });
}

function louvainOf(adjacency: Adjacency): Labels {
  const graph = asGraph(adjacency);
  return (seed) => {
    const label = louvain(graph, { getEdgeWeight: "weight", resolution: 1, rng: createRandom(seed) });
    return Array.from({ length: adjacency.nodes }, (_, node) => label[node]!);
  };
}
