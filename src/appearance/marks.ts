import type { Bounds, DrawnNodes, DrawnTies, Picture } from "./drawn.ts";
import { bytesOf, toNumber } from "./colours.ts";
import { grounds, type Theme } from "./grounds.ts";

/** Radii between which every node is drawn, in the layout's units. */
export interface RadiusLimits {
  smallest: number;
  largest: number;
}

/** Pixels of a radius when all that a first look must show is in view. */
const SMALLEST_PIXELS = 2.2;
const LARGEST_PIXELS = 90;
/** Nodes at their smallest cover no more than this share of the overview: more of them would be a carpet. */
const MOST_COVERED = 0.1;

/** How small and how large a node may be drawn. `pixel` is a pixel of the overview in the layout's units. */
export function radiusLimits(count: number, overview: Bounds, pixel: number): RadiusLimits {
  const area = (overview.right - overview.left) * (overview.top - overview.bottom);
  const crowded = Math.sqrt((MOST_COVERED * area) / (Math.PI * Math.max(1, count)));
  return { smallest: Math.min(SMALLEST_PIXELS * pixel, crowded), largest: LARGEST_PIXELS * pixel };
}

/** The radius that a node is drawn with, in the layout's units. */
export function radiusOf({ radius }: DrawnNodes, node: number, { smallest, largest }: RadiusLimits): number {
  return Math.min(largest, Math.max(smallest, radius[node] ?? 0));
}

/** From this many nodes on, those of communities without a colour of their own step back. */
const CROWD = 300;
/** How much of a dimmed node's colour is left, and how many times as large as the smallest one it may be. */
export const DIM = { colour: 0.42, largest: 1.3 };

/** Which nodes step back so that communities stand out: those of none that has a colour of its own, in a crowd. */
export function dimmed({
  nodes,
  communities,
}: Pick<Picture, "nodes" | "communities">): (node: number) => boolean {
  if (nodes.id.length < CROWD || communities.length === 0) return () => false;
  const own = new Set(communities.map(({ number }) => number));
  return (node) => !own.has(nodes.community[node] ?? -1);
}

/** A hollow node: how much of its colour its body has, and how broad its rim is as a share of the radius. */
export const HOLLOW = { colour: 0.25, rim: 0.3 };

/** A colour with its opacity. */
export interface Ink {
  /** 0xrrggbb. */
  colour: number;
  alpha: number;
}

/** Ties of one community in its colour, those between communities in grey; how opaque where ties are few. */
const INSIDE = 0.6;
const BETWEEN = 0.4;
const INFERRED = 0.2;
/** From this many ties on, each is the paler the more there are: what is seen is how many run together. */
const FEW_TIES = 300;
/** How much of it is left inside of communities that step back. */
const DIMMED = 0.4;
/** Ties longer than this share of the drawing fade where they are many: they would be a veil over what is near. */
const LONG = 0.07;
const PALEST = 0.02;

/**
 * The ink of each tie of a drawing. Where there are few, all can be followed; where there are many, strong and short ones
 * stand out of a weave of pale ones.
 */
export function tieInk(drawn: Picture, theme: Theme): (tie: number) => Ink {
  const { nodes, ties, bounds } = drawn;
  const isDim = dimmed(drawn);
  const count = ties.a.length;
  const crowding = Math.max(0, 1 - FEW_TIES / Math.max(1, count));
  const pale = Math.min(1, Math.sqrt(FEW_TIES / Math.max(1, count)) * 3);
  const size = distance(
    bounds.overview.right - bounds.overview.left,
    bounds.overview.top - bounds.overview.bottom,
  );
  const grey = toNumber(grounds[theme].tie);
  return (tie) => {
    const [a, b] = [ties.a[tie] ?? 0, ties.b[tie] ?? 0];
    const inside = nodes.community[a] === nodes.community[b] && (nodes.community[a] ?? -1) >= 0;
    const length = distance((nodes.x[a] ?? 0) - (nodes.x[b] ?? 0), (nodes.y[a] ?? 0) - (nodes.y[b] ?? 0));
    const reach = 1 / (1 + crowding * (length / (LONG * size)) ** 2);
    const rank = 1 + crowding * (0.6 - 1.1 * (tie / count));
    const strength = ties.inferred[tie] ? INFERRED : inside ? INSIDE : BETWEEN;
    const base = inside && isDim(a) ? strength * DIMMED : strength;
    return {
      colour: inside ? (nodes.colour[a] ?? grey) : grey,
      alpha: Math.min(0.9, Math.max(PALEST, base * pale * reach * rank)),
    };
  };
}

/** By the root, which is exact: `Math.hypot` may differ from engine to engine. */
const distance = (x: number, y: number) => Math.sqrt(x * x + y * y);

/** Where there are more ties than this, each is the thinner the more there are. */
const BROAD_TIES = 150;
/** How broad all are where none is stronger than another. */
const EVEN = 2;

/** How broad each tie is drawn, in pixels when all is in view. */
export function tieWidth({ thickness }: Pick<DrawnTies, "thickness">): (tie: number) => number {
  const share = Math.min(1, (BROAD_TIES / Math.max(1, thickness.length)) ** 0.35);
  const even = thickness.every((one) => one === thickness[0]);
  return (tie) => share * (even ? EVEN : (thickness[tie] ?? EVEN));
}

/** A translucent ink as four bytes for WebGL, which adds colours up as they are: they come multiplied by their opacity. */
export function premultiplied({ colour, alpha }: Ink): number {
  const share = Math.max(PALEST, alpha);
  const part = (shift: number) => Math.round(((colour >> shift) & 255) * share);
  return bytesOf((part(16) << 16) | (part(8) << 8) | part(0), share);
}
