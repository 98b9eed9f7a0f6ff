import type { Bounds, Drawn } from "../../appearance/drawn.ts";
import type { Projection } from "./projection.ts";

/** From this near on, a drawing of what is in view shows more than that of the whole. */
const NEAR = 1.6;
/** So much more than what is in view is asked for at each side, so that a small step needs no new drawing. */
const AROUND = 0.25;
/** A region that was asked for is too coarse when it is this many times as wide as what is in view. */
const COARSE = 3;

/**
 * The region that should be drawn apart, as the camera rests; null for none. It stays the one that was asked for last while
 * that still does.
 */
export function regionFor(
  { nodeCount, limits }: Pick<Drawn, "nodeCount" | "limits">,
  { view, closeness }: Pick<Projection, "view" | "closeness">,
  last: Bounds | null,
): Bounds | null {
  if (nodeCount < limits.maxNodes || closeness < NEAR) return null;
  const [width, height] = [view.right - view.left, view.top - view.bottom];
  if (last && holds(last, view) && last.right - last.left < COARSE * width) return last;
  return {
    left: view.left - AROUND * width,
    bottom: view.bottom - AROUND * height,
    right: view.right + AROUND * width,
    top: view.top + AROUND * height,
  };
}

function holds(outer: Bounds, inner: Bounds): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.bottom <= inner.bottom &&
    outer.top >= inner.top
  );
}
