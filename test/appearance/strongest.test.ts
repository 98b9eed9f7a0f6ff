import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strongest } from "../../src/appearance/strongest.ts";

describe("the strongest ties", () => {
  it("are the first of all of them sorted by weight, then papers, then index", () => {
    const facts = fc.array(fc.record({ weight: fc.integer({ min: -2, max: 3 }), papers: fc.nat(2) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.boolean()), fc.nat(45), (all, picks, most) => {
        const ties = [...all.keys()].filter(() => picks.next().value);
        const weight = (tie: number) => all[tie]?.weight ?? NaN;
        const papers = (tie: number) => all[tie]?.papers ?? NaN;
        const sorted = ties.toSorted((a, b) => weight(b) - weight(a) || papers(b) - papers(a) || a - b);
        const given = Uint32Array.from(ties);
        expect([...strongest(given, weight, papers, most)]).toEqual(sorted.slice(0, most));
        expect([...given]).toEqual(ties);
      }),
      { numRuns: 500 },
    );
  });
});
