import { round } from "../lib/exact-math.ts";
import type { Community } from "../model/community.ts";
import { isEntityKind } from "../model/kinds.ts";
import type { NetworkFigures, NetworkGraph, NetworkWords } from "../model/network.ts";
import type { AtlasNetwork } from "./schema.ts";

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
  const inferred = ties.flatMap((tie, index) => (tie.inferred ? [index] : []));
  const measures = Object.entries(figures.measures).map(
    ([name, values]) => [name, values.map(shortOrUnknown)] as const,
  );
  return {
    words,
    nodes: {
      id: ids,
      ...(words.kinds.every(({ name }) => isEntityKind(name)) ? {} : ownNames(graph)),
      x: figures.x,
      y: figures.y,
      radius: figures.radius,
      community: figures.community,
      stability: figures.stability.map(short),
      component: figures.component,
      measures: Object.fromEntries(measures),
    },
    ties: {
      a: ties.map((tie) => tie.a),
      b: ties.map((tie) => tie.b),
      weight: ties.map((tie) => short(tie.weight)),
      papers: ties.map((tie) => tie.papers),
      inferred,
      ...(ties.some((tie) => tie.topics) ? { topics: ties.map((tie) => tie.topics ?? []) } : {}),
      ...(ties.some((tie) => tie.people) ? { people: ties.map((tie) => tie.people ?? []) } : {}),
    },
    communities,
    summary: {
      nodes: ids.length,
      ties: ties.length,
      inferredTies: inferred.length,
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
function ownNames(graph: NetworkGraph): Pick<AtlasNetwork["nodes"], "label" | "papers"> {
  return {
    label: graph.mapNodes((id, facts) => facts.label ?? id),
    papers: graph.mapNodes((_, facts) => facts.papers),
  };
}
