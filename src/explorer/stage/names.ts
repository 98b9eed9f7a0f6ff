import { mix } from "../../appearance/colours.ts";
import type { Drawn, DrawnCommunity, DrawnNodes } from "../../appearance/drawn.ts";
import { grounds, type Theme } from "../../appearance/grounds.ts";
import { dimmed, radiusOf, type RadiusLimits } from "../../appearance/marks.ts";
import { nodeBudget, wrapped } from "../../appearance/name-budget.ts";
import type { Box } from "../../appearance/place-labels.ts";
import { kinds } from "../../model/kinds.ts";
import { freeSize } from "./camera.ts";
import { measured, nodeLabel, SERIF, type Label } from "./draw-names.ts";
import type { Projection } from "./projection.ts";
import type { Ruler } from "./ruler.ts";
import type { Scene } from "./scene.ts";

/** Labels keep off other nodes while so many are in view; beyond that there is no room to be choosy. */
const MOST_AVOIDED = 600;
/** So many of the most important nodes are named even where the name covers another node. */
const INSISTENT = 6;
/** How large the letters of a community's name are, in pixels, and as a share of how high it is; the largest are for the largest. */
const LETTERS = { least: 13.5, most: 23, share: 0.12 };
/** How broad, in pixels, the free part of the stage is where they are as large as that; on a phone they are smaller. */
const BROAD = 600;
/** So much of the free part of the stage, in square pixels, a community's name may claim though it covers nodes. */
const CLAIM = 30_000;
/** A community of more nodes, and so many times as high as its name, is named across its middle, others over or under it. */
const CROWD = 60;
const ACROSS = 1.8;
/** Nodes that are dimmed, and papers among many, of which none stands out, are named only from this near on. */
const NEAR_NAMES = 1.8;
const CROWD_OF_PAPERS = 300;
/** From this near on, the names of communities give way to those of nodes. */
const NEAR = 2.6;

/** The names of communities, the largest first; none when the camera is near. */
export function communityLabels(
  ruler: Ruler,
  communities: readonly DrawnCommunity[],
  to: Projection,
  { theme, insets }: Pick<Scene, "theme" | "insets">,
): Label[] {
  /** A little to the side, where the name would reach behind a panel. */
  const withinFree = (at: number, width: number) => {
    const [least, most] = [insets.left + width / 2 + 4, to.size.width - insets.right - width / 2 - 4];
    return at < insets.left || at > to.size.width - insets.right ? at : Math.max(least, Math.min(most, at));
  };
  if (to.closeness > NEAR) return [];
  const free = freeSize(to.size, insets);
  const largest = communities.reduce((most, { drawn }) => Math.max(most, drawn), 1);
  const small = Math.max(0.8, Math.min(1, Math.sqrt(free.width / BROAD)));
  return communities.map(({ number, name, drawn, colour, x, y, top, bottom }, rank) => {
    const span = (top - bottom) * to.scale;
    const crowded = drawn > CROWD;
    const highest = LETTERS.least + (LETTERS.most - LETTERS.least) * Math.sqrt(drawn / largest);
    const grown = Math.min(highest, Math.max(LETTERS.least, span * LETTERS.share));
    const points = small * (crowded ? grown : LETTERS.least);
    const lines = wrapped(`${number + 1} ${name}`, small < 1 || points > LETTERS.least ? 20 : 30);
    const text = measured(ruler, lines, { weight: 600, family: SERIF }, points);
    const own = mix(colour, grounds[theme].ink, 0.45);
    const across = crowded && span > ACROSS * text.height;
    return {
      ...text,
      x: withinFree(to.x(x), text.width),
      y: across ? to.y(y) : to.y((top + bottom) / 2),
      radius: across ? 0 : span / 2 + 4,
      solid: false,
      always: false,
      centred: true,
      insists: rank < (free.width * free.height) / CLAIM,
      colour: own,
      onNode: own,
    };
  });
}

/** The names of the most important nodes in view, as many as the nearness of the camera allows. */
export function nodeLabels(
  ruler: Ruler,
  { nodes, kinds: ofNodes, communities }: Pick<Drawn, "nodes" | "kinds" | "communities">,
  to: Projection,
  theme: Theme,
  limits: RadiusLimits,
): Label[] {
  const { left, bottom, right, top } = to.view;
  const labels: Label[] = [];
  const ofCommunity = new Map<number, number>();
  const isDim = dimmed({ nodes, communities });
  const budget = nodeBudget(nodes.id.length, to.closeness);
  for (let place = 0; place < nodes.id.length && labels.length < budget.all; place++) {
    const [x, y] = [nodes.x[place] ?? 0, nodes.y[place] ?? 0];
    if (x < left || x > right || y < bottom || y > top) continue;
    const isPaper = ofNodes[nodes.kind[place] ?? 0]?.name === kinds.paper.name;
    if (to.closeness < NEAR_NAMES && (isDim(place) || (isPaper && nodes.id.length > CROWD_OF_PAPERS)))
      continue;
    const community = nodes.community[place] ?? -1;
    const before = ofCommunity.get(community) ?? 0;
    if (before >= budget.ofCommunity) continue;
    ofCommunity.set(community, before + 1);
    const at = { x: to.x(x), y: to.y(y), radius: radiusOf(nodes, place, limits) * to.swell };
    const points = 11 + 2.5 * Math.sqrt(nodes.importance[place] ?? 0);
    labels.push({
      ...nodeLabel(ruler, { nodes, kinds: ofNodes, place }, at, theme, { points, weight: 500 }),
      insists: labels.length < INSISTENT && !isPaper,
    });
  }
  return labels;
}

/**
 * The squares inside the nodes in view: a name that touches one would be hard to read. Those that step back may be covered.
 * None where there are many.
 */
export function discs(
  nodes: DrawnNodes,
  to: Projection,
  limits: RadiusLimits,
  isDim: (node: number) => boolean = () => false,
): Box[] {
  const { left, bottom, right, top } = to.view;
  const boxes: Box[] = [];
  for (let place = 0; place < nodes.id.length; place++) {
    const [x, y] = [nodes.x[place] ?? 0, nodes.y[place] ?? 0];
    if (x < left || x > right || y < bottom || y > top) continue;
    if (isDim(place)) continue;
    if (boxes.length === MOST_AVOIDED) return [];
    const half = radiusOf(nodes, place, limits) * to.swell * 0.8;
    boxes.push({ left: to.x(x) - half, top: to.y(y) - half, right: to.x(x) + half, bottom: to.y(y) + half });
  }
  return boxes;
}
