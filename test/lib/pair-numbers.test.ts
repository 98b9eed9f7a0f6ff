import * as fc from "fast-check";
import { expect, it } from "vitest";
import { openPairNumbers } from "../../src/lib/pair-numbers.ts";

it("numbers pairs as a map of texts would, also when the table has to grow", () => {
  const numbers = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(fc.array(fc.tuple(numbers, numbers), { minLength: 1000, maxLength: 4000 }), (pairs) => {
      const table = openPairNumbers();
      const naive = new Map<string, number>();
      for (const [a, b] of pairs) {
        const known = naive.get(`${a} ${b}`);
        expect(table.find(a, b)).toBe(known ?? -1);
        expect(table.numberOf(a, b)).toBe(known ?? naive.size);
        naive.set(`${a} ${b}`, known ?? naive.size);
      }
      expect(table.size).toBe(naive.size);
      for (const [pair, number] of naive) expect(`${table.first(number)} ${table.second(number)}`).toBe(pair);
    }),
    { numRuns: 10 },
  );
});

it("holds large numbers apart", () => {
  const table = openPairNumbers();
  const large = 2 ** 32 - 2;
  expect([table.numberOf(large, 1), table.numberOf(1, large), table.numberOf(large, large)]).toEqual([
    0, 1, 2,
  ]);
  expect(table.find(large, 1)).toBe(0);
});
