import type { Drawn } from "../../appearance/drawn.ts";
import type { Theme } from "../../appearance/grounds.ts";
import { premultiplied, tieInk, tieWidth } from "../../appearance/marks.ts";
import { areDashed } from "./draw-ground.ts";
import type { Framed } from "./framed.ts";
import { CORNERS, vertexRoom, type MarkLook } from "./mark-program.ts";

/** Above so many ties they are lines of one pixel: broader ones are several times slower without a graphics card. */
export const MANY_TIES = 30_000;

const BAND_VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute vec2 a_aside;
attribute float a_side;
attribute float a_thickness;
attribute vec4 a_color;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
uniform float u_minEdgeThickness;

varying vec4 v_color;
varying float v_side;
varying float v_half;

void main() {
  // In pixels of the screen, as in the program of nodes.
  v_half = max(a_thickness / u_sizeRatio, u_minEdgeThickness) * u_pixelRatio / 2.0;
  v_side = a_side * (v_half + 0.5);
  vec2 position = a_position + a_aside * v_side / u_pixelRatio * u_correctionRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  v_color = a_color;
}
`;

const BAND_FRAGMENT = /* glsl */ `
precision mediump float;

varying vec4 v_color;
varying float v_side;
varying float v_half;

void main(void) {
  gl_FragColor = v_color * clamp(v_half + 0.5 - abs(v_side), 0.0, 1.0);
}
`;

const LINE_VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute vec4 a_color;

uniform mat3 u_matrix;

varying vec4 v_color;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  v_color = a_color;
}
`;

const LINE_FRAGMENT = /* glsl */ `
precision mediump float;

varying vec4 v_color;

void main(void) {
  gl_FragColor = v_color;
}
`;

/**
 * Ties as bands that reach half a pixel over and shade a pixel as far as they cover it: Sigma's fade towards their middle,
 * which makes a row of dots of a thin one. Six corners each and no instances, which software takes three times as long for.
 */
export const tieBands: MarkLook = {
  vertex: BAND_VERTEX,
  fragment: BAND_FRAGMENT,
  attributes: [
    { name: "a_position", size: 2 },
    { name: "a_aside", size: 2 },
    { name: "a_side", size: 1 },
    { name: "a_thickness", size: 1 },
    { name: "a_color", size: 4, colour: true },
  ],
  method: WebGLRenderingContext.TRIANGLES,
};

/** Ties as lines of one pixel. */
export const tieLines: MarkLook = {
  vertex: LINE_VERTEX,
  fragment: LINE_FRAGMENT,
  attributes: [
    { name: "a_position", size: 2 },
    { name: "a_color", size: 4, colour: true },
  ],
  method: WebGLRenderingContext.LINES,
};

/** Whether the ties of a drawing are bands; else they are lines. */
export const areBands = ({ ties }: Pick<Drawn, "ties">): boolean => ties.a.length <= MANY_TIES;

/**
 * The vertices of the ties of a drawing, of bands or of lines: all but those that are dashes. The weakest come first, so that
 * others lie over them. `pixel` is a pixel of the overview in the layout's units.
 */
export function tieVertices(drawn: Drawn, theme: Theme, pixel: number, at: Framed) {
  const { ties } = drawn;
  const dashed = areDashed(ties);
  const last = ties.a.length - 1;
  const places = ties.a.map((_, n) => last - n).filter((tie) => !(dashed && ties.inferred[tie]));
  const inkOf = tieInk(drawn, theme);
  const ink = (tie: number) => premultiplied(inkOf(tie));
  if (!areBands(drawn)) return lineVertices(drawn, places, at, ink);
  const widthOf = tieWidth(ties);
  return bandVertices(drawn, places, at, ink, (tie) => widthOf(tie) * pixel);
}

type OfTie = (tie: number) => number;

function lineVertices({ ties }: Drawn, places: Uint32Array, at: Framed, ink: OfTie) {
  const { vertices, colours } = vertexRoom(places.length * 2 * 3);
  let next = 0;
  for (const tie of places) {
    const own = ink(tie);
    for (const ends of [ties.a, ties.b]) {
      const end = ends[tie] ?? 0;
      vertices[next++] = at.x[end] ?? 0;
      vertices[next++] = at.y[end] ?? 0;
      colours[next++] = own;
    }
  }
  return vertices;
}

function bandVertices({ ties }: Drawn, places: Uint32Array, at: Framed, ink: OfTie, width: OfTie) {
  const { vertices, colours } = vertexRoom(places.length * CORNERS.length * 7);
  let next = 0;
  for (const tie of places) {
    const [own, broad] = [ink(tie), width(tie)];
    const [a, b] = [ties.a[tie] ?? 0, ties.b[tie] ?? 0];
    const [dx, dy] = [(at.x[b] ?? 0) - (at.x[a] ?? 0), (at.y[b] ?? 0) - (at.y[a] ?? 0)];
    const length = Math.sqrt(dx * dx + dy * dy) || 1;
    const [right, up] = [-dy / length, dx / length];
    for (const [end, side] of CORNERS) {
      const node = end < 0 ? a : b;
      vertices[next++] = at.x[node] ?? 0;
      vertices[next++] = at.y[node] ?? 0;
      vertices[next++] = right;
      vertices[next++] = up;
      vertices[next++] = side;
      vertices[next++] = broad;
      colours[next++] = own;
    }
  }
  return vertices;
}
