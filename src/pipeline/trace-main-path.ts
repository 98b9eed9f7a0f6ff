import { mainPath, type Search } from "../analysis/main-path.ts";
import { arcsOf } from "../analysis/measures/arcs.ts";
import type { AtlasNetwork } from "../atlas/atlas.ts";
import { type Entities, viewOf } from "../atlas/network-view.ts";
import { toLists } from "../lib/lists.ts";

/** A step of a main path: one paper, or papers that cite each other in a circle. */
export interface TracedStep {
  papers: { id: string; label: string; year: number | null }[];
  /** How many ways go through the arc that leads here, as digits; "" for the first. */
  count: string;
}

export interface TracedPath {
  steps: TracedStep[];
  ways: string;
  circles: number;
}

/**
 * The main path of a network of an atlas whose ties have a direction: see `mainPath`.
 * @returns null where nothing cites anything, or ties have no direction.
 */
export function traceMainPath(network: AtlasNetwork, atlas: Entities, search: Search): TracedPath | null {
  if (network.words.verb === undefined) return null;
  const { nodes } = viewOf(atlas, network);
  const found = mainPath(arcsOf(toLists(nodes.map(({ papers }) => papers)), network.ties), search);
  return (
    found && {
      ...found,
      steps: found.steps.map(({ nodes: members, count }) => ({
        papers: members.flatMap((member) => {
          const node = nodes[member];
          return node ? [{ id: node.id, label: node.label, year: node.firstYear }] : [];
        }),
        count,
      })),
    }
  );
}
