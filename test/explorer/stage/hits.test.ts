import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHits, distanceToSegment } from "../../../src/explorer/stage/hits.ts";
import { madeUpNodes, madeUpTies } from "../../support/made-up-drawing.ts";

const coordinate = fc.double({ min: -20, max: 120, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });
const node = fc.record({ x: coordinate, y: coordinate, radius: fc.double({ min: 0, max: 12, noNaN: true }) });

function hitsOf(list: Parameters<typeof madeUpNodes>[0], ends: readonly (readonly [number, number])[] = []) {
  const nodes = madeUpNodes(list);
  const ties = madeUpTies(ends);
  return { nodes, ties, hits: createHits({ nodes, ties, radius: (one) => nodes.radius[one] ?? 0 }) };
}

describe("what lies under a point", () => {
  it("is the same node as when all are tried", () => {
    fc.assert(
      fc.property(
        fc.array(node, { maxLength: 60 }),
        point,
        fc.double({ min: 0, max: 9, noNaN: true }),
        (list, at, slack) => {
          const { nodes, hits } = hitsOf(list);
          const away = (n: number) => Math.hypot((nodes.x[n] ?? 0) - at.x, (nodes.y[n] ?? 0) - at.y);
          const near = list.map((_, n) => n).filter((n) => away(n) <= (nodes.radius[n] ?? 0) + slack);
          const nearest = near.sort((a, b) => away(a) - away(b) || a - b)[0] ?? null;
          expect(hits.node(at.x, at.y, slack)).toBe(nearest);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("is the same tie as when all are tried, and none where many run together", () => {
    const seed = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(node, { minLength: 20, maxLength: 20 }), seed, point, (list, ends, at) => {
        const { nodes, hits } = hitsOf(list, ends);
        const [x, y] = [nodes.x, nodes.y];
        const away = ([a, b]: readonly [number, number]) =>
          distanceToSegment(at.x, at.y, x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0);
        const near = ends.map((_, tie) => tie).filter((tie) => away(ends[tie] ?? [0, 0]) <= 4);
        const nearest =
          near.sort((a, b) => away(ends[a] ?? [0, 0]) - away(ends[b] ?? [0, 0]) || a - b)[0] ?? null;
        expect(hits.tie(at.x, at.y, 4)).toBe(near.length > 4 ? null : nearest);
      }),
      { numRuns: 400 },
    );
  });

  it("takes radii as large as they are shown", () => {
    const { hits } = hitsOf([{ x: 50, y: 50, radius: 10 }]);
    expect([hits.node(58, 50, 0), hits.node(58, 50, 0, 0.5), hits.node(54, 50, 0, 0.5)]).toEqual([
      0,
      null,
      0,
    ]);
  });

  it("is nothing in a drawing of nothing", () => {
    const { hits } = hitsOf([]);
    expect([hits.node(50, 50, 10), hits.tie(50, 50, 10)]).toEqual([null, null]);
  });
});

describe("the distance to a piece of a line", () => {
  it.each([
    [[5, 3], 3],
    [[-3, 4], 5],
    [[13, 4], 5],
  ] as const)("from %j is %d", ([x, y], distance) => {
    expect(distanceToSegment(x, y, 0, 0, 10, 0)).toBe(distance);
  });

  it("is that to a point where both ends are the same", () => {
    expect(distanceToSegment(3, 4, 0, 0, 0, 0)).toBe(5);
  });
});
