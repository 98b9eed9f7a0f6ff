import { packAround } from "../pack.ts";
import { createPlaces, type Places } from "../places.ts";
import type { Piece } from "./piece.ts";

/** With no more leaves forces take a moment, and spread them more evenly. */
const LEAVES_OF_A_LARGE_STAR = 5000;

/** The hub of a piece that is a large star, to which all other bodies are tied and none to another; else null. */
export function hubOfStar({ springs: { nodes, starts } }: Piece): number | null {
  const ties = starts[nodes]! / 2;
  if (ties <= LEAVES_OF_A_LARGE_STAR || ties !== nodes - 1) return null;
  for (let node = 0; node < nodes; node++) if (nodes - 1 === starts[node + 1]! - starts[node]!) return node;
  return null;
}

/** A star with its hub in the middle and its leaves packed around it, the large ones nearest. Cost: see `packAround`. */
export function placeStar({ radius }: Piece, hub: number, gap: number): Places {
  const leaves = Array.from(radius.keys()).filter((node) => node !== hub);
  const discs = Float64Array.from(leaves, (node) => radius[node]! + gap / 2);
  const spots = packAround([[0, 0]], discs, radius[hub]! + gap / 2);
  const places = createPlaces(radius.length);
  leaves.forEach((node, spot) => {
    places.x[node] = spots.x[spot]!;
    places.y[node] = spots.y[spot]!;
  });
  return places;
}
