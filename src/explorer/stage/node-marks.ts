import { bytesOf, mix, toCss, toNumber } from "../../appearance/colours.ts";
import type { Drawn } from "../../appearance/drawn.ts";
import { grounds, type Theme } from "../../appearance/grounds.ts";
import { DIM, dimmed, radiusOf, type RadiusLimits } from "../../appearance/marks.ts";
import { shapes } from "../../model/kinds.ts";
import { CORNERS, vertexRoom, type MarkLook } from "./mark-program.ts";
import type { Framed } from "./framed.ts";

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;

varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;

void main() {
  // In pixels of the screen; a unit of the drawing's frame is half a pixel divided by the correction.
  v_radius = a_size / u_sizeRatio * u_pixelRatio;
  float reach = v_radius + 1.0;
  vec2 aside = a_corner * reach / u_pixelRatio * u_correctionRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(a_position + aside, 1)).xy, 0, 1);
  v_at = a_corner * reach;
  v_color = a_color;
  v_rim = a_rim;
  v_shape = a_shape;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;

void main(void) {
  // Squares are as large as discs: their side is the root of pi times the radius.
  float away = v_shape == 1.0 ? max(abs(v_at.x), abs(v_at.y)) / 0.886 : length(v_at);
  float inside = clamp(v_radius - away + 0.5, 0.0, 1.0);
  float rim = v_radius < 3.0 ? 0.0 : max(0.8, 0.07 * v_radius);
  float body = clamp(v_radius - rim - away + 0.5, 0.0, 1.0);
  float hole = v_shape == 2.0 ? clamp(0.5 * v_radius - away + 0.5, 0.0, 1.0) : 0.0;
  gl_FragColor = mix(v_rim, v_color, body * (1.0 - hole)) * inside;
}
`;

/**
 * Discs, squares and rings, all by one WebGL program, so that only one is compiled. Six corners each and no instances, which
 * software takes three times as long for.
 */
export const nodeMarks: MarkLook = {
  vertex: VERTEX,
  fragment: FRAGMENT,
  attributes: [
    { name: "a_position", size: 2 },
    { name: "a_corner", size: 2 },
    { name: "a_size", size: 1 },
    { name: "a_shape", size: 1 },
    { name: "a_color", size: 4, colour: true },
    { name: "a_rim", size: 4, colour: true },
  ],
  method: WebGLRenderingContext.TRIANGLES,
};

/** The vertices of the nodes of a drawing. The least important come first, so that others lie over them. */
export function nodeVertices(drawn: Drawn, theme: Theme, limits: RadiusLimits, at: Framed) {
  const { nodes, kinds } = drawn;
  const count = nodes.id.length;
  const { vertices, colours } = vertexRoom(count * CORNERS.length * 8);
  const isDim = dimmed(drawn);
  const shapeOf = kinds.map(({ shape }) => shapes.indexOf(shape));
  const { ground } = grounds[theme];
  const rim = bytesOf(toNumber(ground));
  const paler = paleColours(ground);
  let next = 0;
  for (let place = count - 1; place >= 0; place--) {
    const dim = isDim(place);
    const own = nodes.colour[place] ?? 0;
    const fill = bytesOf(dim ? paler(own) : own);
    const size = Math.min(radiusOf(nodes, place, limits), dim ? DIM.largest * limits.smallest : Infinity);
    const shape = shapeOf[nodes.kind[place] ?? 0] ?? 0;
    const [x, y] = [at.x[place] ?? 0, at.y[place] ?? 0];
    for (const [right, up] of CORNERS) {
      vertices[next++] = x;
      vertices[next++] = y;
      vertices[next++] = right;
      vertices[next++] = up;
      vertices[next++] = size;
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
