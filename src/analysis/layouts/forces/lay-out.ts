import type { Adjacency } from "../../adjacency.ts";
import type { InParallel, Tell } from "../../../lib/in-parallel.ts";
import { membersOf, type Parts } from "../../connected-parts.ts";
import { arrangePieces } from "./arrange.ts";
import { convexHull, type Hull } from "../../../lib/convex-hull.ts";
import { packAround } from "../pack.ts";
import { cutPiece } from "./piece.ts";
import { createPlaces, type Places } from "../places.ts";

/**
 * Draws a network in the plane: each component by itself (communities first, then forces, then pushing apart), the
 * largest in the middle, the others packed around it. No two nodes overlap. Lengths are in the unit of the radii; y rises
 * upwards.
 *
 * Cost: O((nodes log nodes + ties) × rounds), 60 to 300 rounds by size; in large components the push of every other round.
 */
export async function layOut(
  adjacency: Adjacency,
  components: Parts,
  community: Int32Array,
  radius: Float64Array,
  inParallel: InParallel,
  tell: Tell,
): Promise<Places> {
  const places = createPlaces(adjacency.nodes);
  const gap = gapFor(radius);
  const members = membersOf(components);
  const several = members.filter(({ length }) => length > 1);
  const batches = inBatches(several);
  const number = new Int32Array(adjacency.nodes);
  const pieces = batches.map((batch) =>
    batch.map((nodes) => cutPiece(adjacency, nodes, community, radius, number)),
  );
  const arranged = (await inParallel(arrangePieces, gap, pieces, tell)).flat();
  let hull: Hull = [[0, 0]];
  const discs = new Float64Array(Math.max(0, members.length - 1));
  members.forEach((nodes, component) => {
    const own = arranged[component] ?? createPlaces(nodes.length); // components come in the order of their sizes
    const reach = centreOnBox(
      own,
      Float64Array.from(nodes, (node) => radius[node]!),
    );
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

/** Components in batches of at least so many nodes: a thousand pairs are not a thousand pieces of work. */
const NODES_OF_A_BATCH = 2000;

function inBatches(members: readonly Int32Array[]): Int32Array[][] {
  const batches: Int32Array[][] = [];
  let room = 0;
  for (const nodes of members) {
    if (room <= 0) {
      batches.push([]);
      room = NODES_OF_A_BATCH;
    }
    batches.at(-1)?.push(nodes);
    room -= nodes.length;
  }
  return batches;
}

/** Small networks get room for labels; large ones are seen as a whole. */
function gapFor(radius: Float64Array): number {
  const mean = radius.reduce((sum, own) => sum + own, 0) / radius.length;
  return mean * (0.6 + 200 / (100 + radius.length));
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
