import type { Hull } from "../../lib/convex-hull.ts";
import { createLattice } from "./lattice.ts";
import { createPlaces, type Places } from "./places.ts";

/** Radii are rounded up to powers of this, so that discs of about one size search the field once. */
const STEP = 1.08;
const ENOUGH = 1e-9;

/**
 * Packs discs around a hull that lies at the origin, the large ones first, each on the free spot nearest to the middle.
 * After Freivalds, Dogrusoz & Kikusts, "Disconnected graph layout and the polyomino packing approach", 2002, with discs
 * on a lattice in place of polyominoes. The order of the radii that are handed over decides between equals.
 *
 * Cost: O(classes of radius × spots + discs × spots under a disc).
 */
export function packAround(hull: Hull, radius: Float64Array, margin: number): Places {
  if (radius.length === 0) return createPlaces(0);
  const smallest = radius.reduce((a, b) => Math.min(a, b));
  let reach = 0;
  for (const [x, y] of hull) reach = Math.max(reach, Math.sqrt(x * x + y * y));
  let area = 0;
  for (const own of radius) area += own * own;
  // Discs fill a plane to 0.9 at best, and the field is flat: widen it until all are in.
  for (let halfWidth = reach + margin + 2 * Math.sqrt(area) + 2 * smallest; ; halfWidth *= 1.3) {
    const places = tryToPack(hull, radius, margin, smallest, halfWidth);
    if (places) return places;
  }
}

function tryToPack(
  hull: Hull,
  radius: Float64Array,
  margin: number,
  smallest: number,
  halfWidth: number,
): Places | null {
  const lattice = createLattice(2 * smallest * (1 + 1e-6), halfWidth, hull, margin);
  const places = createPlaces(radius.length);
  const bySize = Array.from(radius, (_, disc) => disc).sort((a, b) => radius[b]! - radius[a]! || a - b);
  let size = Infinity;
  let next = 0;
  for (const disc of bySize) {
    const rounded = roundUp(radius[disc]!, smallest);
    if (rounded < size) next = 0;
    size = rounded;
    while (next < lattice.order.length && lattice.room[lattice.order[next]!]! < size - ENOUGH) next++;
    if (next === lattice.order.length) return null;
    const spot = lattice.order[next]!;
    places.x[disc] = lattice.x(spot);
    places.y[disc] = lattice.y(spot);
    lattice.occupy(spot, size, size);
  }
  return places;
}

function roundUp(radius: number, smallest: number): number {
  let size = smallest;
  while (size < radius) size *= STEP;
  return size;
}
