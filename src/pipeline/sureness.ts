import { linkTies } from "../analysis/adjacency.ts";
import { besideChance } from "../analysis/communities/chance.ts";
import { sweepResolutions } from "../analysis/communities/sweep.ts";
import type { AtlasNetwork } from "../atlas/atlas.ts";
import { type Entities, viewOf } from "../atlas/network-view.ts";
import { type InParallel, oneByOne } from "../lib/in-parallel.ts";
import { type Lists, toLists } from "../lib/lists.ts";
import type { Options } from "../model/options.ts";
import type { BesideChance, Sweep } from "../model/sureness.ts";

type How = Pick<Options, "communities" | "seed" | "counting" | "maxByline">;

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
  { communities: method, seed, counting, maxByline }: How,
  inParallel: InParallel = oneByOne,
): Promise<BesideChance | null> {
  const onPapers = network.words.together ? nodesOnPapers(network, atlas, maxByline) : null;
  const chance = { adjacency: adjacencyOf(network), method, onPapers, fractional: counting !== "full" };
  return besideChance(chance, seed, inParallel);
}

function adjacencyOf({ nodes, ties }: Pick<AtlasNetwork, "nodes" | "ties">) {
  return linkTies(nodes.id.length, { from: ties.a, to: ties.b, weight: ties.weight });
}

/** The nodes on each paper that makes ties. */
function nodesOnPapers(network: AtlasNetwork, atlas: Entities, most: number): Lists {
  const on: number[][] = atlas.papers.map(() => []);
  for (const { index, papers } of viewOf(atlas, network).nodes)
    for (const paper of papers) on[paper]?.push(index);
  return toLists(on.filter(({ length }) => length > 1 && length <= most));
}
