import * as fc from "fast-check";
import { expect, it } from "vitest";
import { toLists, toRows } from "../../../src/lib/lists.ts";
import { turnRound } from "../../../src/lib/turn-round.ts";
import { nearestPapers } from "../../../src/pipeline/networks/nearest-papers.ts";

const PAPERS = 9;
const features = fc.array(
  fc.record({
    held: fc.uniqueArray(fc.integer({ min: 0, max: PAPERS - 1 }), { minLength: 1 }),
    weight: fc.constantFrom(0.5, 1, 2),
  }),
  { maxLength: 8 },
);

it("finds what sorting all cosines finds", () => {
  fc.assert(
    fc.property(features, fc.integer({ min: 1, max: 4 }), (all, count) => {
      const heldBy = all.map(({ held }) => held.toSorted((a, b) => a - b));
      const weight = Float64Array.from(all, ({ weight }) => weight);
      const holds = turnRound(toLists(heldBy), PAPERS);
      const found = nearestPapers(holds, toLists(heldBy), weight, count);
      const has = (paper: number) => heldBy.map((held, n) => (held.includes(paper) ? (weight[n] ?? 0) : 0));
      const dot = (a: number[], b: number[]) =>
        a.reduce((sum, one, n) => sum + one * one * (b[n] === 0 ? 0 : 1), 0);
      const naive = Array.from({ length: PAPERS }, (_, paper) => {
        const own = has(paper);
        return Array.from({ length: PAPERS }, (_, other) => ({ other, product: dot(own, has(other)) }))
          .filter(({ other, product }) => other !== paper && product > 0)
          .map(({ other, product }) => ({
            other,
            cosine: product / Math.sqrt(dot(own, own) * dot(has(other), has(other))),
          }))
          .toSorted((a, b) => b.cosine - a.cosine || a.other - b.other);
      });
      expect(toRows(found.others)).toEqual(
        naive.map((near) => near.slice(0, count).map(({ other }) => other)),
      );
      expect([...found.cosine]).toEqual(
        naive.flatMap((near) => near.slice(0, count).map((one) => one.cosine)),
      );
      expect(found.pairs).toBe(naive.reduce((sum, near) => sum + near.length, 0));
    }),
  );
});
