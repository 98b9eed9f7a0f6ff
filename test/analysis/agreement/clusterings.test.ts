import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bCubed, pairwise } from "../../../src/analysis/agreement/clusterings.ts";

const keys = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("x", "y")), {
  minLength: 1,
  maxLength: 12,
});

/** As the article says it, item by item. */
function naiveBCubed(found: readonly string[], truth: readonly string[]) {
  const share = (own: readonly string[], other: readonly string[]) =>
    own.reduce((sum, key, item) => {
      const mates = own.flatMap((one, n) => (one === key ? [n] : []));
      return sum + mates.filter((n) => other[n] === other[item]).length / mates.length;
    }, 0) / own.length;
  return { p: share(found, truth), r: share(truth, found) };
}

function naivePairs(found: readonly string[], truth: readonly string[]) {
  let [both, inFound, inTruth] = [0, 0, 0];
  for (let a = 0; a < found.length; a++)
    for (let b = a + 1; b < found.length; b++) {
      if (found[a] === found[b]) inFound++;
      if (truth[a] === truth[b]) inTruth++;
      if (found[a] === found[b] && truth[a] === truth[b]) both++;
    }
  return { p: inFound === 0 ? 1 : both / inFound, r: inTruth === 0 ? 1 : both / inTruth };
}

describe("how far clusters agree", () => {
  it("has the values of a worked example", () => {
    const truth = [..."1111122222"];
    const found = [..."aaaabbbbbb"];
    expect(bCubed(found, truth).p).toBeCloseTo((4 * 1 + 1 * (1 / 6) + 5 * (5 / 6)) / 10, 12);
    expect(bCubed(found, truth).r).toBeCloseTo((4 * (4 / 5) + 1 / 5 + 5) / 10, 12);
    expect(pairwise(found, truth)).toMatchObject({ p: 16 / 21, r: 16 / 20 });
  });

  it("is what a slow count gives, and 1 for the truth itself", () => {
    fc.assert(
      fc.property(keys, (items) => {
        const found = items.map(([key]) => key);
        const truth = items.map(([, key]) => key);
        const [b3, pairs] = [bCubed(found, truth), pairwise(found, truth)];
        const [slowB3, slowPairs] = [naiveBCubed(found, truth), naivePairs(found, truth)];
        expect([b3.p, b3.r]).toEqual([expect.closeTo(slowB3.p, 10), expect.closeTo(slowB3.r, 10)]);
        expect([pairs.p, pairs.r]).toEqual([
          expect.closeTo(slowPairs.p, 10),
          expect.closeTo(slowPairs.r, 10),
        ]);
        expect(bCubed(truth, truth).f).toBeCloseTo(1, 12);
      }),
    );
  });
});
