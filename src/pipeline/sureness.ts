import { createAdjacency } from "../analysis/adjacency.ts";
import { besideChance, type Chance } from "../analysis/communities/chance.ts";
import { sweepResolutions } from "../analysis/communities/sweep.ts";
import type { AtlasNetwork } from "../atlas/atlas.ts";
import { type Entities, viewOf } from "../atlas/network-view.ts";
import { type InParallel, oneByOne } from "../lib/in-parallel.ts";
import { toLists } from "../lib/lists.ts";
import { kinds } from "../model/kinds.ts";
import { defaultOptions, type Options } from "../model/options.ts";
import type { Paper } from "../model/paper.ts";
import type { BesideChance, Sweep } from "../model/sureness.ts";
import { networks } from "./networks/networks.ts";

/** How an atlas was built, as far as chance must know. */
export type How = Pick<Options, "communities" | "seed" | "counting" | "maxByline">;

/** Communities of a network of an atlas at resolutions from low to high: see `sweepResolutions`. */
export function sweepNetwork(
  network: AtlasNetwork,
  { communities: method, seed }: How,
  inParallel: InParallel = oneByOne,
): Promise<Sweep> {
  return sweepResolutions({ adjacency: createAdjacency(network), method }, seed, inParallel);
}

/** A network of an atlas beside those that chance makes: see `besideChance`. */
export function networkBesideChance(
  network: AtlasNetwork,
  atlas: DealtAtlas,
  how: How,
  inParallel: InParallel = oneByOne,
): Promise<BesideChance | null> {
  return besideChance(chanceOf(network, atlas, how), how.seed, inParallel);
}

/** What of an atlas chance looks up. */
export interface DealtAtlas extends Entities {
  papers: readonly (Entities["papers"][number] & Pick<Paper, "byline">)[];
}

/** What chance deals anew of a network: who is on which paper where that is all that a tie says, else the ties. */
export function chanceOf(network: AtlasNetwork, atlas: DealtAtlas, how: How): Chance {
  const chance = { adjacency: createAdjacency(network), method: how.communities };
  return isTogether(network)
    ? { ...chance, ...nodesOnPapers(network, atlas, how) }
    : { ...chance, onPapers: null, weights: new Float64Array() };
}

/** Older atlases do not say whether a tie is being on the same papers and nothing else. */
function isTogether({ words }: AtlasNetwork): boolean {
  const known = networks.find(({ name }) => name === words.name);
  return words.together ?? known?.words(defaultOptions).together ?? false;
}

/** The nodes on each paper that makes ties, and what it adds to each: as networks of people, organisations and countries are built. */
function nodesOnPapers(network: AtlasNetwork, atlas: DealtAtlas, { counting, maxByline }: How) {
  const on: number[][] = atlas.papers.map(() => []);
  for (const { index, papers } of viewOf(atlas, network).nodes)
    for (const paper of papers) on[paper]?.push(index);
  const ofPeople = network.words.kinds.every(({ name }) => name === kinds.person.name);
  const inferred = new Set(atlas.people.flatMap(({ inferredPapers }) => inferredPapers));
  const tying = on.flatMap((own, paper) =>
    own.length > 1 && own.length <= maxByline ? [{ own, paper }] : [],
  );
  const weightOf = ({ own, paper }: (typeof tying)[number]) => {
    if (counting === "full") return 1;
    // On a cut byline one at least is missing, unless it is the owner, who is inferred to be there.
    const isCut = ofPeople && atlas.papers[paper]?.byline.complete === false && !inferred.has(paper);
    return 1 / (own.length - (isCut ? 0 : 1));
  };
  return { onPapers: toLists(tying.map(({ own }) => own)), weights: Float64Array.from(tying, weightOf) };
}
