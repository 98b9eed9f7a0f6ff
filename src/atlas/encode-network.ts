import { round } from "../lib/exact-math.ts";
import type { Community } from "../model/community.ts";
import { measureNames, type MeasureName } from "../model/measures.ts";
import type { NetworkGraph } from "../model/network.ts";
import type { AtlasNetwork } from "./schema.ts";

/** What the analysis found for a graph; every array is in the order of the graph's nodes. */
export interface Figures {
  measures: Record<MeasureName, number[]>;
  component: number[];
  components: number;
  community: (number | null)[];
  stability: number[];
  modularity: number | null;
  agreement: number | null;
  runs: number;
  sampledSources: number | null;
  x: number[];
  y: number[];
  radius: number[];
}

/** Enough digits for 1e-6 of the smallest figures, few enough to be read. */
const DECIMALS = 9;
const short = (value: number) => round(value, DECIMALS);

/** Writes a graph and its figures as columns. */
export function encodeNetwork(graph: NetworkGraph, figures: Figures, communities: Community[]): AtlasNetwork {
  const ids = graph.nodes();
  const place = new Map(ids.map((id, index) => [id, index]));
  const ties = graph.mapEdges((_, facts, a, b) => ({ ...facts, a: place.get(a) ?? 0, b: place.get(b) ?? 0 }));
  const inferred = ties.flatMap((tie, index) => (tie.inferred ? [index] : []));
  const measures = measureNames.map((name) => [name, figures.measures[name].map(short)]);
  return {
    nodes: {
      id: ids,
      x: figures.x,
      y: figures.y,
      radius: figures.radius,
      community: figures.community,
      stability: figures.stability.map(short),
      component: figures.component,
      measures: Object.fromEntries(measures) as AtlasNetwork["nodes"]["measures"], // safe: built from measureNames
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
      modularity: figures.modularity === null ? null : short(figures.modularity),
      agreement: figures.agreement === null ? null : short(figures.agreement),
      runs: figures.runs,
      sampledSources: figures.sampledSources,
    },
  };
}
