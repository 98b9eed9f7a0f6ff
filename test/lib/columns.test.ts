import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growing } from "../../src/lib/growing.ts";
import { toLists, toRows } from "../../src/lib/lists.ts";
import { openLists } from "../../src/lib/open-lists.ts";
import { sortPairs } from "../../src/lib/sort-pairs.ts";
import { turnRound } from "../../src/lib/turn-round.ts";

const small = fc.integer({ min: 0, max: 6 });

describe("columns of numbers", () => {
  it("grow past their first room, and can be cut", () => {
    const column = growing((room) => new Float64Array(room));
    expect(column.last()).toBe(0);
    const pushed = Array.from({ length: 1000 }, (_, index) => index / 2);
    for (const value of pushed) column.push(value);
    expect([column.length, column.last()]).toEqual([1000, 499.5]);
    expect([...column.values()]).toEqual(pushed);
    column.cutTo(2);
    column.push(7);
    expect([...column.values()]).toEqual([0, 0.5, 7]);
  });

  it("are written as lists row by row", () => {
    fc.assert(
      fc.property(fc.array(fc.array(small)), (rows) => {
        const open = openLists();
        for (const row of rows) {
          for (const value of row) open.push(value);
          open.close();
        }
        expect(open.lists()).toEqual(toLists(rows));
      }),
    );
  });

  it("are sorted in pairs, equals as they came", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small)), (pairs) => {
        const [a, b] = [0, 1].map((side) => Uint32Array.from(pairs, (pair) => pair[side as 0 | 1])); // safe: 0 and 1
        const naive = pairs
          .map((_, index) => index)
          .toSorted((x, y) => (a?.[x] ?? 0) - (a?.[y] ?? 0) || (b?.[x] ?? 0) - (b?.[y] ?? 0) || x - y);
        expect([...sortPairs(a ?? new Uint32Array(), b ?? new Uint32Array(), 7)]).toEqual(naive);
      }),
    );
  });

  it("are turned round: who holds what becomes what is held by whom", () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(small)), (rows) => {
        const naive = Array.from({ length: 7 }, (_, value) =>
          rows.flatMap((row, n) => (row.includes(value) ? [n] : [])),
        );
        expect(toRows(turnRound(toLists(rows), 7))).toEqual(naive);
      }),
    );
  });
});
