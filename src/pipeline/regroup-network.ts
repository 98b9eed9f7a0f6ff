import { valuesOf } from "../analysis/analyse.ts";
import { createAdjacency } from "../analysis/adjacency.ts";
import { communityFigures } from "../analysis/communities/community-figures.ts";
import { findCommunities } from "../analysis/communities/find-communities.ts";
import { describeCommunities } from "../analysis/communities/describe-communities.ts";
import type { NamingTopic } from "../analysis/communities/name-communities.ts";
import { toMeasured } from "../analysis/measures/measured-network.ts";
import { measures } from "../analysis/measures.ts";
import type { AtlasNetwork } from "../atlas/atlas.ts";
import { encodeCommunities, encodeMeasures } from "../atlas/encode-network.ts";
import { type Entities, viewOf } from "../atlas/network-view.ts";
import { type InParallel, oneByOne } from "../lib/in-parallel.ts";
import { toLists } from "../lib/lists.ts";
import type { Options } from "../model/options.ts";

/** What of an atlas its communities are named by. */
export interface NamedBy extends Entities {
  topics: readonly (Entities["topics"][number] & NamingTopic)[];
}

/** How communities are found. */
export type Grouping = Pick<Options, "communities" | "seed" | "resolution">;

/**
 * A network of an atlas with other communities: those that a run with these options would have given it, to the last bit,
 * and the measures that hang on them. Nothing moves: its places stay. Cost: about what its communities took when it was built.
 */
export async function regroupNetwork(
  network: AtlasNetwork,
  atlas: NamedBy,
  { communities: method, seed, resolution }: Grouping,
  inParallel: InParallel = oneByOne,
): Promise<AtlasNetwork> {
  const { nodes, ties, summary, elsewhere: _, ...others } = network;
  const adjacency = createAdjacency(network);
  const grouping = { adjacency, method, resolution };
  const found = await findCommunities(grouping, seed, inParallel);
  const figures = communityFigures(grouping, found);
  const grouped = encodeCommunities(figures);
  const papers = toLists(viewOf(atlas, network).nodes.map((node) => node.papers));
  const named = { nodes: { id: nodes.id, papers, ...(nodes.label && { label: nodes.label }) }, ties };
  const known = { adjacency, ids: nodes.id, papers, citationsOf: () => null, arcs: () => null };
  const communities = () => Promise.resolve([found.kept, ...found.others]);
  const changed = measures.filter(
    ({ name, ofCommunities }) => ofCommunities && Object.hasOwn(nodes.measures, name),
  );
  const values = await valuesOf(changed, toMeasured({ ...known, communities }, inParallel));
  return {
    ...others,
    nodes: { ...nodes, ...grouped.nodes, measures: { ...nodes.measures, ...encodeMeasures(values) } },
    ties,
    communities: describeCommunities(named, figures, atlas.topics),
    ...grouped.rows,
    summary: {
      ...summary,
      ...grouped.summary,
      ...(summary.kept && { kept: summary.kept.filter((one) => one !== "communities") }),
    },
  };
}
