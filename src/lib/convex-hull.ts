/** The corners of a convex polygon, counter-clockwise; one or two corners for points on a spot or a line. */
export type Hull = readonly (readonly [x: number, y: number])[];

/**
 * The convex hull of points, given by their coordinates in step: what a component and all its ties cover.
 * After Andrew, "Another efficient algorithm for convex hulls in two dimensions", 1979. Cost: O(n log n).
 */
export function convexHull({ x, y }: { x: ArrayLike<number>; y: ArrayLike<number> }): Hull {
  const order = Array.from(x, (_, node) => node).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]! || a - b);
  const half = (nodes: number[]) => {
    const chain: [number, number][] = [];
    for (const node of nodes) {
      const next: [number, number] = [x[node]!, y[node]!];
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, next) <= 0) chain.pop();
      chain.push(next);
    }
    return chain;
  };
  if (order.length < 2) return half(order);
  const lower = half(order);
  const upper = half(order.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/** Positive when the way from a over b to c turns left. */
function turn(
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** How far a point lies outside a hull; 0 within. Cost: O(corners). */
export function distanceTo(hull: Hull, x: number, y: number): number {
  let inside = hull.length > 2;
  let nearest = Infinity;
  hull.forEach((from, corner) => {
    const to = hull[(corner + 1) % hull.length]!;
    if (turn(from, to, [x, y]) < 0) inside = false;
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    const squared = dx * dx + dy * dy;
    const along = squared > 0 ? ((x - from[0]) * dx + (y - from[1]) * dy) / squared : 0;
    const share = Math.max(0, Math.min(1, along));
    const offX = x - from[0] - share * dx;
    const offY = y - from[1] - share * dy;
    nearest = Math.min(nearest, offX * offX + offY * offY);
  });
  return inside ? 0 : Math.sqrt(nearest);
}
