import type Sigma from "sigma";
import type { Bounds } from "../../appearance/drawn.ts";
import type { Insets, Point, Size } from "./camera.ts";

/** From the layout to the pixels of the stage, as the camera stands: a stretch and a shift, for the stage is never turned. */
export interface Projection {
  /** Pixels in a unit of the layout. */
  scale: number;
  /** Pixels in a unit of the layout where sizes are meant: nodes and ties swell less than what is between them widens. */
  swell: number;
  /** 1 where all that a first look must show is in view, 2 where half of its width is. */
  closeness: number;
  x(at: number): number;
  y(at: number): number;
  /** What of the layout is on the stage. */
  view: Bounds;
  size: Size;
  /** Lets a 2D canvas be drawn on in the layout's units. */
  applyTo(context: CanvasRenderingContext2D): void;
}

/** `overview` is the camera's ratio when all is in view that a first look must show. */
export function projectionOf(sigma: Sigma, overview: number): Projection {
  const size = sigma.getDimensions();
  const [left, bottom] = [
    sigma.viewportToGraph({ x: 0, y: size.height }),
    sigma.graphToViewport({ x: 0, y: 0 }),
  ];
  const scale = sigma.graphToViewport({ x: 1, y: 0 }).x - bottom.x;
  const corner = sigma.viewportToGraph({ x: size.width, y: 0 });
  const closeness = overview / sigma.getCamera().ratio;
  return {
    scale,
    swell: scale / Math.sqrt(closeness),
    closeness,
    x: (at) => bottom.x + at * scale,
    y: (at) => bottom.y - at * scale,
    view: { left: left.x, bottom: left.y, right: corner.x, top: corner.y },
    size,
    applyTo: (context) => context.transform(scale, 0, 0, -scale, bottom.x, bottom.y),
  };
}

/** A point this near to a panel counts as behind it. */
const EDGE = 18;

/** Whether all of these points can be seen as the camera stands, in the part of the stage that no panel covers. */
export function inView(to: Projection, points: readonly Point[], insets: Insets): boolean {
  return points.every((point) => {
    const [x, y] = [to.x(point.x), to.y(point.y)];
    return (
      x > insets.left + EDGE &&
      x < to.size.width - insets.right - EDGE &&
      y > insets.top + EDGE &&
      y < to.size.height - insets.bottom - EDGE
    );
  });
}
