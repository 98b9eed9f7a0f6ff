import { describe, expect, it } from "vitest";
import { significance } from "../../../src/worker/evidence/significance.ts";

describe("significance", () => {
  it("is what Dunning's formula gives by hand", () => {
    // 30 together where chance gives 2.5: 2 (30 ln 12 − 27.5) = 94.09; 2 where it gives 1/48: 2 (2 ln 96 − 2 + 1/48) = 14.30
    expect(significance(30, 12)).toBeCloseTo(94.094, 2);
    expect(significance(2, 96)).toBeCloseTo(14.299, 2);
  });

  it("puts many papers before a coincidence, is nothing at chance, and below it for less", () => {
    expect(significance(30, 12)).toBeGreaterThan(significance(2, 96));
    expect(significance(10, 1)).toBe(0);
    expect(significance(10, 0.5)).toBeLessThan(0);
    expect(significance(20, 0.5)).toBeLessThan(significance(10, 0.5));
    expect(significance(0, 3)).toBe(0);
  });
});
