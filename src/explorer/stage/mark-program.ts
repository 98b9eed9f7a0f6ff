import type Sigma from "sigma";
import { Program, type ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";

/** What is drawn by one program, and whether it may be drawn at this moment. Other vertices are another array. */
export interface Marks {
  /** The attributes of each vertex, one vertex behind the other. */
  vertices: Float32Array;
  shown: boolean;
}

/** What the vertices of a drawing mean on the screen. */
export interface Scales {
  /** Where the layout's origin lies in Sigma's frame, and how much of the frame a unit of the layout is. */
  frame: readonly [x: number, y: number, unit: number];
  /** The smallest and the largest radius of a node, and the largest of one that steps back, in the layout's units. */
  radii: readonly [smallest: number, largest: number, dim: number];
  /** A pixel of the overview in the layout's units. */
  pixel: number;
}

/** How marks are drawn. */
export interface MarkLook {
  vertex: string;
  fragment: string;
  /** What a vertex has, in this order: four bytes of a colour are one number. */
  attributes: readonly { readonly name: string; readonly size: number; readonly colour?: boolean }[];
  /** The WebGL method that makes shapes of vertices. */
  method: number;
}

export const noMarks = (): Marks => ({ vertices: new Float32Array(), shown: true });

/** What every look is told with each frame: as the programs of Sigma call it, and the scales of the drawing. */
const UNIFORMS = [
  "u_matrix",
  "u_sizeRatio",
  "u_correctionRatio",
  "u_pixelRatio",
  "u_minEdgeThickness",
  "u_frame",
  "u_radii",
  "u_pixel",
] as const;

/**
 * A program of Sigma's that draws marks. Sigma would make an object of every node and tie, look up its attributes and write
 * its vertices, which takes most of a second for a large network; here vertices come as they are from the worker, and are sent
 * to the graphics card only when they are others. It never draws Sigma's picking buffer.
 */
export function markProgram(
  { vertex, fragment, attributes, method }: MarkLook,
  marks: Marks,
  scales: () => Scales,
) {
  return class extends Program<(typeof UNIFORMS)[number]> {
    drawLabel = undefined;
    drawHover = undefined;
    #sent: Float32Array | null = null;

    constructor(gl: WebGLRenderingContext, _: WebGLFramebuffer | null, renderer: Sigma) {
      super(gl, null, renderer);
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE } = WebGLRenderingContext;
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: vertex,
        FRAGMENT_SHADER_SOURCE: fragment,
        METHOD: method,
        UNIFORMS,
        ATTRIBUTES: attributes.map(({ name, size, colour = false }) => ({
          name,
          size,
          type: colour ? UNSIGNED_BYTE : FLOAT,
          normalized: colour,
        })),
      };
    }

    /** Sigma's graph is empty: nothing is processed, nothing allocated. */
    override reallocate(): void {}
    process(): void {}

    override render(params: RenderParams): void {
      if (!marks.shown) return;
      this.array = marks.vertices;
      this.verticesCount = marks.vertices.length / this.ATTRIBUTES_ITEMS_COUNT;
      super.render(params);
    }

    protected override bindProgram(program: ProgramInfo): void {
      const { gl, buffer } = program;
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      let offset = 0;
      for (const one of this.ATTRIBUTES) offset += this.bindAttribute(one, program, offset);
      if (this.#sent !== this.array) gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.STATIC_DRAW);
      this.#sent = this.array;
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo): void {
      gl.uniformMatrix3fv(at["u_matrix"] ?? null, false, params.matrix);
      gl.uniform1f(at["u_sizeRatio"] ?? null, params.sizeRatio);
      gl.uniform1f(at["u_correctionRatio"] ?? null, params.correctionRatio);
      gl.uniform1f(at["u_pixelRatio"] ?? null, params.pixelRatio);
      gl.uniform1f(at["u_minEdgeThickness"] ?? null, params.minEdgeThickness);
      const { frame, radii, pixel } = scales();
      gl.uniform3f(at["u_frame"] ?? null, ...frame);
      gl.uniform3f(at["u_radii"] ?? null, ...radii);
      gl.uniform1f(at["u_pixel"] ?? null, pixel);
    }
  };
}
