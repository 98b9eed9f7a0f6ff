import { byCrowding } from "./crowding.ts";
import type { Piece } from "./piece.ts";
import type { Places } from "../places.ts";
import type { Quadtree } from "./quadtree.ts";

/** Pull towards the middle, per mass, against the pull of one mean spring; the second makes the picture wider than high. */
const GRAVITY_X = 0.07;
const GRAVITY_Y = 0.1;
/** Pull towards the middle of the own community, per mass. */
const COHESION = { few: 0.06, many: 0.12 };

/** The force on each body, and how fast it grows when the body is moved. */
export interface Forces extends Places {
  readonly stiffness: Float64Array;
}

export function createForces(count: number): Forces {
  return { x: new Float64Array(count), y: new Float64Array(count), stiffness: new Float64Array(count) };
}

export function copyForces(from: Forces, to: Forces): void {
  to.x.set(from.x);
  to.y.set(from.y);
  to.stiffness.set(from.stiffness);
}

/** Sets the forces to the push of all other bodies. The stiffness is how fast that push gives way. */
export function pushApart(tree: Quadtree, push: number, thetaSquared: number, force: Forces): void {
  const { body, bodyX, bodyY, bodyMass, cells, skip, from, to, mass, x, y, sideSquared } = tree;
  for (let place = 0; place < body.length; place++) {
    const ownX = bodyX[place]!;
    const ownY = bodyY[place]!;
    let sumX = 0;
    let sumY = 0;
    let sum = 0;
    for (let cell = 0; cell < cells;) {
      const dx = ownX - x[cell]!;
      const dy = ownY - y[cell]!;
      const squared = dx * dx + dy * dy;
      const holdsIt = place >= from[cell]! && place < to[cell]!;
      if (!holdsIt && sideSquared[cell]! < thetaSquared * squared) {
        const factor = mass[cell]! / squared;
        sumX += factor * dx;
        sumY += factor * dy;
        sum += factor;
        cell = skip[cell]!;
        continue;
      }
      if (skip[cell]! > cell + 1) {
        cell++;
        continue;
      }
      for (let other = from[cell]!; other < to[cell]!; other++) {
        const dx = ownX - bodyX[other]!;
        const dy = ownY - bodyY[other]!;
        const squared = dx * dx + dy * dy;
        if (squared === 0) continue;
        const factor = bodyMass[other]! / squared;
        sumX += factor * dx;
        sumY += factor * dy;
        sum += factor;
      }
      cell++;
    }
    const node = body[place]!;
    const strength = push * bodyMass[place]!;
    force.x[node] = strength * sumX;
    force.y[node] = strength * sumY;
    force.stiffness[node] = strength * sum;
  }
}

/** Adds the pull of the springs. */
export function pullTogether({ springs }: Piece, { x, y }: Places, force: Forces): void {
  const { starts, neighbours, weights } = springs;
  for (let node = 0; node < springs.nodes; node++) {
    let sumX = 0;
    let sumY = 0;
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const other = neighbours[at]!;
      sumX += weights[at]! * (x[other]! - x[node]!);
      sumY += weights[at]! * (y[other]! - y[node]!);
    }
    force.x[node]! += sumX;
    force.y[node]! += sumY;
    force.stiffness[node]! += springs.strengths[node]!;
  }
}

/** Adds the two gravities: to the middle of everything, which is the origin, and to that of the own community. */
export function gather({ mass, group, groups }: Piece, places: Places, force: Forces): void {
  const { x, y } = places;
  const cohesion = byCrowding(mass.length, COHESION.few, COHESION.many);
  const middle = middles(group, groups, mass, places);
  for (let node = 0; node < mass.length; node++) {
    const own = group[node]!;
    force.x[node]! += mass[node]! * (cohesion * (middle.x[own]! - x[node]!) - GRAVITY_X * x[node]!);
    force.y[node]! += mass[node]! * (cohesion * (middle.y[own]! - y[node]!) - GRAVITY_Y * y[node]!);
    force.stiffness[node]! += mass[node]! * (cohesion + GRAVITY_Y);
  }
}

/** The centre of mass of each community. */
function middles(group: Int32Array, groups: number, mass: Float64Array, places: Places): Places {
  const total = new Float64Array(groups);
  const x = new Float64Array(groups);
  const y = new Float64Array(groups);
  for (let node = 0; node < mass.length; node++) {
    const own = group[node]!;
    total[own]! += mass[node]!;
    x[own]! += mass[node]! * places.x[node]!;
    y[own]! += mass[node]! * places.y[node]!;
  }
  return { x: x.map((sum, own) => sum / total[own]!), y: y.map((sum, own) => sum / total[own]!) };
}

/** The strength of the push at which the places neither swell nor shrink: what pulls, over the pairs that push. */
export function balancedPush({ springs, mass, group, groups }: Piece, places: Places): number {
  const { x, y } = places;
  const cohesion = byCrowding(mass.length, COHESION.few, COHESION.many);
  const middle = middles(group, groups, mass, places);
  let pull = 0;
  let sum = 0;
  let squares = 0;
  for (let node = 0; node < mass.length; node++) {
    for (let at = springs.starts[node]!; at < springs.starts[node + 1]!; at++) {
      const dx = x[springs.neighbours[at]!]! - x[node]!;
      const dy = y[springs.neighbours[at]!]! - y[node]!;
      pull += (springs.weights[at]! * (dx * dx + dy * dy)) / 2;
    }
    const dx = x[node]! - middle.x[group[node]!]!;
    const dy = y[node]! - middle.y[group[node]!]!;
    pull += mass[node]! * (GRAVITY_X * x[node]! * x[node]! + GRAVITY_Y * y[node]! * y[node]!);
    pull += cohesion * mass[node]! * (dx * dx + dy * dy);
    sum += mass[node]!;
    squares += mass[node]! * mass[node]!;
  }
  return (2 * pull) / (sum * sum - squares);
}
