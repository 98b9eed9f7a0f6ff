import { BAND_VERTEX, LINE_VERTEX } from "../../appearance/vertices/ties.ts";
import type { MarkLook } from "./mark-program.ts";

const BAND_SHADER = /* glsl */ `
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
uniform vec3 u_frame;
uniform float u_pixel;

varying vec4 v_color;
varying float v_side;
varying float v_half;

void main() {
  // In pixels of the screen, as in the program of nodes.
  v_half = max(a_thickness * u_pixel / u_sizeRatio, u_minEdgeThickness) * u_pixelRatio / 2.0;
  v_side = a_side * (v_half + 0.5);
  vec2 position = u_frame.xy + a_position * u_frame.z + a_aside * v_side / u_pixelRatio * u_correctionRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  v_color = a_color;
}
`;

const BAND_PIXELS = /* glsl */ `
precision mediump float;

varying vec4 v_color;
varying float v_side;
varying float v_half;

void main(void) {
  gl_FragColor = v_color * clamp(v_half + 0.5 - abs(v_side), 0.0, 1.0);
}
`;

const LINE_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute vec4 a_color;

uniform mat3 u_matrix;
uniform vec3 u_frame;

varying vec4 v_color;

void main() {
  gl_Position = vec4((u_matrix * vec3(u_frame.xy + a_position * u_frame.z, 1)).xy, 0, 1);
  v_color = a_color;
}
`;

const LINE_PIXELS = /* glsl */ `
precision mediump float;

varying vec4 v_color;

void main(void) {
  gl_FragColor = v_color;
}
`;

/**
 * Ties as bands that reach half a pixel over and shade a pixel as far as they cover it: Sigma's fade towards their middle,
 * which makes a row of dots of a thin one.
 */
export const tieBands: MarkLook = {
  vertex: BAND_SHADER,
  fragment: BAND_PIXELS,
  attributes: BAND_VERTEX,
  method: WebGLRenderingContext.TRIANGLES,
};

/** Ties as lines of one pixel. */
export const tieLines: MarkLook = {
  vertex: LINE_SHADER,
  fragment: LINE_PIXELS,
  attributes: LINE_VERTEX,
  method: WebGLRenderingContext.LINES,
};
