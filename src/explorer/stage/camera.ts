import type Sigma from "sigma";
import type { Bounds } from "../../appearance/drawn.ts";

export interface Point {
  x: number;
  y: number;
}

/** How much of the stage is covered by panels at each side, in pixels. */
export interface Insets {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** The buttons at the right edge of what is free, in its upper or lower corner. */
  buttons: Size & { corner: "top" | "bottom" };
}

export interface CameraPlace {
  x: number;
  y: number;
  ratio: number;
}

export interface Size {
  width: number;
  height: number;
}

/** The part of a stage that no panel covers; never nothing. */
export function freeSize({ width, height }: Size, insets: Insets): Size {
  return {
    width: Math.max(80, width - insets.left - insets.right),
    height: Math.max(80, height - insets.top - insets.bottom),
  };
}

/** The rectangle around points; of none, the unit square. */
export function boundsAround(points: readonly Point[]): Bounds {
  const bounds = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (const { x, y } of points) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.bottom = Math.min(bounds.bottom, y);
    bounds.top = Math.max(bounds.top, y);
  }
  return points.length === 0 ? { left: 0, bottom: 0, right: 1, top: 1 } : bounds;
}

/**
 * Where the camera must be so that a rectangle of the layout fills the part of the stage that no panel covers. `closest`
 * keeps a single point from filling the screen.
 */
export function placeFor(sigma: Sigma, bounds: Bounds, insets: Insets, closest: number): CameraPlace {
  const stage = sigma.getDimensions();
  const unit = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
  const from = sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: unit });
  const to = sigma.framedGraphToViewport({ x: 1, y: 1 }, { cameraState: unit });
  const scale = to.x - from.x;
  const framed = (x: number, y: number) => {
    const seen = sigma.graphToViewport({ x, y }, { cameraState: unit });
    return { x: (seen.x - from.x) / scale, y: (from.y - seen.y) / scale };
  };
  const [low, high] = [framed(bounds.left, bounds.bottom), framed(bounds.right, bounds.top)];
  const free = freeSize(stage, insets);
  const ratio = Math.max(
    closest,
    ((high.x - low.x) * scale) / free.width,
    ((high.y - low.y) * scale) / free.height,
  );
  const aside = {
    x: insets.left + free.width / 2 - stage.width / 2,
    y: insets.top + free.height / 2 - stage.height / 2,
  };
  return {
    x: (low.x + high.x) / 2 - (aside.x * ratio) / scale,
    y: (low.y + high.y) / 2 + (aside.y * ratio) / scale,
    ratio,
  };
}
