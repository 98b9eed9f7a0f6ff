import { distanceTo, type Hull } from "../../lib/convex-hull.ts";

/** How much wider than high the field is. */
const ASPECT = 1.4;

/**
 * A field of spots, six around each one, with the free room at each spot: what discs are packed on. Spots that hold one
 * smallest disc each make a tidy pattern of thousands of single nodes.
 */
export interface Lattice {
  /** The spots from the middle outwards, along ellipses that are wider than high. */
  readonly order: Int32Array;
  /** Distance from the spot to the nearest thing that stands there. */
  readonly room: Float64Array;
  x(spot: number): number;
  y(spot: number): number;
  /** Takes a disc into account for all spots at which a disc of the other radius could now touch it. */
  occupy(spot: number, radius: number, otherRadius: number): void;
}

/** Makes a field of the given half width around a hull, which discs must not come nearer to than the margin. */
export function createLattice(spacing: number, halfWidth: number, hull: Hull, margin: number): Lattice {
  const rise = spacing * (Math.sqrt(3) / 2);
  const side = Math.ceil(halfWidth / spacing);
  const up = Math.ceil(halfWidth / ASPECT / rise);
  const columns = 2 * side + 1;
  const rows = 2 * up + 1;
  const rowOf = (spot: number) => Math.floor(spot / columns);
  const x = (spot: number) => ((spot % columns) - side + ((rowOf(spot) + up) % 2 ? 0.5 : 0)) * spacing;
  const y = (spot: number) => (rowOf(spot) - up) * rise;
  const room = new Float64Array(columns * rows);
  const far = new Float64Array(columns * rows);
  for (let spot = 0; spot < room.length; spot++) {
    room[spot] = distanceTo(hull, x(spot), y(spot)) - margin;
    far[spot] = x(spot) * x(spot) + ASPECT * ASPECT * y(spot) * y(spot);
  }
  const limit = halfWidth * halfWidth;
  const order = Int32Array.from(room, (_, spot) => spot)
    .filter((spot) => far[spot]! <= limit && room[spot]! > 0)
    .sort((a, b) => far[a]! - far[b]! || a - b);

  function occupy(spot: number, radius: number, otherRadius: number): void {
    const reach = radius + otherRadius;
    const spotX = x(spot);
    const spotY = y(spot);
    const reachRows = Math.ceil(reach / rise);
    const reachColumns = Math.ceil(reach / spacing) + 1;
    const column = spot % columns;
    for (
      let row = Math.max(0, rowOf(spot) - reachRows);
      row <= Math.min(rows - 1, rowOf(spot) + reachRows);
      row++
    ) {
      const last = row * columns + Math.min(columns - 1, column + reachColumns);
      for (let near = row * columns + Math.max(0, column - reachColumns); near <= last; near++) {
        const dx = x(near) - spotX;
        const dy = y(near) - spotY;
        room[near] = Math.min(room[near]!, Math.sqrt(dx * dx + dy * dy) - radius);
      }
    }
  }
  return { order, room, x, y, occupy };
}
