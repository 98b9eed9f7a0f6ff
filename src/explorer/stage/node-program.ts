import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { bindColumns, CORNERS, FRAME, tellFrame } from "./upload.ts";

/** What a node of the graph that Sigma draws must have, beside what Sigma asks for. */
export interface NodeLook {
  /** Place in `SHAPES`. */
  shape: number;
  /** The colour of the rim that keeps neighbours apart, and of the hole of a ring. */
  rim: string;
}

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
  // Opaque: as Sigma packs a colour, its opacity is a little less than all.
  v_color = vec4(a_color.rgb, 1.0);
  v_rim = vec4(a_rim.rgb, 1.0);
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

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/**
 * Discs, squares and rings, all by one WebGL program, so that only one is compiled. Six corners each and no instances, which
 * software takes three times as long for. It never draws Sigma's picking buffer: what the pointer touches is found otherwise.
 */
export class NodeMarks extends NodeProgram<(typeof FRAME)[number]> {
  #changed = true;

  constructor(...[gl, , renderer]: ConstructorParameters<typeof NodeProgram>) {
    super(gl, null, renderer);
  }

  getDefinition() {
    return {
      VERTICES: CORNERS.length,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: FRAME,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_corner", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_rim", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  processVisibleItem(_: number, start: number, data: NodeDisplayData & Partial<NodeLook>): void {
    this.#changed = true;
    const [color, rim] = [floatColor(data.color), floatColor(data.rim ?? data.color)];
    const { array } = this;
    let at = start;
    for (const [x, y] of CORNERS) {
      array[at++] = data.x;
      array[at++] = data.y;
      array[at++] = x;
      array[at++] = y;
      array[at++] = data.size;
      array[at++] = data.shape ?? 0;
      array[at++] = color;
      array[at++] = rim;
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
  }
}
