import type { Adjacency } from "../../adjacency.ts";
import type { OlderPlaces } from "../layout.ts";
import { phyllotaxis } from "../phyllotaxis.ts";
import type { Places } from "../places.ts";
import type { Piece } from "./piece.ts";

/** A component is held when at least this share of its nodes lay in one component of the older drawing. */
const HELD_SHARE = 0.25;

/**
 * Places of an older drawing; NaN for nodes that it has not, or has farther off than a picture reaches. Where components of it have
 * become one, the largest of them stays, and nodes of the others count as new: they lay where they had nothing to do with it. Null
 * where too few of the nodes are left to be held.
 */
export function olderPlacesOf(
  nodes: Int32Array,
  ids: readonly string[],
  older: OlderPlaces,
  farthest: number,
): Places | null {
  if (older.size === 0) return null;
  const found = Array.from(nodes, (node) => {
    const place = older.get(ids[node]!);
    return place && Math.abs(place.x) <= farthest && Math.abs(place.y) <= farthest ? place : undefined;
  });
  const sizes = new Map<number, number>();
  for (const place of found) if (place) sizes.set(place.component, (sizes.get(place.component) ?? 0) + 1);
  const [component, size] = Array.from(sizes).reduce((most, one) => (one[1] > most[1] ? one : most), [-1, 0]);
  if (size < HELD_SHARE * nodes.length || size === 0) return null;
  const at = (axis: "x" | "y") =>
    Float64Array.from(found, (place) => (place?.component === component ? place[axis] : NaN));
  return { x: at("x"), y: at("y") };
}

/** How much a body that has an older place goes of the way that forces would move it; one that is new goes all of it. */
const HELD_MOBILITY = 0.02;

/**
 * Where bodies start that are held: those with an older place there, about the middle of which the places are counted from now on, the
 * others beside their neighbours, step by step outwards. Connected pieces only.
 */
export function heldPlaces({ springs, radius }: Piece, older: Places, gap: number) {
  const places: Places = { x: older.x.slice(), y: older.y.slice() };
  const isNew = older.x.map((x) => (Number.isNaN(x) ? 1 : 0));
  const middle = { x: meanOfKnown(older.x), y: meanOfKnown(older.y) };
  const fresh = placeBesideNeighbours(springs, places);
  // Those that have the same neighbours would lie on one spot, where nothing tells them apart.
  const { x, y } = phyllotaxis(fresh.length, Math.sqrt(fresh.length));
  fresh.forEach((body, n) => {
    const room = radius[body]! + gap;
    places.x[body]! += room * x[n]!;
    places.y[body]! += room * y[n]!;
  });
  for (let body = 0; body < radius.length; body++) {
    places.x[body]! -= middle.x;
    places.y[body]! -= middle.y;
  }
  const mobility = isNew.map((fresh) => (fresh === 1 ? 1 : HELD_MOBILITY));
  return { places, middle, mobility };
}

/** A spring without any strength places a body too where there is no other. */
const LEAST_PULL = 1e-9;

/**
 * Gives each body without a place that of its placed neighbours, as a mean by springs, step by step outwards; returns these bodies.
 * Cost: O(springs).
 */
function placeBesideNeighbours(springs: Adjacency, { x, y }: Places): number[] {
  const { nodes, starts, neighbours, weights } = springs;
  const isWaiting = x.map((at) => (Number.isNaN(at) ? 1 : 0));
  const placed: number[] = [];
  /** Those of the bodies' neighbours that wait, each once. */
  const waitingBeside = (bodies: Iterable<number>): number[] => {
    const found: number[] = [];
    for (const body of bodies)
      for (let at = starts[body]!; at < starts[body + 1]!; at++) {
        const other = neighbours[at]!;
        if (isWaiting[other] !== 1) continue;
        isWaiting[other] = 0;
        found.push(other);
      }
    return found.sort((a, b) => a - b);
  };
  const known = Array.from({ length: nodes }, (_, body) => body).filter((body) => isWaiting[body] === 0);
  for (let ring = waitingBeside(known); ring.length > 0; ring = waitingBeside(ring)) {
    const means = ring.map((body) => {
      let [sum, sumX, sumY] = [0, 0, 0];
      for (let at = starts[body]!; at < starts[body + 1]!; at++) {
        const other = neighbours[at]!;
        if (Number.isNaN(x[other])) continue;
        const pull = weights[at]! + LEAST_PULL;
        sum += pull;
        sumX += pull * x[other]!;
        sumY += pull * y[other]!;
      }
      return { x: sumX / sum, y: sumY / sum };
    });
    ring.forEach((body, n) => {
      x[body] = means[n]!.x;
      y[body] = means[n]!.y;
      placed.push(body);
    });
  }
  return placed;
}

function meanOfKnown(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
