import { valuesOf } from "../analysis/analyse.ts";
import { findCommunities } from "../analysis/communities/find-communities.ts";
import { arcsOf } from "../analysis/measures/arcs.ts";
import type { Measure, MeasuredNetwork } from "../analysis/measures/measure.ts";
import { toMeasured } from "../analysis/measures/measured-network.ts";
import { MOST_STEPS } from "../analysis/measures/sources.ts";
import { networkInFigures } from "../analysis/network-figures.ts";
import type { AtlasNetwork } from "../atlas/atlas.ts";
import { type Entities, viewOf } from "../atlas/network-view.ts";
import { round } from "../lib/exact-math.ts";
import { type InParallel, oneByOne } from "../lib/in-parallel.ts";
import { toLists } from "../lib/lists.ts";
import type { NetworkInFigures } from "../model/network-figures.ts";
import type { Paper } from "../model/paper.ts";
import { adjacencyOf, chanceOf, type How } from "./sureness.ts";

/** What of an atlas measures look up. */
export interface MeasuredAtlas extends Entities {
  papers: readonly (Entities["papers"][number] & Pick<Paper, "citations">)[];
}

/** A network of an atlas, measured: measures of its nodes, and the whole in figures. */
export interface Measured {
  /** By the name of the measure; one of which nothing is known here is left out. */
  values: Record<string, (number | null)[]>;
  figures: NetworkInFigures;
}

/**
 * Takes measures of a network of an atlas: the same figures as if they had been asked for when it was built. With other `mostSteps`
 * paths are searched from all nodes also where a build takes a sample of them: see `sources.ts`.
 */
export async function measureNetwork(
  network: AtlasNetwork,
  atlas: MeasuredAtlas,
  wanted: readonly Measure[],
  how: How,
  inParallel: InParallel = oneByOne,
  mostSteps = MOST_STEPS,
): Promise<Measured> {
  const measured = measuredOf(network, atlas, how, inParallel, mostSteps);
  const values = await valuesOf(wanted, measured);
  const rounded = Object.entries(values).map(
    ([name, column]) => [name, column.map((value) => (value === null ? null : round(value, 9)))] as const,
  );
  return {
    values: Object.fromEntries(rounded),
    figures: await networkInFigures(measured, chanceOf(network, atlas, how), how.seed),
  };
}

function measuredOf(
  network: AtlasNetwork,
  atlas: MeasuredAtlas,
  { communities: method, seed }: How,
  inParallel: InParallel,
  mostSteps: number,
): MeasuredNetwork {
  const adjacency = adjacencyOf(network);
  const papers = toLists(viewOf(atlas, network).nodes.map((node) => node.papers));
  const { resolution = 1 } = network.summary;
  return toMeasured(
    {
      adjacency,
      ids: network.nodes.id,
      papers,
      citationsOf: (paper) => atlas.papers[paper]?.citations?.count ?? null,
      arcs: () => (network.words.verb === undefined ? null : arcsOf(papers, network.ties)),
      mostSteps,
      async communities() {
        const { kept, others } = await findCommunities({ adjacency, method, resolution }, seed, inParallel);
        return [kept, ...others];
      },
    },
    inParallel,
  );
}
