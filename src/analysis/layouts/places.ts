/** Points in the plane, one per node. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export function createPlaces(count: number): Places {
  return { x: new Float64Array(count), y: new Float64Array(count) };
}

/** Moves all points so that the weighted mean lies at the origin. */
export function centre({ x, y }: Places, weight: Float64Array): void {
  let total = 0;
  let sumX = 0;
  let sumY = 0;
  for (let node = 0; node < x.length; node++) {
    total += weight[node]!;
    sumX += weight[node]! * x[node]!;
    sumY += weight[node]! * y[node]!;
  }
  for (let node = 0; node < x.length; node++) {
    x[node]! -= sumX / total;
    y[node]! -= sumY / total;
  }
}

/**
 * Turns the points about the origin so that their longest direction (the first principal axis) lies level: screens are
 * wider than high. The direction comes from the covariances by a square root, without angles.
 */
export function align({ x, y }: Places): void {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let node = 0; node < x.length; node++) {
    xx += x[node]! * x[node]!;
    xy += x[node]! * y[node]!;
    yy += y[node]! * y[node]!;
  }
  const root = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
  // Two forms of the same direction; the longer one is the one that rounding leaves intact.
  const wide = xx >= yy;
  const alongX = wide ? xx - yy + root : 2 * xy;
  const alongY = wide ? 2 * xy : yy - xx + root;
  const size = Math.sqrt(alongX * alongX + alongY * alongY);
  if (!(size > 0)) return;
  const cos = alongX / size;
  const sin = alongY / size;
  for (let node = 0; node < x.length; node++) {
    const turned = x[node]! * cos + y[node]! * sin;
    y[node] = y[node]! * cos - x[node]! * sin;
    x[node] = turned;
  }
}
