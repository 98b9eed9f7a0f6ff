import type { Community } from "../model/community.ts";
import type { Swatch } from "./colourings.ts";
import { contourOf } from "./contour.ts";
import { createDensityGrid } from "./density.ts";
import type { Bounds, DrawnCommunity, DrawnNodes } from "./drawn.ts";

/** The contours of an area: shares of the density at the middle one of its nodes. */
const LEVELS = [0.3, 0.85];
/** An area ends where another community is this much as dense. */
const RIVAL = 0.9;

/**
 * The communities that have a colour of their own as areas: the middle of their drawn nodes (by medians, which far nodes do
 * not draw aside) and the contours of their density. An area ends where another community is denser. Those with fewer than
 * three drawn nodes are left out.
 */
export function communityAreas(
  communities: readonly Community[],
  nodes: DrawnNodes,
  swatches: readonly Swatch[],
  bounds: Bounds,
): DrawnCommunity[] {
  const members = membersOf(nodes);
  const named = swatches.flatMap(({ colour, community: number }) => {
    const community = communities.find((one) => one.number === number);
    const own = members.get(number ?? -1) ?? [];
    return community && own.length >= 3 ? [{ community, own, colour }] : [];
  });
  if (named.length === 0) return [];
  const grid = createDensityGrid(bounds, nodes);
  const densities = named.map(({ own }) => grid.densityOf(own));
  const { highest, second } = twoHighest(densities);
  return named.map(({ community: { number, name, size }, own, colour }, n) => {
    const density = densities[n]!; // safe: one for each
    const middle = median(own.map((node) => density[grid.cellOf(node)] ?? 0));
    const rival = density.map((value, cell) =>
      value === highest[cell] ? (second[cell] ?? 0) : (highest[cell] ?? 0),
    );
    const contours = LEVELS.map((level) => {
      const values = density.map(
        (value, cell) => value - Math.max(level * middle, RIVAL * (rival[cell] ?? 0)),
      );
      return grid.toLayout(contourOf({ columns: grid.columns, rows: grid.rows, values }));
    });
    const at = middleOf(own, nodes);
    return { number, name, size, drawn: own.length, colour, ...at, contours };
  });
}

/** In a community of many nodes, this share of them, the highest and the lowest ones, do not count to how far it reaches. */
const OUTLIERS = 0.06;
const MANY = 100;

function middleOf(own: readonly number[], { x, y, radius }: DrawnNodes) {
  const outliers = own.length > MANY ? OUTLIERS : 0;
  const quantile = (value: (node: number) => number, share: number) => {
    const sorted = Float64Array.from(own, value).sort();
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  };
  const [height, size] = [(node: number) => y[node] ?? 0, (node: number) => radius[node] ?? 0];
  return {
    x: quantile((node) => x[node] ?? 0, 0.5),
    y: quantile(height, 0.5),
    top: quantile((node) => height(node) + size(node), 1 - outliers),
    bottom: quantile((node) => height(node) - size(node), outliers),
  };
}

function membersOf({ community }: DrawnNodes): ReadonlyMap<number, number[]> {
  const members = new Map<number, number[]>();
  community.forEach((number, place) => {
    const list = members.get(number);
    if (list) list.push(place);
    else members.set(number, [place]);
  });
  return members;
}

/** The highest density of any community in each cell, and the next one. */
function twoHighest(densities: readonly Float32Array[]) {
  const highest = new Float32Array(densities[0]?.length ?? 0);
  const second = new Float32Array(highest.length);
  for (const density of densities) {
    density.forEach((value, cell) => {
      if (value > (highest[cell] ?? 0)) {
        second[cell] = highest[cell] ?? 0;
        highest[cell] = value;
      } else if (value > (second[cell] ?? 0)) second[cell] = value;
    });
  }
  return { highest, second };
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? 0;
}
