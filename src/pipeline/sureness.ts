import { linkTies } from "../analysis/adjacency.ts";
import { besideChance, type Chance } from "../analysis/communities/chance.ts";
import { sweepResolutions } from "../analysis/communities/sweep.ts";
import type { AtlasNetwork } from "../atlas/atlas.ts";
import { type Entities, viewOf } from "../atlas/network-view.ts";
import { type InParallel, oneByOne } from "../lib/in-parallel.ts";
import { type Lists, toLists } from "../lib/lists.ts";
import type { Options } from "../model/options.ts";
import type { BesideChance, Sweep } from "../model/sureness.ts";

/** How an atlas was built, as far as chance must know. */
export type How = Pick<Options, "communities" | "seed" | "counting" | "maxByline">;

/** Communities of a network of an atlas at resolutions from low to high: see `sweepResolutions`. */
export function sweepNetwork(
  { nodes, ties }: AtlasNetwork,
  { communities: method, seed }: How,
  inParallel: InParallel = oneByOne,
): Promise<Sweep> {
  return sweepResolutions({ adjacency: adjacencyOf({ nodes, ties }), method }, seed, inParallel);
}

/** A network of an atlas beside those that chance makes: see `besideChance`. */
export function networkBesideChance(
  network: AtlasNetwork,
  atlas: Entities,
  how: How,
  inParallel: InParallel = oneByOne,
): Promise<BesideChance | null> {
  return besideChance(chanceOf(network, atlas, how), how.seed, inParallel);
}

/** What chance deals anew of a network: who is on which paper where that is all that a tie says, else the ties. */
export function chanceOf(
  network: AtlasNetwork,
  atlas: Entities,
  { communities: method, counting, maxByline }: How,
): Chance {
  const onPapers = network.words.together ? nodesOnPapers(network, atlas, maxByline) : null;
  return { adjacency: adjacencyOf(network), method, onPapers, fractional: counting !== "full" };
}

/** The rows of a network of an atlas. */
export function adjacencyOf({ nodes, ties }: Pick<AtlasNetwork, "nodes" | "ties">) {
  return linkTies(nodes.id.length, { from: ties.a, to: ties.b, weight: ties.weight });
}

/** The nodes on each paper that makes ties. */
function nodesOnPapers(network: AtlasNetwork, atlas: Entities, most: number): Lists {
  const on: number[][] = atlas.papers.map(() => []);
  for (const { index, papers } of viewOf(atlas, network).nodes)
    for (const paper of papers) on[paper]?.push(index);
  return toLists(on.filter(({ length }) => length > 1 && length <= most));
}
