import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openUnion } from "../../src/lib/union.ts";

describe("a union", () => {
  it("names each set by its least thing, and tells whether a join made one of two", () => {
    const pair = fc.tuple(fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (pairs) => {
        const union = openUnion(10);
        const slow = Array.from({ length: 10 }, (_, thing) => thing);
        for (const [a, b] of pairs) {
          const [one, other] = [slow[a]!, slow[b]!];
          expect(union.join(a, b)).toBe(one !== other);
          for (const [thing, set] of slow.entries())
            if (set === Math.max(one, other)) slow[thing] = Math.min(one, other);
        }
        expect(slow.map((_, thing) => union.top(thing))).toEqual(slow);
      }),
    );
  });
});
