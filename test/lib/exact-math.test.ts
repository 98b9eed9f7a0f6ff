import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosSin, ln, round } from "../../src/lib/exact-math.ts";

describe("ln", () => {
  it("agrees with Math.log to 1e-14, over all positive doubles", () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        const exact = Math.log(x);
        expect(Math.abs(ln(x) - exact)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(exact)));
      }),
      { numRuns: 2000 },
    );
  });

  it("agrees with Math.log to 1e-14 where it is near 0 and where its halving begins", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 4, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(1e-14);
      }),
      { numRuns: 2000 },
    );
  });

  it("knows the ends of its range", () => {
    expect(ln(1)).toBe(0);
    expect(ln(0)).toBe(-Infinity);
    expect(ln(Infinity)).toBe(Infinity);
    expect(ln(-1)).toBeNaN();
    expect(ln(Number.NaN)).toBeNaN();
    expect(ln(2)).toBeCloseTo(Math.LN2, 15);
    expect(ln(Number.MIN_VALUE)).toBeCloseTo(Math.log(Number.MIN_VALUE), 11);
  });

  it("never falls while its argument rises", () => {
    const positive = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(ln(high) - ln(low)).toBeGreaterThanOrEqual(-1e-14);
      }),
    );
  });
});

describe("round", () => {
  it("rounds to decimals, without −0", () => {
    expect(round(1 / 3, 4)).toBe(0.3333);
    expect(round(2.5, 0)).toBe(3);
    expect(Object.is(round(-1e-12, 9), 0)).toBe(true);
    expect(Object.is(round(-0, 3), 0)).toBe(true);
  });

  it("rounds twice as it rounds once, and stays within half a step", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 9 }),
        (x, decimals) => {
          const once = round(x, decimals);
          expect(round(once, decimals)).toBe(once);
          expect(Math.abs(once - x)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-15 * Math.abs(x));
        },
      ),
    );
  });

  it("leaves what is too large for decimals as it is", () => {
    expect(round(1e308, 9)).toBe(1e308);
    expect(round(-1e300, 9)).toBe(-1e300);
  });
});

describe("cosSin", () => {
  it("agrees with Math.cos and Math.sin to 1e-14, for turns of any sign", () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (turns) => {
        const { cos, sin } = cosSin(turns);
        expect(Math.abs(cos - Math.cos(2 * Math.PI * turns))).toBeLessThanOrEqual(1e-14);
        expect(Math.abs(sin - Math.sin(2 * Math.PI * turns))).toBeLessThanOrEqual(1e-14);
      }),
      { numRuns: 2000 },
    );
    expect(cosSin(0.25)).toEqual({ cos: 0, sin: 1 });
  });
});
