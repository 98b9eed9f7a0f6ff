import { HOLLOW } from "../../appearance/marks.ts";
import { HOLLOW_SHAPE, NODE_VERTEX } from "../../appearance/vertices/nodes.ts";
import type { MarkLook } from "./mark-program.ts";

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_radius;
attribute float a_dim;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
uniform vec3 u_frame;
uniform vec3 u_radii;

varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;

void main() {
  // In pixels of the screen; a unit of the drawing's frame is half a pixel divided by the correction.
  float radius = min(clamp(a_radius, u_radii.x, u_radii.y), a_dim == 1.0 ? u_radii.z : u_radii.y);
  v_radius = radius / u_sizeRatio * u_pixelRatio;
  float reach = v_radius + 1.0;
  vec2 aside = a_corner * reach / u_pixelRatio * u_correctionRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(u_frame.xy + a_position * u_frame.z + aside, 1)).xy, 0, 1);
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
  bool hollow = v_shape >= ${HOLLOW_SHAPE}.0;
  float shape = hollow ? v_shape - ${HOLLOW_SHAPE}.0 : v_shape;
  // Squares are as large as discs: their side is the root of pi times the radius.
  float away = shape == 1.0 ? max(abs(v_at.x), abs(v_at.y)) / 0.886 : length(v_at);
  float inside = clamp(v_radius - away + 0.5, 0.0, 1.0);
  // The rim of a full node is of the ground; that of a hollow one of its own colour, and its body pale. Small ones have none.
  float broad = hollow ? max(1.4, ${HOLLOW.rim} * v_radius) : max(0.8, 0.07 * v_radius);
  float rim = v_radius < 3.0 ? 0.0 : broad;
  vec4 edge = hollow ? v_color : v_rim;
  vec4 middle = hollow && rim > 0.0 ? mix(v_rim, v_color, ${HOLLOW.colour}) : v_color;
  float body = clamp(v_radius - rim - away + 0.5, 0.0, 1.0);
  float hole = shape == 2.0 ? clamp(0.5 * v_radius - away + 0.5, 0.0, 1.0) : 0.0;
  gl_FragColor = mix(mix(edge, middle, body), v_rim, hole) * inside;
}
`;

/** Discs, squares and rings, all by one WebGL program, so that only one is compiled. */
export const nodeMarks: MarkLook = {
  vertex: VERTEX,
  fragment: FRAGMENT,
  attributes: NODE_VERTEX,
  method: WebGLRenderingContext.TRIANGLES,
};
