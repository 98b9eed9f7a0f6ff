import { createNormalizationFunction } from "sigma/utils";
import type { Bounds } from "../../appearance/drawn.ts";
import type { Scales } from "./mark-program.ts";

/** Bounds as Sigma takes them. */
export const boxOf = ({ left, right, bottom, top }: Bounds) => ({
  x: [left, right] as [number, number],
  y: [bottom, top] as [number, number],
});

/** How the layout lies in the frame, from 0 to 1, that Sigma lays around these bounds. */
export function frameOf(bounds: Bounds): Scales["frame"] {
  const toFrame = createNormalizationFunction(boxOf(bounds));
  const { x, y } = toFrame({ x: 0, y: 0 });
  return [x, y, 1 / toFrame.ratio];
}
