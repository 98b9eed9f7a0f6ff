import type { DrawnTies, Picture } from "../drawn.ts";
import type { Theme } from "../grounds.ts";
import { premultiplied, tieInk, tieWidth } from "../marks.ts";
import { CORNERS, vertexRoom } from "./corners.ts";

/** Above so many ties they are lines of one pixel: broader ones are several times slower without a graphics card. */
const MOST_BANDS = 30_000;
/** Dashes are drawn on a 2D canvas: above this many the paler lines of the WebGL layer must do. */
const MOST_DASHES = 3000;

/** What a vertex of a tie has, as a band and as a line, in this order: four bytes of a colour are one number. */
export const BAND_VERTEX = [
  { name: "a_position", size: 2 },
  { name: "a_aside", size: 2 },
  { name: "a_side", size: 1 },
  { name: "a_thickness", size: 1 },
  { name: "a_color", size: 4, colour: true },
] as const;
export const LINE_VERTEX = [
  { name: "a_position", size: 2 },
  { name: "a_color", size: 4, colour: true },
] as const;

/** Whether ties are bands; else they are lines. */
export const areBands = ({ a }: Pick<DrawnTies, "a">): boolean => a.length <= MOST_BANDS;

/** Whether inferred ties are drawn as dashes, and need no vertices. */
export function areDashed({ inferred }: Pick<DrawnTies, "inferred">): boolean {
  return inferred.reduce((count, one) => count + one, 0) <= MOST_DASHES;
}

/**
 * The vertices of the ties of a picture, of bands or of lines: all but those that are dashes. The weakest come first, so that
 * others lie over them. Positions are in the layout's units, thicknesses in pixels when all is in view.
 */
export function tieVertices(picture: Picture, theme: Theme): Float32Array<ArrayBuffer> {
  const { ties } = picture;
  const dashed = areDashed(ties);
  const last = ties.a.length - 1;
  const places = ties.a.map((_, n) => last - n).filter((tie) => !(dashed && ties.inferred[tie]));
  const inkOf = tieInk(picture, theme);
  const ink = (tie: number) => premultiplied(inkOf(tie));
  return areBands(ties)
    ? bandVertices(picture, places, ink, tieWidth(ties))
    : lineVertices(picture, places, ink);
}

type OfTie = (tie: number) => number;

function lineVertices({ nodes, ties }: Picture, places: Uint32Array, ink: OfTie) {
  const { vertices, colours } = vertexRoom(places.length * 2 * 3);
  let next = 0;
  for (const tie of places) {
    const own = ink(tie);
    for (const ends of [ties.a, ties.b]) {
      const end = ends[tie] ?? 0;
      vertices[next++] = nodes.x[end] ?? 0;
      vertices[next++] = nodes.y[end] ?? 0;
      colours[next++] = own;
    }
  }
  return vertices;
}

function bandVertices({ nodes, ties }: Picture, places: Uint32Array, ink: OfTie, width: OfTie) {
  const { x, y } = nodes;
  const { vertices, colours } = vertexRoom(places.length * CORNERS.length * 7);
  let next = 0;
  for (const tie of places) {
    const [own, broad] = [ink(tie), width(tie)];
    const [a, b] = [ties.a[tie] ?? 0, ties.b[tie] ?? 0];
    const [dx, dy] = [(x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0)];
    const length = Math.sqrt(dx * dx + dy * dy) || 1;
    const [right, up] = [-dy / length, dx / length];
    for (const [end, side] of CORNERS) {
      const node = end < 0 ? a : b;
      vertices[next++] = x[node] ?? 0;
      vertices[next++] = y[node] ?? 0;
      vertices[next++] = right;
      vertices[next++] = up;
      vertices[next++] = side;
      vertices[next++] = broad;
      colours[next++] = own;
    }
  }
  return vertices;
}
