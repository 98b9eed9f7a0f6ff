import type { NetworkView, ViewTie } from "../model/network-view.ts";
import type { Lens } from "./lens.ts";
import type { Theme } from "./grounds.ts";

/** What of a network is drawn. */
export interface DrawnPart {
  /** 1 for every node that is drawn. */
  nodes: Uint8Array;
  /** Ties that are drawn; the strongest first where there are too many to draw them all. */
  ties: readonly ViewTie[];
  /** Whether a paper is within the years shown. */
  inYears(paper: number): boolean;
}

/** What stands out while the rest fades. */
export interface Emphasis {
  nodes: ReadonlySet<number>;
  ties: ReadonlySet<number>;
  /** The nodes that it is about: they keep their labels and get a ring. */
  primary: ReadonlySet<number>;
}

/** All that decides how nodes and ties look, wherever they are drawn. */
export interface Drawing {
  network: NetworkView;
  shown: DrawnPart;
  lens: Lens;
  /** Null when nothing stands out. */
  emphasis: Emphasis | null;
  theme: Theme;
}
