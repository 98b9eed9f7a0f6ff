import type { ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";

/** What every program of ours is told with each frame. */
export const FRAME = ["u_matrix", "u_sizeRatio", "u_correctionRatio", "u_pixelRatio"] as const;

export function tellFrame(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
  gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, params.matrix);
  gl.uniform1f(uniformLocations["u_sizeRatio"] ?? null, params.sizeRatio);
  gl.uniform1f(uniformLocations["u_correctionRatio"] ?? null, params.correctionRatio);
  gl.uniform1f(uniformLocations["u_pixelRatio"] ?? null, params.pixelRatio);
}

/** Binds what a program draws, and sends it to the graphics card only when it has changed: Sigma sends it with every frame. */
export function bindColumns(
  { gl, buffer }: ProgramInfo,
  columns: Float32Array,
  changed: boolean,
  bindAttributes: () => void,
): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  bindAttributes();
  if (changed) gl.bufferData(gl.ARRAY_BUFFER, columns, gl.STATIC_DRAW);
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
}

/** The corners of two triangles that make a square around nothing. */
export const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;
