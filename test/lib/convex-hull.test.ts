import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convexHull } from "../../src/lib/convex-hull.ts";

type Point = readonly [x: number, y: number];
const hullOf = (points: readonly Point[]) =>
  convexHull({ x: points.map(([x]) => x), y: points.map(([, y]) => y) });

describe("convexHull", () => {
  const turn = (a: Point, b: Point, c: Point) =>
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const at = fc.integer({ min: -20, max: 20 });

  it("turns left at every corner and holds every point, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(at, at), { minLength: 3, maxLength: 25 }), (points) => {
        const hull = hullOf(points);
        for (const corner of hull) expect(points).toContainEqual(corner);
        expect(hullOf(points.toReversed())).toEqual(hull);
        if (hull.length < 3) return;
        hull.forEach((a, place) => {
          const [b, c] = [hull[(place + 1) % hull.length] ?? a, hull[(place + 2) % hull.length] ?? a];
          expect(turn(a, b, c)).toBeGreaterThan(0);
          for (const other of points) expect(turn(a, b, other)).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 500 },
    );
  });

  it("knows a square, a line and few points", () => {
    const square = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
    ] as const;
    expect(hullOf([...square, [1, 1], [1, 0]])).toEqual(square);
    expect(
      hullOf([
        [2, 2],
        [0, 0],
        [1, 1],
      ]),
    ).toEqual([
      [0, 0],
      [2, 2],
    ]);
    expect(hullOf([])).toEqual([]);
    expect(hullOf([[1, 1]])).toEqual([[1, 1]]);
  });
});
