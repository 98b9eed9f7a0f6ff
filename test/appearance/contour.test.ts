import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contourOf } from "../../src/appearance/contour.ts";
import { holds, ringsOf } from "../support/rings.ts";

/** The area within a ring; negative where it runs clockwise. */
function areaOf(ring: readonly [number, number][]): number {
  return ring.reduce((sum, [x, y], n) => {
    const [nextX, nextY] = ring[(n + 1) % ring.length] ?? [0, 0];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

const fieldOf = (columns: number, rows: number, value: (x: number, y: number) => number) => ({
  columns,
  rows,
  values: Float32Array.from({ length: columns * rows }, (_, n) =>
    value(n % columns, Math.floor(n / columns)),
  ),
});

describe("contours", () => {
  it("go round a hill where it is as high as asked", () => {
    const [ring = [], ...others] = ringsOf(
      contourOf(fieldOf(41, 41, (x, y) => 100 - (x - 20) ** 2 - (y - 20) ** 2)),
    );
    expect(others).toEqual([]);
    for (const [x, y] of ring) expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(10, 0);
    expect(areaOf(ring)).toBeGreaterThan(305);
    expect(areaOf(ring)).toBeLessThan(100 * Math.PI);
  });

  it("leave out a hole, the other way round", () => {
    const rings = ringsOf(
      contourOf(fieldOf(41, 41, (x, y) => 4 - Math.abs(Math.hypot(x - 20, y - 20) - 10))),
    );
    expect(rings).toHaveLength(2);
    expect(rings.map(areaOf).sort((a, b) => a - b)[0]).toBeLessThan(0);
  });

  it("are closed where a hill meets the border", () => {
    const rings = ringsOf(contourOf(fieldOf(4, 3, () => 1)));
    expect(rings).toHaveLength(1);
    expect(areaOf(rings[0] ?? [])).toBeGreaterThan(3 * 2);
  });

  it("are none of a plain", () => {
    expect(contourOf(fieldOf(5, 5, () => -1))).toEqual([]);
  });

  it("hold all corners that are positive, and no others", () => {
    const grid = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 42, maxLength: 42 });
    fc.assert(
      fc.property(grid, (values) => {
        const field = {
          columns: 7,
          rows: 6,
          values: Float32Array.from(values, (one) => (Math.abs(one) < 0.01 ? 0.5 : one)),
        };
        const contour = contourOf(field);
        field.values.forEach((value, n) => {
          expect(holds(contour, n % 7, Math.floor(n / 7))).toBe(value > 0);
        });
      }),
      { numRuns: 200 },
    );
  });
});
