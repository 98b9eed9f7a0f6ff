import { stemmer } from "@orama/stemmers/english";
import { describe, expect, it } from "vitest";
import { phraseF1 } from "../../../src/analysis/agreement/phrases.ts";

const f1 = (found: string[][], given: string[][], k: number) => phraseF1(found, given, k, stemmer);

describe("F1 of keyphrases", () => {
  it("matches stemmed words exactly, parted by hyphens or blanks", () => {
    expect(f1([["Neural-networks", "stars"]], [["neural network"]], 10)).toBeCloseTo(2 / 3, 12);
    expect(f1([["network"]], [["neural network"]], 10)).toBe(0);
  });

  it("counts a phrase once, and precision over what is returned up to k", () => {
    expect(f1([["star", "stars", "planet"]], [["star", "moon"]], 2)).toBeCloseTo((2 * 1) / (2 + 2), 12);
    expect(f1([["star", "moon", "planet"]], [["star"]], 1)).toBe(1);
    expect(f1([["star"]], [["star", "moon"]], 15)).toBeCloseTo(2 / 3, 12);
  });

  it("is the mean over documents, those without a find among them", () => {
    expect(f1([["star"], [], []], [["star"], ["moon"], []], 5)).toBeCloseTo(1 / 3, 12);
    expect(f1([], [], 5)).toBe(0);
  });
});
