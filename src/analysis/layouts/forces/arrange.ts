import type { Task, Tell } from "../../../lib/in-parallel.ts";
import { align, type Places } from "../places.ts";
import { removeOverlap } from "../remove-overlap.ts";
import { balance } from "./balance.ts";
import { compact } from "./compact.ts";
import type { Piece } from "./piece.ts";
import { hubOfStar, placeStar } from "./star.ts";
import { startingPlaces } from "./starting-places.ts";

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

/** Lays out one component: first with all the room that is wished for, then as much wider as no overlap needs. */
function arrange(piece: Piece, gap: number, tell: Tell): Places {
  const hub = hubOfStar(piece);
  if (hub !== null) return placeStar(piece, hub, gap);
  const count = piece.mass.length;
  const places = startingPlaces(piece, gap);
  const rounds = Math.round(Math.max(60, Math.min(300, 5e6 / count)));
  balance(piece, places, { rounds, theta: count < 1000 ? 0.6 : 1.2, tell });
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
    throw new Error(`arrange: a component of ${count} nodes cannot be pulled apart; are its radii finite?`);
  return places;
}
