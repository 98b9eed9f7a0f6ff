import type Sigma from "sigma";

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
}

export interface CameraPlace {
  x: number;
  y: number;
  ratio: number;
}

/**
 * Where the camera must be so that graph points are seen, with a margin, in the part of the stage that no panel covers.
 * `closest` keeps a single point from filling the screen.
 */
export function placeFor(
  sigma: Sigma,
  points: readonly Point[],
  insets: Insets,
  closest: number,
): CameraPlace {
  const { width, height } = sigma.getDimensions();
  const unit = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
  const from = sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: unit });
  const to = sigma.framedGraphToViewport({ x: 1, y: 1 }, { cameraState: unit });
  const scale = to.x - from.x;
  const framed = points.map((point) => {
    const seen = sigma.graphToViewport(point, { cameraState: unit });
    return { x: (seen.x - from.x) / scale, y: (from.y - seen.y) / scale };
  });
  const [left, right] = [Math.min(...framed.map((p) => p.x)), Math.max(...framed.map((p) => p.x))];
  const [low, high] = [Math.min(...framed.map((p) => p.y)), Math.max(...framed.map((p) => p.y))];
  const free = {
    width: Math.max(80, width - insets.left - insets.right),
    height: Math.max(80, height - insets.top - insets.bottom),
  };
  const ratio = Math.max(
    closest,
    ((right - left) * scale) / free.width,
    ((high - low) * scale) / free.height,
  );
  const aside = { x: insets.left + free.width / 2 - width / 2, y: insets.top + free.height / 2 - height / 2 };
  return {
    x: (left + right) / 2 - (aside.x * ratio) / scale,
    y: (low + high) / 2 + (aside.y * ratio) / scale,
    ratio,
  };
}

/** A point this near to a panel counts as behind it. */
const EDGE = 18;

/** Whether all of these points can be seen as the camera stands, in the part of the stage that no panel covers. */
export function inView(sigma: Sigma, points: readonly Point[], insets: Insets): boolean {
  const { width, height } = sigma.getDimensions();
  return points.every((point) => {
    const { x, y } = sigma.graphToViewport(point);
    return (
      x > insets.left + EDGE &&
      x < width - insets.right - EDGE &&
      y > insets.top + EDGE &&
      y < height - insets.bottom - EDGE
    );
  });
}
