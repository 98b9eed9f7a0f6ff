import { createAdjacency } from "../analysis/adjacency.ts";
import { valuesOf } from "../analysis/analyse.ts";
import { findCommunities } from "../analysis/communities/find-communities.ts";
import type { Parts } from "../analysis/connected-parts.ts";
import { arcsOf } from "../analysis/measures/arcs.ts";
import { qualityOf } from "../analysis/layouts/quality.ts";
import type { Measure, MeasuredNetwork } from "../analysis/measures/measure.ts";
import { toMeasured } from "../analysis/measures/measured-network.ts";
import { MOST_STEPS } from "../analysis/measures/sources.ts";
import { networkInFigures } from "../analysis/network-figures.ts";
import type { AtlasNetwork } from "../atlas/atlas.ts";
import { type Entities, viewOf } from "../atlas/network-view.ts";
import { round } from "../lib/exact-math.ts";
import { type InParallel, oneByOne } from "../lib/in-parallel.ts";
import { toLists } from "../lib/lists.ts";
import type { DrawingQuality, NetworkInFigures } from "../model/network-figures.ts";
import type { Paper } from "../model/paper.ts";
import { chanceOf, type DealtAtlas, type How } from "./sureness.ts";

/** What of an atlas measures look up. */
export interface MeasuredAtlas extends Entities {
  papers: readonly (Entities["papers"][number] & Pick<Paper, "citations">)[];
}

/** How much work may be done, and by how many threads. */
export interface Effort {
  inParallel?: InParallel;
  /** Components of more nodes × ties than this are sampled for paths and distances: see `sources.ts`. */
  mostSteps?: number;
}

/** By the name of the measure; one of which nothing is known here is left out. */
export type Values = Record<string, (number | null)[]>;

/**
 * Measures a network of an atlas: nodes when `values` are asked for, the whole when `figures` are. They are those that a run would
 * have given it; with other `mostSteps` paths are searched from all nodes also where a run takes a sample of them.
 */
export function measureNetwork(network: AtlasNetwork, atlas: MeasuredAtlas, how: How, effort: Effort = {}) {
  const { inParallel = oneByOne } = effort;
  const measured = measuredOf(network, atlas, how, effort);
  return {
    async values(wanted: readonly Measure[]): Promise<Values> {
      const values = Object.entries(await valuesOf(wanted, measured));
      const rounded = values.map(
        ([name, column]) => [name, column.map((value) => (value === null ? null : round(value, 9)))] as const,
      );
      return Object.fromEntries(rounded);
    },
    /** How many nodes paths were searched from in place of all; null where all were. */
    sampledSources: async () => (await measured.paths()).sampledSources,
    figures: (dealt: DealtAtlas): Promise<NetworkInFigures> =>
      networkInFigures(measured, chanceOf(network, dealt, how), how.seed, inParallel),
    drawing: (): DrawingQuality => qualityOf(measured.adjacency, network.nodes),
  };
}

function measuredOf(
  network: AtlasNetwork,
  atlas: MeasuredAtlas,
  { communities: method, seed }: How,
  { inParallel = oneByOne, mostSteps = MOST_STEPS }: Effort,
): MeasuredNetwork {
  const adjacency = createAdjacency(network);
  const papers = toLists(viewOf(atlas, network).nodes.map((node) => node.papers));
  const { resolution = 1 } = network.summary;
  const known = {
    adjacency,
    ids: network.nodes.id,
    papers,
    citationsOf: (paper: number) => atlas.papers[paper]?.citations?.count ?? null,
    arcs: () => (network.words.verb === undefined ? null : arcsOf(papers, network.ties)),
    mostSteps,
    async communities(): Promise<Parts[]> {
      const { kept, others } = await findCommunities({ adjacency, method, resolution }, seed, inParallel);
      return [kept, ...others];
    },
  };
  return toMeasured(known, inParallel);
}
