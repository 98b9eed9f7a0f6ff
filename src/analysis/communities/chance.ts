import { type InParallel, oneByOne, type Task, type Tell } from "../../lib/in-parallel.ts";
import { type Lists, rowOf, rowsIn } from "../../lib/lists.ts";
import { createRandom, type Random } from "../../lib/random.ts";
import type { BesideChance } from "../../model/sureness.ts";
import { type Adjacency, linkTies } from "../adjacency.ts";
import { type CommunityMethod, communityRun } from "./find-communities.ts";
import { modularity } from "./modularity.ts";

const MOST_NETWORKS = 99;
const FEWEST_NETWORKS = 19;
/** Ties that all networks by chance may have together: keeps them to some twenty seconds on one core. */
const TIES_OF_ALL_NETWORKS = 1e6;
/** So many exchanges are tried for each tie, or place on a paper: more change nothing any more. */
const EXCHANGES = 10;

/** What is dealt anew: the nodes on each paper, where being on the same papers is what ties them; else the ties. */
export interface Chance extends Omit<CommunityMethod, "resolution"> {
  /** The nodes on each paper that makes ties; null where ties are dealt. */
  onPapers: Lists | null;
  /** What each of these papers adds to each pair of its nodes. */
  weights: Float64Array;
}

/**
 * Whether a network is more modular than chance alone would have it: beside networks in which every node is on as many papers, and
 * every paper has as many nodes, as they are, but who is on which is dealt anew; or in which each node has as many ties. A network of
 * bylines is full of cliques, which are modular whoever is on them: only the first is a fair comparison for it.
 * The measure is the modularity of one run. p is (1 + networks at least as modular) / (1 + networks) (Davison & Hinkley 1997).
 * After Maslov & Sneppen, "Specificity and stability in topology of protein networks", 2002; for papers Newman, Strogatz & Watts 2001.
 *
 * Cost: O(ties) per network; 99 networks up to 10,000 ties, 19 from 52,000 on. Null for a network without ties.
 */
export async function besideChance(
  chance: Chance,
  seed: number,
  inParallel: InParallel = oneByOne,
  tell: Tell = () => {},
): Promise<BesideChance | null> {
  const { adjacency, onPapers } = chance;
  if (adjacency.ties === 0) return null;
  const most = Math.floor(TIES_OF_ALL_NETWORKS / adjacency.ties);
  const networks = Math.max(FEWEST_NETWORKS, Math.min(MOST_NETWORKS, most));
  const seeds = Array.from({ length: networks + 1 }, (_, n) => (n === 0 ? null : seed + n));
  const [observed = 0, ...others] = await inParallel(chanceRun, { ...chance, seed }, seeds, tell);
  const mean = others.reduce((sum, one) => sum + one, 0) / networks;
  const asModular = others.filter((one) => one >= observed - 1e-12).length;
  return {
    dealt: onPapers ? "papers" : "ties",
    networks,
    observed,
    mean,
    deviation: Math.sqrt(others.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (networks - 1)),
    highest: others.reduce((highest, one) => Math.max(highest, one), -1),
    asModular,
    p: (asModular + 1) / (networks + 1),
  };
}

/** The modularity of one run on a network by chance of this seed; of the network as it is for null. */
export const chanceRun: Task<Chance & { seed: number }, number | null, number> = {
  name: "chance",
  prepare(chance) {
    return async (dealing) => {
      const { method, seed } = chance;
      const adjacency = dealt(chance, dealing === null ? null : createRandom(dealing));
      const [parts] = await oneByOne(communityRun, { adjacency, method, resolution: 1 }, [seed]);
      return (parts && modularity(adjacency, parts.part)) ?? 0;
    };
  },
};

/**
 * A network by chance; as it is for null, where of papers it is made of their nodes alone: what else a tie may be is not dealt.
 */
export function dealt({ adjacency, onPapers, weights }: Chance, random: Random | null): Adjacency {
  if (!onPapers) return random ? dealTies(adjacency, random) : adjacency;
  const own = random ? dealPapers(onPapers, adjacency.nodes, random) : onPapers;
  return tiedByPapers(adjacency.nodes, own, weights);
}

/** The nodes of papers dealt anew: two places on two papers exchange their nodes, where neither paper has the other's already. */
export function dealPapers({ starts, values }: Lists, nodes: number, random: Random): Lists {
  const on = values.slice();
  const paperAt = new Uint32Array(on.length);
  for (let paper = 0; paper + 1 < starts.length; paper++)
    paperAt.fill(paper, starts[paper], starts[paper + 1]);
  const taken = new Set<number>();
  on.forEach((node, place) => taken.add(paperAt[place]! * nodes + node));
  for (let left = EXCHANGES * on.length; left > 0; left--) {
    const [here, there] = [Math.floor(random() * on.length), Math.floor(random() * on.length)];
    const [paper, other] = [paperAt[here]! * nodes, paperAt[there]! * nodes];
    const [one, another] = [on[here]!, on[there]!];
    if (one === another || paper === other || taken.has(paper + another) || taken.has(other + one)) continue;
    taken.delete(paper + one);
    taken.delete(other + another);
    taken.add(paper + another);
    taken.add(other + one);
    [on[here], on[there]] = [another, one];
  }
  return { starts, values: on };
}

/** Ties dealt anew: two of them exchange an end, where that makes no loop and no tie that is there already. Weights stay with them. */
export function dealTies({ nodes, ties, starts, neighbours, weights }: Adjacency, random: Random): Adjacency {
  const [from, to, weight] = [new Uint32Array(ties), new Uint32Array(ties), new Float64Array(ties)];
  let count = 0;
  for (let node = 0; node < nodes; node++)
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      if (neighbours[at]! < node) continue;
      [from[count], to[count], weight[count]] = [node, neighbours[at]!, weights[at]!];
      count++;
    }
  const key = (a: number, b: number) => (a < b ? a * nodes + b : b * nodes + a);
  const taken = new Set<number>();
  from.forEach((a, tie) => taken.add(key(a, to[tie]!)));
  for (let left = EXCHANGES * ties; left > 0; left--) {
    const [one, other] = [Math.floor(random() * ties), Math.floor(random() * ties)];
    const turned = random() < 0.5;
    const [a, b] = [from[one]!, to[one]!];
    const [c, d] = turned ? [to[other]!, from[other]!] : [from[other]!, to[other]!];
    if (a === d || c === b || one === other || taken.has(key(a, d)) || taken.has(key(c, b))) continue;
    taken.delete(key(a, b));
    taken.delete(key(c, d));
    taken.add(key(a, d));
    taken.add(key(c, b));
    [to[one], from[other], to[other]] = [d, c, b];
  }
  return linkTies(nodes, { from, to, weight });
}

/** The network of nodes on the same papers. Weights are added up in the order of papers. Cost: the sum of squared numbers of nodes. */
function tiedByPapers(nodes: number, onPapers: Lists, weights: Float64Array): Adjacency {
  const sums = new Map<number, number>();
  for (let paper = 0; paper < rowsIn(onPapers); paper++) {
    const own = rowOf(onPapers, paper);
    const added = weights[paper]!;
    own.forEach((one, place) => {
      for (let next = place + 1; next < own.length; next++) {
        const other = own[next]!;
        const key = one < other ? one * nodes + other : other * nodes + one;
        sums.set(key, (sums.get(key) ?? 0) + added);
      }
    });
  }
  const keys = Float64Array.from(sums.keys()).sort();
  return linkTies(nodes, {
    from: Uint32Array.from(keys, (key) => Math.floor(key / nodes)),
    to: Uint32Array.from(keys, (key) => key % nodes),
    weight: Float64Array.from(keys, (key) => sums.get(key)!),
  });
}
