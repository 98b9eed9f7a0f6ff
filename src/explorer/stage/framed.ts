import { createNormalizationFunction } from "sigma/utils";
import type { Bounds, DrawnNodes } from "../../appearance/drawn.ts";

/** Where nodes are in the frame that Sigma lays around what it draws, from 0 to 1. */
export interface Framed {
  x: Float32Array;
  y: Float32Array;
}

/** Bounds as Sigma takes them. */
export const boxOf = ({ left, right, bottom, top }: Bounds) => ({
  x: [left, right] as [number, number],
  y: [bottom, top] as [number, number],
});

/** Places in the layout as places in Sigma's frame of these bounds. */
export function framed(nodes: Pick<DrawnNodes, "x" | "y">, bounds: Bounds): Framed {
  const toFrame = createNormalizationFunction(boxOf(bounds));
  const [x, y] = [new Float32Array(nodes.x.length), new Float32Array(nodes.x.length)];
  const point = { x: 0, y: 0 };
  for (let place = 0; place < x.length; place++) {
    [point.x, point.y] = [nodes.x[place] ?? 0, nodes.y[place] ?? 0];
    toFrame.applyTo(point);
    [x[place], y[place]] = [point.x, point.y];
  }
  return { x, y };
}
