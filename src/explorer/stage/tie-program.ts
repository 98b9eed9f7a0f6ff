import { EdgeRectangleProgram } from "sigma/rendering";

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
uniform float u_minEdgeThickness;

varying vec4 v_color;
varying float v_side;
varying float v_half;

void main() {
  float thickness = length(a_normal);
  vec2 aside = thickness > 0.0 ? a_normal / thickness : vec2(0.0);
  // In pixels of the screen, as in the program of nodes.
  v_half = max(thickness / u_sizeRatio, u_minEdgeThickness) * u_pixelRatio / 2.0;
  v_side = a_normalCoef * (v_half + 0.5);
  vec2 position = mix(a_positionStart, a_positionEnd, a_positionCoef);
  position += aside * v_side / u_pixelRatio * u_correctionRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  v_color = a_color;
}
`;

const FRAGMENT = /* glsl */ `
precision mediump float;

varying vec4 v_color;
varying float v_side;
varying float v_half;

void main(void) {
  gl_FragColor = v_color * clamp(v_half + 0.5 - abs(v_side), 0.0, 1.0);
}
`;

/**
 * Sigma's rectangles with another edge: theirs fade towards their middle, so that a thin line is a row of dots; these reach half
 * a pixel over, and cover a pixel as far as they cover it. They never draw Sigma's picking buffer.
 */
export class TieLines extends EdgeRectangleProgram {
  constructor(...[gl, , renderer]: ConstructorParameters<typeof EdgeRectangleProgram>) {
    super(gl, null, renderer);
  }

  override getDefinition() {
    return { ...super.getDefinition(), VERTEX_SHADER_SOURCE: VERTEX, FRAGMENT_SHADER_SOURCE: FRAGMENT };
  }
}
