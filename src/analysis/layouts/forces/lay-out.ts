import { membersOf } from "../../connected-parts.ts";
import { convexHull } from "../../../lib/convex-hull.ts";
import { gapFor } from "../gap.ts";
import type { LayoutInput } from "../layout.ts";
import { packAround } from "../pack.ts";
import { createPlaces, type Places } from "../places.ts";
import { removeOverlap } from "../remove-overlap.ts";
import { arrangePieces } from "./arrange.ts";
import { olderPlacesOf } from "./older-places.ts";
import { cutPiece, type Piece } from "./piece.ts";

/** A component with a place for each of its nodes, in their order. */
interface Arranged {
  nodes: Int32Array;
  places: Places;
  /** Whether it lies where it lay in an older drawing. */
  held: boolean;
}

/**
 * Draws a network in the plane: each component by itself (communities first, then forces, then pushing apart), the
 * largest in the middle, the others packed around it. No two nodes overlap. Lengths are in the unit of the radii; y rises
 * upwards. Components of which enough nodes have a place in an older drawing stay there, if the largest does, and the others are packed around them.
 *
 * Cost: O((nodes log nodes + ties) × rounds), 60 to 300 rounds by size; in large components the push of every other round.
 */
export async function layOut(input: LayoutInput): Promise<Places> {
  const { adjacency, radius } = input;
  const gap = gapFor(radius);
  const arranged = await arrangeAll(input, gap);
  // Where the largest is new, what was beside an older one has lost what it was packed around.
  const held = arranged[0]?.held ? arranged.filter((one) => one.held) : [];
  const ground = held.length > 0 ? held : arranged.slice(0, 1);
  const others = held.length > 0 ? arranged.filter((one) => !one.held) : arranged.slice(1);
  const places = createPlaces(adjacency.nodes);
  const put = ({ nodes, places: own }: Arranged, x = 0, y = 0) =>
    nodes.forEach((node, n) => {
      places.x[node] = own.x[n]! + x;
      places.y[node] = own.y[n]! + y;
    });
  const discs = Float64Array.from(
    others,
    ({ nodes, places: own }) => centreOnBox(own, nodes, radius) + 1.5 * gap,
  );
  for (const one of ground) {
    if (!one.held) centreOnBox(one.places, one.nodes, radius);
    put(one);
  }
  const margin = largest(radius) + 1.5 * gap;
  const { middle, hull } = outlineOf(ground, places);
  const spots = packAround(hull, discs, margin);
  others.forEach((one, n) => put(one, spots.x[n]! + middle.x, spots.y[n]! + middle.y));
  if (held.length > 0) keepApart(input, places, 0.2 * gap);
  return places;
}

/** The hull of what is placed already, about its own middle. What was not held is about the origin. */
function outlineOf(ground: readonly Arranged[], places: Places) {
  const on = (axis: Float64Array) => ground.flatMap(({ nodes }) => Array.from(nodes, (node) => axis[node]!));
  const [x, y] = [on(places.x), on(places.y)];
  const isHeld = ground.some(({ held }) => held);
  const middle = isHeld ? { x: middleOf(x), y: middleOf(y) } : { x: 0, y: 0 };
  return { middle, hull: convexHull({ x: x.map((at) => at - middle.x), y: y.map((at) => at - middle.y) }) };
}

function middleOf(values: readonly number[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return (low + high) / 2;
}

/** Arranges the components, the largest first, each by itself. */
async function arrangeAll(
  { adjacency, components, community, radius, ids, older, inParallel, tell }: LayoutInput,
  gap: number,
): Promise<Arranged[]> {
  const number = new Int32Array(adjacency.nodes);
  const farthest = REACH * Math.sqrt(radius.reduce((sum, own) => sum + (own + gap) * (own + gap), 0));
  const whole = membersOf(components).map((nodes) => ({
    nodes,
    older: olderPlacesOf(nodes, ids, older, farthest),
  }));
  const several = whole.filter(({ nodes }) => nodes.length > 1);
  const pieces = several.map(({ nodes, older }): Piece => {
    const piece = cutPiece(adjacency, nodes, community, radius, number);
    return older ? { ...piece, older } : piece;
  });
  const found = (await inParallel(arrangePieces, gap, inBatches(pieces), tell)).flat();
  return whole.map(({ nodes, older }, component) => ({
    nodes,
    places: found[component] ?? older ?? createPlaces(nodes.length), // components come in the order of their sizes
    held: older !== null,
  }));
}

/** So many times the side of what its discs take up a picture may reach; what an older one has beyond is not held. */
const REACH = 30;

/** Components in batches of at least so many nodes: a thousand pairs are not a thousand pieces of work. */
const NODES_OF_A_BATCH = 2000;

function inBatches(pieces: readonly Piece[]): Piece[][] {
  const batches: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (room <= 0) {
      batches.push([]);
      room = NODES_OF_A_BATCH;
    }
    batches.at(-1)?.push(piece);
    room -= piece.mass.length;
  }
  return batches;
}

/** Moves the middle of the bounding box to the origin; returns the radius of the disc about it that holds everything. */
function centreOnBox({ x, y }: Places, nodes: Int32Array, radius: Float64Array): number {
  let [lowX, lowY, highX, highY] = [Infinity, Infinity, -Infinity, -Infinity];
  nodes.forEach((node, n) => {
    const own = radius[node]!;
    lowX = Math.min(lowX, x[n]! - own);
    highX = Math.max(highX, x[n]! + own);
    lowY = Math.min(lowY, y[n]! - own);
    highY = Math.max(highY, y[n]! + own);
  });
  let reach = 0;
  nodes.forEach((node, n) => {
    x[n]! -= (lowX + highX) / 2;
    y[n]! -= (lowY + highY) / 2;
    reach = Math.max(reach, radius[node]! + Math.sqrt(x[n]! * x[n]! + y[n]! * y[n]!));
  });
  return reach;
}

/** Pushes apart what grew into each other where components stayed in their places; what does not touch does not move. */
function keepApart({ radius, components, adjacency }: LayoutInput, places: Places, gap: number): void {
  const group = Int32Array.from(components.part);
  const discs = { radius, group };
  const apart = removeOverlap(discs, places, { gap, gapAcross: gap, rounds: 500, growth: 1 });
  if (!apart && !removeOverlap(discs, places, { gap, gapAcross: gap, rounds: 5000, growth: 1.005 }))
    throw new Error(`keepApart: ${adjacency.nodes} nodes cannot be pulled apart; are their radii finite?`);
}

function largest(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}
