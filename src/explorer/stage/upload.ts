import type { ProgramInfo } from "sigma/rendering";

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
