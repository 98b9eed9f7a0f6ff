import { round } from "../lib/exact-math.ts";
import { toLists } from "../lib/lists.ts";
import type { Community } from "../model/community.ts";
import { isEntityKind } from "../model/kinds.ts";
import type { NetworkFigures, NetworkGraph, NetworkWords } from "../model/network.ts";
import type { NodeColumns } from "../model/network-columns.ts";
import type { AtlasNetwork } from "./atlas.ts";

/** Enough digits for 1e-6 of the smallest figures, few enough to be read. */
const DECIMALS = 9;
const short = (value: number) => round(value, DECIMALS);
const shortOrUnknown = (value: number | null) => (value === null ? null : short(value));

/** Writes a graph and its figures as columns. */
export function encodeNetwork(
  words: NetworkWords,
  graph: NetworkGraph,
  figures: NetworkFigures,
  communities: Community[],
): AtlasNetwork {
  const ids = graph.nodes();
  const place = new Map(ids.map((id, index) => [id, index]));
  const ties = graph.mapEdges((_, facts, a, b) => ({ ...facts, a: place.get(a) ?? 0, b: place.get(b) ?? 0 }));
  const measures = Object.entries(figures.measures).map(
    ([name, values]) =>
      [name, Float64Array.from(values, (one) => (one === null ? NaN : short(one)))] as const,
  );
  return {
    words,
    nodes: {
      id: ids,
      ...(words.kinds.every(({ name }) => isEntityKind(name)) ? {} : ownNames(graph)),
      x: Float64Array.from(figures.x),
      y: Float64Array.from(figures.y),
      radius: Float64Array.from(figures.radius),
      community: Int32Array.from(figures.community, (one) => one ?? -1),
      stability: Float64Array.from(figures.stability, short),
      component: Uint32Array.from(figures.component),
      measures: Object.fromEntries(measures),
    },
    ties: {
      a: Uint32Array.from(ties, (tie) => tie.a),
      b: Uint32Array.from(ties, (tie) => tie.b),
      weight: Float64Array.from(ties, (tie) => short(tie.weight)),
      papers: toLists(ties.map((tie) => tie.papers)),
      inferred: Uint8Array.from(ties, (tie) => Number(tie.inferred)),
      ...(ties.some((tie) => tie.topics) ? { topics: toLists(ties.map((tie) => tie.topics ?? [])) } : {}),
      ...(ties.some((tie) => tie.people) ? { people: toLists(ties.map((tie) => tie.people ?? [])) } : {}),
    },
    communities,
    summary: {
      nodes: ids.length,
      ties: ties.length,
      inferredTies: ties.filter((tie) => tie.inferred).length,
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
function ownNames(graph: NetworkGraph): Pick<NodeColumns, "label" | "papers"> {
  return {
    label: graph.mapNodes((id, facts) => facts.label ?? id),
    papers: toLists(graph.mapNodes((_, facts) => facts.papers)),
  };
}
