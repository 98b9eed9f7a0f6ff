import { type InParallel, oneByOne, type Task } from "../lib/in-parallel.ts";
import type { NetworkInFigures, RichClub } from "../model/network-figures.ts";
import { createRandom } from "../lib/random.ts";
import { type Adjacency, degreeOf } from "./adjacency.ts";
import { type Chance, dealt } from "./communities/chance.ts";
import { core } from "./measures/core.ts";
import type { MeasuredNetwork } from "./measures/measure.ts";

/** The figures of a whole network, whatever its drawing; `chance` says what is dealt anew for the rich club. Cost: that of distances and triangles. */
export async function networkInFigures(
  network: MeasuredNetwork,
  chance: Chance,
  seed: number,
  inParallel: InParallel = oneByOne,
): Promise<NetworkInFigures> {
  const { adjacency, distances, triangles } = network;
  const { nodes, ties } = adjacency;
  const { pairs, diameter, sampledSources } = await distances();
  const reached = pairs.reduce((sum, count) => sum + count, 0);
  const steps = pairs.reduce((sum, count, distance) => sum + count * distance, 0);
  const { counts } = triangles();
  const wedgesAt = (node: number) => (degreeOf(adjacency, node) * (degreeOf(adjacency, node) - 1)) / 2;
  let [wedges, closed, clustering] = [0, 0, 0];
  counts.forEach((count, node) => {
    wedges += wedgesAt(node);
    closed += count;
    if (wedgesAt(node) > 0) clustering += count / wedgesAt(node);
  });
  const cores = await core.compute(network);
  return {
    density: nodes > 1 ? (2 * ties) / (nodes * (nodes - 1)) : 0,
    degeneracy: cores.reduce<number>((most, own) => Math.max(most, own ?? 0), 0),
    transitivity: wedges > 0 ? closed / wedges : null,
    averageClustering: nodes > 0 ? clustering / nodes : 0,
    assortativity: assortativityOf(adjacency),
    meanDistance: reached > 0 ? steps / reached : null,
    diameter: reached > 0 ? diameter : null,
    sampledSources,
    distances: pairs.slice(1).map((count) => Math.round(count / 2)),
    richClub: await richClubOf(chance, seed, inParallel),
  };
}

/** The correlation of the numbers of ties at the two ends of ties (Newman, "Assortative mixing in networks", 2002). */
function assortativityOf(adjacency: Adjacency): number | null {
  const { nodes, ties, starts, neighbours } = adjacency;
  let [product, sum, squares] = [0, 0, 0];
  for (let node = 0; node < nodes; node++)
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const [own, its] = [degreeOf(adjacency, node), degreeOf(adjacency, neighbours[at]!)];
      product += own * its;
      sum += own;
      squares += own * own;
    }
  const mean = sum / (2 * ties);
  const variance = squares / (2 * ties) - mean * mean;
  return ties > 0 && variance > 1e-9 ? (product / (2 * ties) - mean * mean) / variance : null;
}

/** The club is the hundredth part of the nodes with most ties, and ten at least. */
const CLUB = { share: 0.01, least: 10 };
const NETWORKS = 19;

/** The rich club beside networks by chance; null in networks that are too small for one. Cost: O(ties) per network. */
async function richClubOf(chance: Chance, seed: number, inParallel: InParallel): Promise<RichClub | null> {
  const own = dealt(chance, null);
  const degrees = Int32Array.from({ length: own.nodes }, (_, node) => degreeOf(own, node)).sort();
  const wanted = Math.max(CLUB.least, Math.ceil(CLUB.share * own.nodes));
  if (own.nodes < 2 * wanted) return null;
  const above = degrees[own.nodes - wanted - 1]!;
  const nodes = degrees.reduce((count, degree) => count + Number(degree > above), 0);
  if (nodes < 2) return null;
  const seeds = Array.from({ length: NETWORKS }, (_, n) => seed + 1 + n);
  const found = await inParallel(clubByChance, { chance, nodes }, seeds);
  const mean = found.reduce((sum, one) => sum + one, 0) / NETWORKS;
  return {
    above,
    nodes,
    density: densityOfFirst(own, nodes),
    mean,
    deviation: Math.sqrt(found.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (NETWORKS - 1)),
    networks: NETWORKS,
  };
}

/** The density of a club of so many nodes in a network by chance of this seed. */
export const clubByChance: Task<{ chance: Chance; nodes: number }, number, number> = {
  name: "rich-club",
  prepare:
    ({ chance, nodes }) =>
    (seed) =>
      densityOfFirst(dealt(chance, createRandom(seed)), nodes),
};

/** φ: which share of the pairs of the nodes with most ties is tied, of so many of them; the first of equals. */
export function densityOfFirst(adjacency: Adjacency, count: number): number {
  const { nodes, starts, neighbours } = adjacency;
  const order = Array.from({ length: nodes }, (_, node) => node);
  order.sort((a, b) => degreeOf(adjacency, b) - degreeOf(adjacency, a) || a - b);
  const first = order.slice(0, count);
  const isIn = new Uint8Array(nodes);
  for (const node of first) isIn[node] = 1;
  let arcs = 0;
  for (const node of first)
    for (let at = starts[node]!; at < starts[node + 1]!; at++) arcs += isIn[neighbours[at]!]!;
  return first.length > 1 ? arcs / (first.length * (first.length - 1)) : 0;
}
