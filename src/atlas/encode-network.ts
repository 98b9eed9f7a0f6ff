import { round } from "../lib/exact-math.ts";
import type { Community } from "../model/community.ts";
import { isEntityKind } from "../model/kinds.ts";
import type {
  CommunityFigures,
  GivenColumns,
  NetworkFigures,
  NetworkTable,
  NetworkWords,
} from "../model/network.ts";
import type { NodeColumns } from "../model/network-columns.ts";
import type { AtlasNetwork } from "./atlas.ts";

/** Enough digits for 1e-6 of the smallest figures, few enough to be read. */
const DECIMALS = 9;
/** Shares of runs are told in hundredths. */
const SHARE_DECIMALS = 4;
const short = (value: number) => round(value, DECIMALS);
const shortOrUnknown = (value: number | null) => (value === null ? null : short(value));

/** A network with the weights that an atlas holds: what is computed of it can be computed again of the atlas. */
export function asWritten(network: NetworkTable): NetworkTable {
  // Those that came with a file stay as they are: they may all be small.
  if (network.nodes.given) return network;
  return { ...network, ties: { ...network.ties, weight: Float64Array.from(network.ties.weight, short) } };
}

/** Writes a network, its weights as they are written, and its figures as columns. */
export function encodeNetwork(
  words: NetworkWords,
  { nodes, ties }: NetworkTable,
  figures: NetworkFigures,
  communities: Community[],
): AtlasNetwork {
  const { topics, people, ...others } = ties;
  const grouped = encodeCommunities(figures);
  return {
    words,
    nodes: {
      id: [...nodes.id],
      ...(words.kinds.every(({ name }) => isEntityKind(name)) ? {} : ownNames(nodes)),
      x: Float64Array.from(figures.x),
      y: Float64Array.from(figures.y),
      radius: Float64Array.from(figures.radius),
      ...grouped.nodes,
      component: Uint32Array.from(figures.component),
      measures: { ...asGiven(nodes.given?.numbers), ...encodeMeasures(figures.measures) },
      ...(nodes.given && { texts: { ...nodes.given.texts } }),
    },
    ties: {
      ...others,
      ...(topics && ties.a.length > 0 && { topics }),
      ...(people && ties.a.length > 0 && { people }),
    },
    communities,
    ...grouped.rows,
    summary: {
      nodes: nodes.id.length,
      ties: ties.a.length,
      inferredTies: ties.inferred.reduce((sum, one) => sum + one, 0),
      components: figures.components,
      ...grouped.summary,
      sampledSources: figures.sampledSources,
      ...(figures.kept.length > 0 && { kept: figures.kept }),
    },
  };
}

/** Numbers of a file, which are kept to the last digit. */
const asGiven = (numbers: GivenColumns["numbers"] = {}): Record<string, Float64Array> =>
  Object.fromEntries(
    Object.entries(numbers).map(([name, column]) => [name, Float64Array.from(column, (one) => one ?? NaN)]),
  );

/** Measures as columns, NaN where a value is not known. */
export function encodeMeasures(values: NetworkFigures["measures"]): Record<string, Float64Array> {
  const columns = Object.entries(values).map(
    ([name, column]) =>
      [name, Float64Array.from(column, (one) => (one === null ? NaN : short(one)))] as const,
  );
  return Object.fromEntries(columns);
}

/** What a network says of its communities, as columns and in its summary. */
export function encodeCommunities(figures: CommunityFigures) {
  const { community, stability, elsewhere, communities, runs, consensus, flipping, resolution } = figures;
  return {
    nodes: {
      community: Int32Array.from(community, (one) => one ?? -1),
      stability: Float64Array.from(stability, (share) => round(share, SHARE_DECIMALS)),
    },
    rows:
      elsewhere.node.length > 0
        ? { elsewhere: { ...elsewhere, share: elsewhere.share.map((share) => round(share, SHARE_DECIMALS)) } }
        : {},
    summary: {
      communities,
      modularity: shortOrUnknown(figures.modularity),
      agreement: shortOrUnknown(figures.agreement),
      variation: shortOrUnknown(figures.variation ?? null),
      runs,
      consensus,
      flipping,
      resolution,
    },
  };
}

/** Names and papers of nodes, for networks that hold kinds without a table of their own. */
function ownNames({ id, label, papers }: NetworkTable["nodes"]): Pick<NodeColumns, "label" | "papers"> {
  return { label: [...(label ?? id)], papers };
}
