import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkNames, type Link } from "../../../src/pipeline/identity/link-names.ts";

const NAMES = 7;
const links = fc
  .uniqueArray(
    fc.record({
      a: fc.nat(NAMES - 1),
      b: fc.nat(NAMES - 1),
      logOdds: fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 8),
    }),
    { selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`, maxLength: 20 },
  )
  .map((all) =>
    all
      .filter(({ a, b }) => a !== b)
      .map(({ a, b, logOdds }) => ({ a: Math.min(a, b), b: Math.max(a, b), logOdds })),
  );
const never = () => false;

/** Average linkage as it is defined: of all pairs of clusters with a link between them always the one of the highest mean. */
function naive(all: readonly Link[], cut: number, unlinked: number): number[][] {
  const clusters = Array.from({ length: NAMES }, (_, n) => [n]);
  const linkOf = (x: number, y: number) =>
    all.find(({ a, b }) => a === Math.min(x, y) && b === Math.max(x, y))?.logOdds;
  for (;;) {
    let best: { i: number; j: number; mean: number } | null = null;
    for (let i = 0; i < clusters.length; i++)
      for (let j = i + 1; j < clusters.length; j++) {
        const values = clusters[i]!.flatMap((x) => clusters[j]!.map((y) => linkOf(x, y)));
        if (values.every((value) => value === undefined)) continue;
        const mean = values.reduce<number>((sum, value) => sum + (value ?? unlinked), 0) / values.length;
        if (mean > cut && (!best || mean > best.mean)) best = { i, j, mean };
      }
    if (!best) return clusters;
    clusters[best.i] = [...clusters[best.i]!, ...clusters[best.j]!];
    clusters.splice(best.j, 1);
  }
}

describe("average linkage", () => {
  it("joins as a slow one by the definition does", () => {
    fc.assert(
      fc.property(links, fc.integer({ min: -3, max: 3 }), (all, unlinked) => {
        const found = [...linkNames(NAMES, all, { cut: 0, unlinked, apart: never })];
        const slow = naive(all, 0, unlinked);
        const of = Array.from({ length: NAMES }, (_, n) => Math.min(...slow.find((one) => one.includes(n))!));
        expect(found).toEqual(of);
      }),
      { numRuns: 500 },
    );
  });

  it("never lets those meet that are apart, and goes on with the next likeliest", () => {
    const all = [
      { a: 0, b: 1, logOdds: 3 },
      { a: 1, b: 2, logOdds: 2 },
      { a: 0, b: 3, logOdds: 1 },
    ];
    const apart = (as: readonly number[], bs: readonly number[]) =>
      [...as, ...bs].includes(0) && [...as, ...bs].includes(2);
    expect([...linkNames(4, all, { cut: 0, unlinked: 0.5, apart })]).toEqual([0, 0, 2, 0]);
  });

  it("gives the same whatever the order of links", () => {
    fc.assert(
      fc.property(links, (all) => {
        const settings = { cut: 0, unlinked: -1, apart: never };
        expect(linkNames(NAMES, all.toReversed(), settings)).toEqual(linkNames(NAMES, all, settings));
      }),
    );
  });
});
