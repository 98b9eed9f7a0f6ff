import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { bindColumns, CORNERS, FRAME, tellFrame } from "./upload.ts";

const VERTEX = /* glsl */ `
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
  // As Sigma packs a colour, the last bit of its opacity is lost.
  v_color = vec4(a_color.rgb, a_color.a * 255.0 / 254.0);
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

const UNIFORMS = [...FRAME, "u_minEdgeThickness"] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/**
 * Ties as bands that reach half a pixel over and shade a pixel as far as they cover it: Sigma's fade towards their middle, which
 * makes a row of dots of a thin one. Six corners each and no instances, which software takes three times as long for. It
 * never draws Sigma's picking buffer.
 */
export class TieBands extends EdgeProgram<(typeof UNIFORMS)[number]> {
  #changed = true;

  constructor(...[gl, , renderer]: ConstructorParameters<typeof EdgeProgram>) {
    super(gl, null, renderer);
  }

  getDefinition() {
    return {
      VERTICES: CORNERS.length,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_aside", size: 2, type: FLOAT },
        { name: "a_side", size: 1, type: FLOAT },
        { name: "a_thickness", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  processVisibleItem(
    _: number,
    start: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    { size, color }: EdgeDisplayData,
  ): void {
    this.#changed = true;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy) || 1;
    const ink = floatColor(color);
    const { array } = this;
    let at = start;
    for (const [end, side] of CORNERS) {
      const { x, y } = end < 0 ? from : to;
      array[at++] = x;
      array[at++] = y;
      array[at++] = -dy / length;
      array[at++] = dx / length;
      array[at++] = side;
      array[at++] = size;
      array[at++] = ink;
    }
  }

  protected override bindProgram(program: ProgramInfo): void {
    bindColumns(program, this.array, this.#changed, () => {
      let offset = 0;
      for (const one of this.ATTRIBUTES) offset += this.bindAttribute(one, program, offset);
    });
    this.#changed = false;
  }

  setUniforms(params: RenderParams, info: ProgramInfo): void {
    tellFrame(params, info);
    const { gl, uniformLocations } = info;
    gl.uniform1f(uniformLocations["u_minEdgeThickness"] ?? null, params.minEdgeThickness);
  }
}
