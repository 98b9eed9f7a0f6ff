import { type InParallel, oneByOne, type Tell } from "../../lib/in-parallel.ts";
import { once } from "../../lib/once.ts";
import { type Lists, rowOf } from "../../lib/lists.ts";
import type { Adjacency } from "../adjacency.ts";
import { connectedParts, type Parts } from "../connected-parts.ts";
import { type Arcs } from "./arcs.ts";
import { findDistances } from "./distances.ts";
import { findHits } from "./hits.ts";
import type { MeasuredNetwork } from "./measure.ts";
import { pathMeasures } from "./path-measures.ts";
import { findTriangles } from "./triangles.ts";

/** What is known of a network that is measured. */
export interface ToMeasure {
  adjacency: Adjacency;
  ids: readonly string[];
  /** The papers of each node, rising. */
  papers: Lists;
  citationsOf: MeasuredNetwork["citationsOf"];
  arcs: () => Arcs | null;
  communities: () => Promise<readonly Parts[]>;
  /** Components of more nodes × ties than this are sampled for paths and distances; see `sources.ts` for what is usual. */
  mostSteps?: number;
}

/** A network as measures are taken of it. */
export function toMeasured(
  { adjacency, ids, papers, citationsOf, arcs, communities, mostSteps }: ToMeasure,
  inParallel: InParallel = oneByOne,
  tell: Tell = () => {},
): MeasuredNetwork {
  const directed = once(arcs);
  return {
    adjacency,
    components: connectedParts(adjacency),
    ids,
    papersOf: (node) => rowOf(papers, node),
    citationsOf,
    paths: once(() => pathMeasures(adjacency, inParallel, tell, mostSteps)),
    distances: once(() => findDistances(adjacency, inParallel, tell, mostSteps)),
    triangles: once(() => findTriangles(adjacency)),
    arcs: directed,
    hits: once(() => findHits(directed(), ids.length)),
    communities: once(communities),
  };
}
