import { describe, expect, it } from "vitest";
import { nodeBudget, wrapped } from "../../src/appearance/name-budget.ts";

describe("how many nodes are named", () => {
  it("is all of a few", () => {
    expect(nodeBudget(45, 1)).toEqual({ all: 45, ofCommunity: 45 });
  });

  it("is a handful of each community from afar, and the more the nearer, up to what can be drawn in a frame", () => {
    const far = nodeBudget(12_000, 1);
    expect(far.all).toBeLessThan(50);
    expect(far.ofCommunity).toBeLessThan(6);
    const near = nodeBudget(12_000, 3);
    expect(near.all).toBeGreaterThan(far.all);
    expect(near.ofCommunity).toBeGreaterThan(far.ofCommunity);
    expect(nodeBudget(12_000, 100).all).toBe(220);
    expect(nodeBudget(12_000, 0.1)).toEqual(far);
  });
});

describe("a name in lines", () => {
  it("breaks between words", () => {
    expect(wrapped("7 GPT-5 · International Olympiad on Astronomy", 20)).toEqual([
      "7 GPT-5 ·",
      "International",
      "Olympiad on…",
    ]);
    expect(wrapped("1 prompting", 20)).toEqual(["1 prompting"]);
  });

  it("keeps a long word whole", () => {
    expect(wrapped("Donaudampfschifffahrtsgesellschaft", 10)).toEqual(["Donaudampfschifffahrtsgesellschaft"]);
  });
});
