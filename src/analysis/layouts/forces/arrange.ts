import type { Task, Tell } from "../../../lib/in-parallel.ts";
import { align, type Places } from "../places.ts";
import { removeOverlap } from "../remove-overlap.ts";
import { balance } from "./balance.ts";
import { byCrowding } from "./crowding.ts";
import { heldPlaces } from "./older-places.ts";
import type { Piece } from "./piece.ts";
import { hubOfStar, placeStar } from "./star.ts";
import { startingPlaces } from "./starting-places.ts";

/** How much hops count beside forces. */
const BY_HOPS = { few: 0.15, many: 0.1 };

/** Lays out components, each by itself; all keep the same gap between nodes. */
export const arrangePieces: Task<number, readonly Piece[], Places[]> = {
  name: "arrange",
  prepare: (gap) => (pieces, tell) => {
    const all = pieces.reduce((sum, { mass }) => sum + mass.length, 0);
    let passed = 0;
    return pieces.map((piece) => {
      const places = arrange(piece, gap, (share) => tell((passed + share * piece.mass.length) / all));
      passed += piece.mass.length;
      return places;
    });
  },
};

/** Lays out one component: where its bodies are held, from there; a large star at once; else communities first, then forces. */
function arrange(piece: Piece, gap: number, tell: Tell): Places {
  if (piece.older) return arrangeHeld(piece, piece.older, gap, tell);
  const hub = hubOfStar(piece);
  if (hub !== null) return placeStar(piece, hub, gap);
  const places = startingPlaces(piece, gap);
  balance(piece, places, { ...settled(piece.mass.length), tell });
  align(places);
  spread(piece, places, gap);
  return places;
}

/** Lets new bodies find their places among those that are held, which give way a little. */
function arrangeHeld(piece: Piece, older: Places, gap: number, tell: Tell): Places {
  const { places, middle, mobility } = heldPlaces(piece, older, gap);
  balance(piece, places, { ...settled(piece.mass.length), mobility, tell });
  spread(piece, places, 0.2 * gap);
  for (let body = 0; body < mobility.length; body++) {
    places.x[body]! += middle.x;
    places.y[body]! += middle.y;
  }
  return places;
}

/** How forces are balanced in a component of so many bodies. */
function settled(count: number) {
  return {
    rounds: Math.round(Math.max(60, Math.min(300, 5e6 / count))),
    theta: count < 1000 ? 0.6 : 1.2,
    byHops: byCrowding(count, BY_HOPS.few, BY_HOPS.many),
  };
}

/** Pushes bodies apart: first with all the room that is wished for, then as much wider as no overlap needs. */
function spread(piece: Piece, places: Places, gap: number): void {
  if (!places.x.every(Number.isFinite) || !places.y.every(Number.isFinite))
    throw new Error(`spread: the forces of a component of ${places.x.length} nodes came to no rest`);
  removeOverlap(piece, places, { gap, gapAcross: 2.5 * gap, rounds: 60, growth: 1 });
  const least = 0.2 * gap;
  if (!removeOverlap(piece, places, { gap: least, gapAcross: least, rounds: 5000, growth: 1.005 }))
    throw new Error(
      `spread: a component of ${places.x.length} nodes cannot be pulled apart; are its radii finite?`,
    );
}
