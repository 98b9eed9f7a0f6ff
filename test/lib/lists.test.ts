import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthOf, rowOf, rowsIn, toLists, toRows } from "../../src/lib/lists.ts";

describe("lists", () => {
  it("come back as the rows that they were made of, each as long as it was", () => {
    const rows = fc.array(fc.array(fc.nat(0xffffffff), { maxLength: 5 }), { maxLength: 20 });
    fc.assert(
      fc.property(rows, (given) => {
        const lists = toLists(given);
        expect(toRows(lists)).toEqual(given);
        expect(rowsIn(lists)).toBe(given.length);
        given.forEach((row, n) => {
          expect([...rowOf(lists, n)]).toEqual(row);
          expect(lengthOf(lists, n)).toBe(row.length);
        });
        expect(lists.values.length).toBe(lists.starts.at(-1));
      }),
    );
  });

  it("have nothing where there is no row", () => {
    const lists = toLists([[1, 2], [], [3]]);
    expect([3, -1, 99].map((n) => [...rowOf(lists, n)])).toEqual([[], [], []]);
    expect([3, -1, 99].map((n) => lengthOf(lists, n))).toEqual([0, 0, 0]);
    expect(rowsIn({ starts: new Uint32Array(), values: new Uint32Array() })).toBe(0);
  });
});
