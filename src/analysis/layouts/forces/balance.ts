import type { Tell } from "../../../lib/in-parallel.ts";
import { countHops, followHops, lengthOfHop } from "./hops.ts";
import { balancedPush, copyForces, createForces, gather, pullTogether, pushApart } from "./push-and-pull.ts";
import type { Piece } from "./piece.ts";
import { centre, createPlaces, type Places } from "../places.ts";
import { createQuadtree, buildTree } from "./quadtree.ts";

export interface BalanceOptions {
  rounds: number;
  /** How coarse far-away bodies are taken together: side of the cell over its distance. */
  theta: number;
  /** Share of the way to where its hops alone would place a body that it goes in a step of 1, beside what the forces do. */
  byHops: number;
  /** How much of its way each body goes, from 0 to 1; all of it when left out. With it nothing is centred: what is held defines where all lies. */
  mobility?: Float64Array;
  tell?: Tell;
}

/** In components of more bodies than this, what acts from afar is added up anew in every second round only: it changes slowly. */
const LARGE = 3000;
const AFAR_RESTS = 2;

/** Share of the way to its balance that a body goes in one round, at first and at last. */
const FIRST_STEP = 0.7;
const LAST_STEP = 0.15;

/**
 * Moves connected bodies towards a balance of forces, in the manner of Jacomy et al., "ForceAtlas2", 2014: springs pull
 * with their length; all bodies push each other away with mass × mass / distance, far ones by the cells of a quadtree; a
 * weak gravity keeps the whole together, a stronger one each community.
 *
 * Two things differ. The push is scaled so that the given places are already in balance as to their size (by the virial
 * theorem the best scale is known), so sizes chosen before are kept and no round is lost with swelling. And the speed of
 * each body is its force over the stiffness of what holds it, a damped Jacobi step, which takes the place of adaptive
 * speeds.
 *
 * Cost per round: O(n log n + springs). That the push rests in every second round of large components leaves the stress as it was
 * (a year of astro-ph: people .191 with and without, papers .184) and saves a third of the time.
 */
export function balance(
  piece: Piece,
  places: Places,
  { rounds, theta, byHops, mobility, tell }: BalanceOptions,
): void {
  const count = piece.mass.length;
  const tree = createQuadtree(count);
  const force = createForces(count);
  const pushed = createForces(count);
  const hops = countHops(piece.springs);
  const drawn = createPlaces(count);
  const rest = count > LARGE ? AFAR_RESTS : 1;
  if (!mobility) centre(places, piece.mass);
  const push = balancedPush(piece, places);
  const hop = lengthOfHop(hops, places);
  for (let round = 0; round < rounds; round++) {
    if (round % rest === 0) {
      buildTree(tree, places, piece.mass);
      pushApart(tree, push, theta * theta, pushed);
      followHops(hops, hop, places, drawn);
    }
    copyForces(pushed, force);
    pullTogether(piece, places, force);
    gather(piece, places, force);
    const whole = FIRST_STEP + (LAST_STEP - FIRST_STEP) * (round / rounds);
    for (let node = 0; node < count; node++) {
      const step = mobility ? whole * mobility[node]! : whole;
      const [x, y] = [places.x[node]!, places.y[node]!];
      places.x[node] = x + step * (force.x[node]! / force.stiffness[node]! + byHops * (drawn.x[node]! - x));
      places.y[node] = y + step * (force.y[node]! / force.stiffness[node]! + byHops * (drawn.y[node]! - y));
    }
    if (!mobility) centre(places, piece.mass);
    tell?.((round + 1) / rounds);
  }
}
