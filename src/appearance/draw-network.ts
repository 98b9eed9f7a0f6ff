import type { NetworkView } from "../model/network-view.ts";
import { communityAreas } from "./community-areas.ts";
import { SHOWN_COMMUNITIES } from "./colours.ts";
import type { Bounds, Drawn, Picture } from "./drawn.ts";
import { nodeColumns, placesOf, tieColumns, type Look } from "./drawn-columns.ts";
import type { Theme } from "./grounds.ts";
import { lensOf } from "./lens.ts";
import type { LensChoice, PapersSeen } from "./lens-input.ts";
import { shownPart, type ShownChoice } from "./shown.ts";
import { sortsOf } from "./sorts.ts";
import { SMALL_NETWORK, type SmallComponents } from "./small-components.ts";
import { thicknessOf } from "./thickness.ts";
import { nodeVertices } from "./vertices/nodes.ts";
import { tieVertices } from "./vertices/ties.ts";

/** What a reader has chosen of how a network is drawn. */
export interface DrawChoice extends LensChoice, ShownChoice {
  theme: Theme;
}

/** Draws a network under a choice: which nodes and ties, where, how large, in which colours. */
export function drawNetwork(
  seen: PapersSeen,
  network: NetworkView,
  choice: DrawChoice,
  look: Look = lookAt(seen, network, choice),
  axis: Drawn["axis"] = [],
): Drawn {
  const { lens, shown } = look;
  const nodes = nodeColumns(network, look, shown.nodes);
  const named = lens.legend.swatches.filter(({ community }) => (community ?? -1) >= 0);
  const bounds = { all: boundsOf(network, () => true), overview: overviewOf(network, shown.small) };
  const picture: Picture = {
    kinds: network.words.kinds,
    nodes,
    ties: tieColumns(network, look, shown.ties, placesOf(shown.nodes)),
    // Along an axis a community has no area of its own.
    communities:
      axis.length > 0
        ? []
        : communityAreas(network.communities.slice(0, SHOWN_COMMUNITIES), nodes, named, bounds.all),
    bounds,
  };
  const { theme } = choice;
  return {
    network: network.name,
    ...picture,
    vertices: { nodes: nodeVertices(picture, theme), ties: tieVertices(picture, theme) },
    legend: lens.legend,
    axis,
    nodeCount: shown.nodes.length,
    tieCount: shown.ties.length,
    reasons: shown.reasons,
    backbone: shown.backbone,
    sorts: sortsOf(seen, network),
    smallComponents: shown.small.count,
    limits: shown.limits,
  };
}

/** All that a choice decides of how a network looks. */
export function lookAt(seen: PapersSeen, network: NetworkView, choice: DrawChoice): Look {
  const lens = lensOf(seen, network, choice, choice.theme);
  const shown = shownPart(seen, network, lens.importance, choice);
  return { lens, shown, thickness: thicknessOf(network, shown) };
}

/** Of a large network, so small a share of the nodes at each side may lie outside the first look. */
const OUTSIDE = 0.002;

/** What a first look must show: all but small components. In a large network a few far nodes do not make everything else small. */
function overviewOf(network: NetworkView, small: SmallComponents): Bounds {
  const { component, x, y } = network.columns.nodes;
  if (component.length <= SMALL_NETWORK) return boundsOf(network, () => true);
  const counts = (_: number, node: number) => !small.has(component[node] ?? 0);
  const [left, right] = middleOf(x.filter(counts));
  const [bottom, top] = middleOf(y.filter(counts));
  return { left, bottom, right, top };
}

/** Between which values all but a few lie. */
function middleOf(values: Float64Array): [number, number] {
  const sorted = values.sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return [at(OUTSIDE), at(1 - OUTSIDE)];
}

/** The rectangle around the outlines of nodes; of nothing, the unit square. */
function boundsOf({ columns: { nodes } }: NetworkView, counts: (node: number) => boolean): Bounds {
  const bounds = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (let node = 0; node < nodes.id.length; node++) {
    if (!counts(node)) continue;
    const [x, y, radius] = [nodes.x[node] ?? 0, nodes.y[node] ?? 0, nodes.radius[node] ?? 0];
    bounds.left = Math.min(bounds.left, x - radius);
    bounds.right = Math.max(bounds.right, x + radius);
    bounds.bottom = Math.min(bounds.bottom, y - radius);
    bounds.top = Math.max(bounds.top, y + radius);
  }
  return bounds.left > bounds.right ? { left: 0, bottom: 0, right: 1, top: 1 } : bounds;
}
