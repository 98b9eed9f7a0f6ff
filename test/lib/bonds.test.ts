import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contradictionsIn } from "../../src/lib/bonds.ts";

const THINGS = 6;
const things = fc.uniqueArray(fc.nat(THINGS - 1), { minLength: 2, maxLength: 3 });
const said = fc.record({
  one: fc.array(things, { maxLength: 5 }),
  apart: fc.array(
    things.map((sides) => sides.map((thing) => [thing])),
    { maxLength: 4 },
  ),
});

/** What is one by all of these statements, by trying until nothing changes. */
function partsOf(one: readonly (readonly number[])[]): number[] {
  const part = Array.from({ length: THINGS }, (_, thing) => thing);
  for (let round = 0; round < THINGS; round++)
    for (const own of one) {
      const least = Math.min(...own.map((thing) => part[thing]!));
      for (const thing of own) part[thing] = least;
    }
  return part;
}

describe("contradictions", () => {
  it("are found where and only where things are one by a chain and apart by another statement", () => {
    fc.assert(
      fc.property(said, ({ one, apart }) => {
        const part = partsOf(one);
        const clashing = apart.flatMap((sides, n) => {
          const met = sides.map(([thing]) => part[thing!]!);
          return new Set(met).size < met.length ? [n] : [];
        });
        expect(contradictionsIn({ one, apart }).map((found) => found.apart)).toEqual(clashing);
      }),
    );
  });

  it("leave nothing that contradicts when all that they name is set aside", () => {
    fc.assert(
      fc.property(said, ({ one, apart }) => {
        const found = contradictionsIn({ one, apart });
        const gone = new Set(found.flatMap((each) => each.one));
        const left = { one: one.filter((_, n) => !gone.has(n)), apart };
        expect(contradictionsIn(left)).toEqual([]);
      }),
    );
  });

  it("name the shortest chain, and a statement that contradicts itself alone", () => {
    expect(
      contradictionsIn({
        one: [
          [0, 1],
          [1, 2],
          [3, 4],
        ],
        apart: [
          [[0], [2, 5]],
          [[3], [5]],
          [[4], [4, 5]],
        ],
      }),
    ).toEqual([
      { one: [0, 1], apart: 0 },
      { one: [], apart: 2 },
    ]);
  });
});
