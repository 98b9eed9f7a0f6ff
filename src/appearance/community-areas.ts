import { convexHull } from "../lib/convex-hull.ts";
import type { Community } from "../model/community.ts";
import type { Swatch } from "./colourings.ts";
import type { DrawnCommunity, DrawnNodes } from "./drawn.ts";

/** This share of a community's nodes, those farthest from its middle, do not stretch its area. */
const OUTLIERS = 0.08;

/**
 * The communities that have a colour of their own as areas: the middle of their drawn nodes (by medians, which far nodes do
 * not draw aside) and the hull around them without outliers. Those with fewer than three drawn nodes are left out.
 */
export function communityAreas(
  communities: readonly Community[],
  nodes: DrawnNodes,
  swatches: readonly Swatch[],
): DrawnCommunity[] {
  const members = new Map<number, number[]>();
  nodes.community.forEach((community, place) => {
    const list = members.get(community);
    if (list) list.push(place);
    else members.set(community, [place]);
  });
  return swatches.flatMap(({ colour, community: number }) => {
    const community = communities.find((one) => one.number === number);
    const own = members.get(number ?? -1) ?? [];
    if (!community || own.length < 3) return [];
    const { name, size } = community;
    return [{ number: community.number, name, size, drawn: own.length, colour, ...area(own, nodes) }];
  });
}

function area(own: readonly number[], { x, y }: DrawnNodes): Pick<DrawnCommunity, "x" | "y" | "hull"> {
  const middle = { x: median(own.map((node) => x[node] ?? 0)), y: median(own.map((node) => y[node] ?? 0)) };
  const away = (node: number) => Math.hypot((x[node] ?? 0) - middle.x, (y[node] ?? 0) - middle.y);
  const near = [...own].sort((a, b) => away(a) - away(b) || a - b);
  const kept = near.slice(0, Math.max(3, Math.ceil(near.length * (1 - OUTLIERS))));
  const hull = convexHull({ x: kept.map((node) => x[node] ?? 0), y: kept.map((node) => y[node] ?? 0) });
  return { ...middle, hull: Float32Array.from(hull.flat()) };
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? 0;
}
