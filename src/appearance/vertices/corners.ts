/** The corners of two triangles that make a square around nothing. */
export const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

/** Room for vertices, as numbers and as the four bytes of a colour in the place of one number. */
export function vertexRoom(numbers: number) {
  const vertices = new Float32Array(numbers);
  return { vertices, colours: new Uint32Array(vertices.buffer) };
}
