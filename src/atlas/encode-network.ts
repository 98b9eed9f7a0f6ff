import { round } from "../lib/exact-math.ts";
import type { Community } from "../model/community.ts";
import { isEntityKind } from "../model/kinds.ts";
import type { NetworkFigures, NetworkTable, NetworkWords } from "../model/network.ts";
import type { NodeColumns } from "../model/network-columns.ts";
import type { AtlasNetwork } from "./atlas.ts";

/** Enough digits for 1e-6 of the smallest figures, few enough to be read. */
const DECIMALS = 9;
const short = (value: number) => round(value, DECIMALS);
const shortOrUnknown = (value: number | null) => (value === null ? null : short(value));

/** Writes a network and its figures as columns. */
export function encodeNetwork(
  words: NetworkWords,
  { nodes, ties }: NetworkTable,
  figures: NetworkFigures,
  communities: Community[],
): AtlasNetwork {
  const measures = Object.entries(figures.measures).map(
    ([name, values]) =>
      [name, Float64Array.from(values, (one) => (one === null ? NaN : short(one)))] as const,
  );
  const { topics, people, ...others } = ties;
  return {
    words,
    nodes: {
      id: [...nodes.id],
      ...(words.kinds.every(({ name }) => isEntityKind(name)) ? {} : ownNames(nodes)),
      x: Float64Array.from(figures.x),
      y: Float64Array.from(figures.y),
      radius: Float64Array.from(figures.radius),
      community: Int32Array.from(figures.community, (one) => one ?? -1),
      stability: Float64Array.from(figures.stability, short),
      component: Uint32Array.from(figures.component),
      measures: Object.fromEntries(measures),
    },
    ties: {
      ...others,
      weight: Float64Array.from(ties.weight, short),
      ...(topics && ties.a.length > 0 && { topics }),
      ...(people && ties.a.length > 0 && { people }),
    },
    communities,
    summary: {
      nodes: nodes.id.length,
      ties: ties.a.length,
      inferredTies: ties.inferred.reduce((sum, one) => sum + one, 0),
      components: figures.components,
      communities: communities.length,
      modularity: shortOrUnknown(figures.modularity),
      agreement: shortOrUnknown(figures.agreement),
      runs: figures.runs,
      sampledSources: figures.sampledSources,
    },
  };
}

/** Names and papers of nodes, for networks that hold kinds without a table of their own. */
function ownNames({ id, label, papers }: NetworkTable["nodes"]): Pick<NodeColumns, "label" | "papers"> {
  return { label: [...(label ?? id)], papers };
}
