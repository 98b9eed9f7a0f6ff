import type { InParallel, Tell } from "../../lib/in-parallel.ts";
import type { LayoutWords } from "../../model/layout.ts";
import type { Adjacency } from "../adjacency.ts";
import type { Parts } from "../connected-parts.ts";
import type { Places } from "./places.ts";

/** What a network is drawn from. Nodes have the numbers of their places in the network's order. */
export interface LayoutInput {
  readonly adjacency: Adjacency;
  readonly components: Parts;
  /** The community of each node; −1 for nodes without ties. */
  readonly community: Int32Array;
  /** The radius of each node, above 0: no two discs may overlap. */
  readonly radius: Float64Array;
  /** The id of each node. */
  readonly ids: readonly string[];
  /** When a node was: the year of its papers, or their mean; null where none is known. */
  when(node: number): number | null;
  /** Where nodes of these ids lay in an older drawing, if there is one. */
  readonly older: OlderPlaces;
  /** Where nodes lie on the map of this network, for layouts that keep something of it; empty where it has none yet. */
  readonly map: OlderPlaces;
  /** Told from time to time which share is done. */
  readonly tell: Tell;
  /** For layouts that part their work. */
  readonly inParallel: InParallel;
}

/** Places of an older drawing and the component that a node was in there, by the ids of the nodes. */
export type OlderPlaces = ReadonlyMap<
  string,
  { readonly x: number; readonly y: number; readonly component: number }
>;

/** A way to draw a network: what is said of it, and a place for each node. */
export interface Layout extends LayoutWords {
  /** Lengths are in the unit of the radii; y rises upwards. The same input gives the same places to the last bit. */
  place(input: LayoutInput): Places | Promise<Places>;
  /** Whether it keeps nodes where they lay in an older drawing of its own. */
  readonly holds?: true;
  /** Why it cannot draw a network, as the end of a sentence: "it has no papers with a year"; null where it can. */
  lacking?(network: Drawable): string | null;
  /** What places mean along x, from left to right, where they mean something. */
  axis?(input: LayoutInput): AxisBand[];
}

/** What decides whether a layout can draw a network. */
export interface Drawable {
  nodes: number;
  /** Whether any of its nodes has a year. */
  dated: boolean;
}

/** A part of an axis, with what stands in it. */
export interface AxisBand {
  label: string;
  from: number;
  to: number;
}
