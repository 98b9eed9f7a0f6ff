import { type Adjacency, linkTies } from "../../adjacency.ts";
import { byCrowding } from "./crowding.ts";
import { balance } from "./balance.ts";
import type { Piece } from "./piece.ts";
import { phyllotaxis } from "../phyllotaxis.ts";
import { centre, createPlaces, align, type Places } from "../places.ts";
import { removeOverlap } from "../remove-overlap.ts";

/** How much of a community's disc its nodes and their gaps take up, and of one that is a whole component. */
const FILLED = { few: 0.27, many: 0.6 };
const FILLED_ALONE = 0.9;

/** Communities are placed by their distances more than by their ties: few of them are far apart, and many are tied a little. */
const COMMUNITIES_BY_HOPS = 0.4;

/**
 * Where the bodies of a piece start: the communities are laid out first, each as one disc that is large enough for its
 * members, and then the members fill their disc evenly, those with the strongest springs in the middle. Starting so
 * instead of by chance saves half to three quarters of the rounds of forces.
 */
export function startingPlaces(piece: Piece, gap: number): Places {
  const members = Array.from({ length: piece.groups }, (): number[] => []);
  piece.group.forEach((own, node) => members[own]!.push(node));
  const filled = byCrowding(piece.mass.length, FILLED.few, FILLED.many);
  const discRadius = Float64Array.from(members, (nodes) => {
    let area = 0;
    for (const node of nodes) area += (piece.radius[node]! + gap / 2) * (piece.radius[node]! + gap / 2);
    return Math.sqrt(area / (piece.groups === 1 ? FILLED_ALONE : filled));
  });
  const middle = placeCommunities(piece, discRadius, gap);
  const places = createPlaces(piece.mass.length);
  members.forEach((nodes, own) => {
    nodes.sort((a, b) => piece.mass[b]! - piece.mass[a]! || a - b);
    const disc = phyllotaxis(nodes.length, discRadius[own]!);
    nodes.forEach((node, place) => {
      places.x[node] = middle.x[own]! + disc.x[place]!;
      places.y[node] = middle.y[own]! + disc.y[place]!;
    });
  });
  return places;
}

/** Lays out the communities of a piece as if they were single bodies. */
function placeCommunities(piece: Piece, radius: Float64Array, gap: number): Places {
  const mass = new Float64Array(piece.groups);
  piece.group.forEach((own, node) => (mass[own]! += piece.mass[node]!));
  const group = Int32Array.from(mass, (_, own) => own);
  const whole = Math.sqrt(radius.reduce((sum, own) => sum + own * own, 0) * 2);
  const bySize = Array.from(group).sort((a, b) => mass[b]! - mass[a]! || a - b);
  const start = phyllotaxis(piece.groups, whole);
  const places = createPlaces(piece.groups);
  bySize.forEach((own, place) => {
    places.x[own] = start.x[place]!;
    places.y[own] = start.y[place]!;
  });
  if (piece.groups === 1) return places;
  balance({ springs: joinSprings(piece), group, groups: piece.groups, radius, mass }, places, {
    rounds: 200,
    theta: 0.8,
    byHops: COMMUNITIES_BY_HOPS,
  });
  align(places);
  removeOverlap({ radius, group }, places, { gap, gapAcross: gap, rounds: 300, growth: 1 });
  centre(places, mass);
  return places;
}

/** The springs between communities: the sums of those between their members. */
function joinSprings({ springs, group, groups }: Piece): Adjacency {
  const sums = new Map<number, number>();
  for (let node = 0; node < springs.nodes; node++) {
    for (let at = springs.starts[node]!; at < springs.starts[node + 1]!; at++) {
      const own = group[node]!;
      const other = group[springs.neighbours[at]!]!;
      if (own >= other) continue;
      sums.set(own * groups + other, (sums.get(own * groups + other) ?? 0) + springs.weights[at]!);
    }
  }
  const pairs = Array.from(sums).sort((a, b) => a[0] - b[0]);
  return linkTies(groups, {
    from: pairs.map(([pair]) => Math.floor(pair / groups)),
    to: pairs.map(([pair]) => pair % groups),
    weight: pairs.map(([, weight]) => weight),
  });
}
