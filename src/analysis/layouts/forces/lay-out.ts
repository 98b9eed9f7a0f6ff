import type { Adjacency } from "../../adjacency.ts";
import { membersOf, type Parts } from "../../connected-parts.ts";
import { balance } from "./balance.ts";
import { compact } from "./compact.ts";
import { convexHull, type Hull } from "../../../lib/convex-hull.ts";
import { packAround } from "../pack.ts";
import { cutPiece, type Piece } from "./piece.ts";
import { createPlaces, align, type Places } from "../places.ts";
import { removeOverlap } from "../remove-overlap.ts";
import { startingPlaces } from "./starting-places.ts";

/**
 * Draws a network in the plane: each component by itself (communities first, then forces, then pushing apart), the
 * largest in the middle, the others packed around it. No two nodes overlap. Lengths are in the unit of the radii; y rises
 * upwards.
 *
 * Cost: O((nodes log nodes + ties) × rounds), 60 to 300 rounds by size.
 */
export function layOut(
  adjacency: Adjacency,
  components: Parts,
  community: Int32Array,
  radius: Float64Array,
  progress: (share: number) => void = () => {},
): Places {
  const places = createPlaces(adjacency.nodes);
  const gap = gapFor(radius);
  const number = new Int32Array(adjacency.nodes);
  const members = membersOf(components);
  let hull: Hull = [[0, 0]];
  const discs = new Float64Array(Math.max(0, members.length - 1));
  let passed = 0;
  members.forEach((nodes, component) => {
    const ownRadius = Float64Array.from(nodes, (node) => radius[node]!);
    let own = createPlaces(nodes.length);
    if (nodes.length > 1) {
      const piece = cutPiece(adjacency, nodes, community, radius, number);
      own = arrange(piece, gap, (share) => progress((passed + share * nodes.length) / adjacency.nodes));
    }
    passed += nodes.length;
    const reach = centreOnBox(own, ownRadius);
    if (component === 0) hull = convexHull(own);
    else discs[component - 1] = reach + 0.5 * gap;
    nodes.forEach((node, place) => {
      places.x[node] = own.x[place]!;
      places.y[node] = own.y[place]!;
    });
  });
  const margin = largest(radius) + 1.5 * gap;
  const spots = packAround(hull, discs, margin);
  components.part.forEach((component, node) => {
    if (component === 0) return;
    places.x[node]! += spots.x[component - 1]!;
    places.y[node]! += spots.y[component - 1]!;
  });
  return places;
}

/** Small networks get room for labels; large ones are seen as a whole. */
function gapFor(radius: Float64Array): number {
  const mean = radius.reduce((sum, own) => sum + own, 0) / radius.length;
  return mean * (0.6 + 200 / (100 + radius.length));
}

/** Lays out one component: first with all the room that is wished for, then as much wider as no overlap needs. */
function arrange(piece: Piece, gap: number, progress: (share: number) => void): Places {
  const count = piece.mass.length;
  const places = startingPlaces(piece, gap);
  const rounds = Math.round(Math.max(60, Math.min(300, 1e7 / count)));
  balance(piece, places, { rounds, theta: count < 1000 ? 0.6 : 1.2, progress });
  align(places);
  compact(places, piece.radius, gap);
  removeOverlap(piece, places, { gap, gapAcross: 2.5 * gap, rounds: 60, growth: 1 });
  const apart = removeOverlap(piece, places, {
    gap: 0.2 * gap,
    gapAcross: 0.2 * gap,
    rounds: 5000,
    growth: 1.005,
  });
  if (!apart)
    throw new Error(`layOut: a component of ${count} nodes cannot be pulled apart; are its radii finite?`);
  return places;
}

/** Moves the middle of the bounding box to the origin; returns the radius of the disc about it that holds everything. */
function centreOnBox({ x, y }: Places, radius: Float64Array): number {
  let [lowX, lowY, highX, highY] = [Infinity, Infinity, -Infinity, -Infinity];
  radius.forEach((own, node) => {
    lowX = Math.min(lowX, x[node]! - own);
    highX = Math.max(highX, x[node]! + own);
    lowY = Math.min(lowY, y[node]! - own);
    highY = Math.max(highY, y[node]! + own);
  });
  let reach = 0;
  radius.forEach((own, node) => {
    x[node]! -= (lowX + highX) / 2;
    y[node]! -= (lowY + highY) / 2;
    reach = Math.max(reach, own + Math.sqrt(x[node]! * x[node]! + y[node]! * y[node]!));
  });
  return reach;
}

function largest(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}
