import type { NodeKind } from "../model/kinds.ts";
import type { Lens } from "./lens.ts";
import type { Sort } from "./sorts.ts";

/**
 * Nodes as they are drawn, in columns that can be sent from thread to thread: entry n of each is about the same node. The
 * most important come first: whoever can show only a part shows the first ones.
 */
export interface DrawnNodes {
  /** Index of the node in its network. */
  index: Uint32Array<ArrayBuffer>;
  id: string[];
  label: string[];
  /** Index of its kind in `Drawn.kinds`. */
  kind: Uint8Array<ArrayBuffer>;
  x: Float32Array<ArrayBuffer>;
  y: Float32Array<ArrayBuffer>;
  /** In the layout's units, as x and y. */
  radius: Float32Array<ArrayBuffer>;
  /** 0xrrggbb. */
  colour: Uint32Array<ArrayBuffer>;
  /** −1 for none. */
  community: Int32Array<ArrayBuffer>;
  /** 1 where the colour is to be taken with care: such nodes are hollow. */
  unsure: Uint8Array<ArrayBuffer>;
  /** How much it deserves its name, 0 to 1; never rises. */
  importance: Float32Array<ArrayBuffer>;
  /** How many papers it has, and the years of the first and last; 0 where no year is known. */
  papers: Uint32Array<ArrayBuffer>;
  firstYear: Uint16Array<ArrayBuffer>;
  lastYear: Uint16Array<ArrayBuffer>;
}

/** Ties as they are drawn, in columns; the strongest come first. */
export interface DrawnTies {
  /** Index of the tie in its network. */
  index: Uint32Array<ArrayBuffer>;
  /** Its two ends: places in the columns of the nodes that it comes with. */
  a: Uint32Array<ArrayBuffer>;
  b: Uint32Array<ArrayBuffer>;
  /** In pixels when all of the network is in view. */
  thickness: Float32Array<ArrayBuffer>;
  /** 1 for ties that rest on inference alone. */
  inferred: Uint8Array<ArrayBuffer>;
}

/** A community as an area with a name. */
export interface DrawnCommunity {
  /** From 0, the largest first; shown from 1. */
  number: number;
  name: string;
  /** How many nodes it has, and how many of them are drawn. */
  size: number;
  drawn: number;
  /** `#rrggbb`. */
  colour: string;
  /** Where most of it lies, in the layout's units, and how far up and down its nodes reach, but for far outliers. */
  x: number;
  y: number;
  top: number;
  bottom: number;
  /** Where its nodes lie dense and denser: rings of corners, x and y in turn, set apart by NaN. */
  contours: Float32Array<ArrayBuffer>[];
}

/** A rectangle in the layout's units. */
export interface Bounds {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** What is seen of a network. */
export interface Picture {
  kinds: readonly NodeKind[];
  nodes: DrawnNodes;
  ties: DrawnTies;
  /** Those whose colour is their own, the largest first; none where colours mean something else. */
  communities: DrawnCommunity[];
  /** Of the whole network, and of what a first look must show: all but small components. */
  bounds: { all: Bounds; overview: Bounds };
}

/** All that a drawing of a network needs: nothing in it must be looked up elsewhere. */
export interface Drawn extends Picture {
  network: string;
  /** What the graphics card draws: see `vertices/`. */
  vertices: { nodes: Float32Array<ArrayBuffer>; ties: Float32Array<ArrayBuffer> };
  legend: Lens["legend"];
  /** What places mean along x, from left to right; empty where they mean nothing. */
  axis: { label: string; from: number; to: number }[];
  /** How much of the network is drawn, and sentences that say what is hidden and why. */
  nodeCount: number;
  tieCount: number;
  reasons: string[];
  /** How much of the network its backbone keeps, in a sentence; null where all ties are drawn. */
  backbone: string | null;
  /** The sorts of nodes that the network has, drawn or not. */
  sorts: Sort[];
  /** How many components are small, and folded away unless the reader wants them. */
  smallComponents: number;
  /** The limits in force, whether chosen or by default. */
  limits: { minPapers: number; maxNodes: number; maxTies: number };
}

/** What stands out while the rest fades: complete in itself, for some of it may not be drawn otherwise. */
export interface Lifted {
  network: string;
  nodes: DrawnNodes;
  ties: DrawnTies;
  /** 1 for the nodes that it is about: they keep their names and get a ring. */
  primary: Uint8Array<ArrayBuffer>;
}
