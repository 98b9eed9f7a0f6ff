import louvain from "graphology-communities-louvain";
import { type InParallel, oneByOne, type Task, type Tell } from "../../lib/in-parallel.ts";
import { createRandom } from "../../lib/random.ts";
import type { CommunitiesBy } from "../../model/options.ts";
import { type Adjacency, degreeOf } from "../adjacency.ts";
import { connectedParts, numberBySize, type Parts } from "../connected-parts.ts";
import { asGraph } from "./as-graph.ts";
import { consensusNetwork } from "./consensus.ts";
import { leiden } from "./leiden.ts";
import { modularity } from "./modularity.ts";
import { agreementOf } from "./stability.ts";

const MOST_RUNS = 20;
const FEWEST_RUNS = 5;
/** Ties that all runs together may look at: keeps them to a few seconds. */
const TIES_OF_ALL_RUNS = 1e6;

/** How communities are found: by Leiden (Traag, Waltman & van Eck 2019), or by Louvain (Blondel et al. 2008). */
export interface CommunityMethod {
  adjacency: Adjacency;
  method: CommunitiesBy;
  /** Higher: more and smaller communities; 1 is Newman's modularity (Reichardt & Bornholdt 2006). */
  resolution: number;
}

/** Several runs, and the division that stands for all of them. */
export interface CommunityRuns {
  kept: Parts;
  /** What is kept: one of the runs, what they have in common, or what came with the network. */
  keptAs: "run" | "consensus" | "given";
  /** The runs, but for the one that is kept where one is. */
  others: Parts[];
  /** Of the kept communities, at resolution 1; null for a network without ties. */
  modularity: number | null;
}

/**
 * Communities by modularity (weighted), by Leiden or Louvain, run again and again with other seeds, because one run is not a result;
 * and beside the runs what they have in common, their consensus (see `consensus.ts`). Kept is the one of all these that agrees best
 * with the runs: on ca-AstroPh two sets of runs then agree to .78 (adjusted Rand index), where their best runs agree to .54.
 * Louvain may leave a community in pieces (Traag, Waltman & van Eck 2019): every community is cut into its connected parts, which
 * can only raise the modularity. Nodes without ties belong to none.
 *
 * Cost: O(ties) per run in practice; 20 runs up to 50,000 ties, 5 from 200,000 on.
 */
export async function findCommunities(
  method: CommunityMethod,
  seed: number,
  inParallel: InParallel = oneByOne,
  tell: Tell = () => {},
): Promise<CommunityRuns> {
  const { adjacency } = method;
  if (adjacency.ties === 0) {
    const nobody = new Int32Array(adjacency.nodes).fill(-1);
    return { kept: { part: nobody, sizes: [] }, keptAs: "run", others: [], modularity: null };
  }
  const count = Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, Math.floor(TIES_OF_ALL_RUNS / adjacency.ties)));
  const seeds = Array.from({ length: count }, (_, run) => seed + run);
  const runs = await inParallel(communityRun, method, seeds, (share) => tell(0.8 * share));
  const consensus = await consensusOf(method, runs, seed);
  const kept = mostAgreeing([...runs, ...consensus], runs, method);
  tell(1);
  return {
    kept,
    keptAs: runs.includes(kept) ? "run" : "consensus",
    others: runs.filter((run) => run !== kept),
    modularity: modularity(adjacency, kept.part),
  };
}

/**
 * Communities that came with a network in place of those that were found: the runs then say how well they are found again. Nodes
 * without a community are left out of the comparison; in a run, one without ties is alone.
 */
export function keepGiven(given: Parts, found: CommunityRuns, adjacency: Adjacency): CommunityRuns {
  const runs = found.keptAs === "run" ? [found.kept, ...found.others] : found.others;
  const others = adjacency.ties === 0 ? [] : runs.map((run) => comparable(run, given));
  return { kept: given, others, keptAs: "given", modularity: modularity(adjacency, eachAlone(given)) };
}

/** A run on the nodes that have a community. */
function comparable({ part, sizes }: Parts, given: Parts): Parts {
  let count = sizes.length;
  const own = part.map((there, node) => (given.part[node]! < 0 ? -1 : there < 0 ? count++ : there));
  return numberBySize(own, count);
}

/** With every node that has no community in one of its own. */
function eachAlone({ part, sizes }: Parts): Int32Array {
  let count = sizes.length;
  return part.map((own) => (own < 0 ? count++ : own));
}

/** What runs have in common, where they differ at all. */
async function consensusOf(method: CommunityMethod, runs: readonly Parts[], seed: number): Promise<Parts[]> {
  const [first, ...others] = runs.map(({ part }) => part);
  if (others.every((other) => other.every((own, node) => own === first?.[node]))) return [];
  const together = { ...method, adjacency: consensusNetwork(method.adjacency, runs) };
  const [found] = await oneByOne(communityRun, together, [seed]);
  return found && leavesNobodyOut(method.adjacency, found) ? [found] : [];
}

/** Whether every node with ties is in a community: the ties of one that no run leaves with its neighbours are all gone. */
const leavesNobodyOut = (adjacency: Adjacency, { part }: Parts) =>
  part.every((own, node) => own >= 0 || degreeOf(adjacency, node) === 0);

/** The division that agrees best with the runs (but for itself); of equals the one of most modularity, and the first. */
function mostAgreeing(
  among: readonly Parts[],
  runs: readonly Parts[],
  { adjacency, resolution }: CommunityMethod,
): Parts {
  const judged = among.map((parts) => {
    const others = runs.filter((run) => run !== parts);
    const sum = others.reduce((sum, other) => sum + agreementOf(parts, other), 0);
    return { parts, agreement: sum / Math.max(1, others.length) };
  });
  const most = judged.reduce((most, { agreement }) => Math.max(most, agreement), -1);
  const [first, ...others] = judged.flatMap(({ parts, agreement }) =>
    agreement < most - 1e-9 ? [] : [{ parts, quality: modularity(adjacency, parts.part, resolution) ?? 0 }],
  );
  return others.reduce((best, one) => (one.quality > best.quality + 1e-12 ? one : best), first!).parts; // safe: one has the most
}

/** One run with a seed. */
export const communityRun: Task<CommunityMethod, number, Parts> = {
  name: "communities",
  prepare({ adjacency, method, resolution }) {
    const label = method === "leiden" ? leidenOf(adjacency, resolution) : louvainOf(adjacency, resolution);
    return (seed) => {
      const found = label(seed);
      const group = new Int32Array(adjacency.nodes).map((_, node) =>
        degreeOf(adjacency, node) === 0 ? -1 : found[node]!,
      );
      return connectedParts(adjacency, group);
    };
  },
};

type Labels = (seed: number) => ArrayLike<number>;

/** In networks with more ties than this Leiden is not run to its end, which takes some ten iterations. */
const MANY_TIES = 100_000;
const ITERATIONS = { few: 2, many: 20 };

function leidenOf(adjacency: Adjacency, resolution: number): Labels {
  const iterations = adjacency.ties > MANY_TIES ? ITERATIONS.few : ITERATIONS.many;
  return (seed) =>
    leiden(adjacency, { quality: "modularity", resolution, random: createRandom(seed), iterations });
}

function louvainOf(adjacency: Adjacency, resolution: number): Labels {
  const graph = asGraph(adjacency);
  return (seed) => {
    const label = louvain(graph, { getEdgeWeight: "weight", resolution, rng: createRandom(seed) });
    return Array.from({ length: adjacency.nodes }, (_, node) => label[node]!);
  };
}
