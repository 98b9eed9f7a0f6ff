import { shapes } from "../../model/kinds.ts";
import { bytesOf, mix, toCss, toNumber } from "../colours.ts";
import type { Picture } from "../drawn.ts";
import { grounds, type Theme } from "../grounds.ts";
import { DIM, dimmed } from "../marks.ts";
import { CORNERS, vertexRoom } from "./corners.ts";

/** What a vertex of a node has, in this order: four bytes of a colour are one number. */
export const NODE_VERTEX = [
  { name: "a_position", size: 2 },
  { name: "a_corner", size: 2 },
  { name: "a_radius", size: 1 },
  { name: "a_dim", size: 1 },
  { name: "a_shape", size: 1 },
  { name: "a_color", size: 4, colour: true },
  { name: "a_rim", size: 4, colour: true },
] as const;

/** The shape of a hollow node is that of a full one, and this. */
export const HOLLOW_SHAPE = 4;

/**
 * The vertices of the nodes of a picture: six corners each, in the layout's units. The least important come first, so that others
 * lie over them.
 */
export function nodeVertices(picture: Picture, theme: Theme): Float32Array<ArrayBuffer> {
  const { nodes, kinds } = picture;
  const count = nodes.id.length;
  const { vertices, colours } = vertexRoom(count * CORNERS.length * 9);
  const isDim = dimmed(picture);
  const shapeOf = kinds.map(({ shape }) => shapes.indexOf(shape));
  const { ground } = grounds[theme];
  const rim = bytesOf(toNumber(ground));
  const paler = paleColours(ground);
  let next = 0;
  for (let place = count - 1; place >= 0; place--) {
    const dim = isDim(place);
    const own = nodes.colour[place] ?? 0;
    const hollow = nodes.unsure[place] === 1;
    const fill = bytesOf(dim ? paler(own) : own);
    const [x, y, radius] = [nodes.x[place] ?? 0, nodes.y[place] ?? 0, nodes.radius[place] ?? 0];
    const shape = (shapeOf[nodes.kind[place] ?? 0] ?? 0) + (hollow ? HOLLOW_SHAPE : 0);
    for (const [right, up] of CORNERS) {
      vertices[next++] = x;
      vertices[next++] = y;
      vertices[next++] = right;
      vertices[next++] = up;
      vertices[next++] = radius;
      vertices[next++] = Number(dim);
      vertices[next++] = shape;
      colours[next++] = fill;
      colours[next++] = rim;
    }
  }
  return vertices;
}

/** Colours on their way to the ground, each mixed once: there are few. */
function paleColours(ground: string): (colour: number) => number {
  const known = new Map<number, number>();
  return (colour) => {
    const pale = known.get(colour) ?? toNumber(mix(ground, toCss(colour), DIM.colour));
    known.set(colour, pale);
    return pale;
  };
}
