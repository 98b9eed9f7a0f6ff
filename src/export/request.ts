import type { NetworkView, ViewNode, ViewTie } from "../model/network-view.ts";
import type { Atlas } from "../atlas/atlas.ts";
import { communityColours, otherColour } from "../appearance/colours.ts";

/** What is to be exported: a network of an atlas, or a part of it, in colours. */
export interface ExportRequest {
  atlas: Atlas;
  view: NetworkView;
  nodes: readonly ViewNode[];
  ties: readonly ViewTie[];
  /** The colour of a node as `#rrggbb`. */
  colour(node: ViewNode): string;
  /** A sentence that says what was left out; null when it is everything. */
  part: string | null;
}

/** A whole network, coloured by community. */
export function wholeNetwork(atlas: Atlas, view: NetworkView): ExportRequest {
  return { atlas, view, nodes: view.nodes, ties: view.ties, colour: communityColour, part: null };
}

function communityColour({ community }: ViewNode): string {
  return (community === null ? undefined : communityColours.light[community]) ?? otherColour.light;
}
