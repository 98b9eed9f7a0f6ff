import { describe, expect, it } from "vitest";
import { choosePhrases } from "../../../src/pipeline/topics/phrases/choose-phrases.ts";
import type { PhraseCount } from "../../../src/pipeline/topics/phrases/phrase-count.ts";

const count = (key: string, papers: number, change: Partial<PhraseCount> = {}): PhraseCount => ({
  key,
  papers,
  frequency: 2 * papers,
  opens: 2 * papers,
  closes: 2 * papers,
  glued: 0,
  alone: papers,
  titles: 0,
  repeats: 0,
  ...change,
});
const chosen = (corpus: number, ...counts: PhraseCount[]) =>
  choosePhrases(counts, new Set(), corpus, 100).phrases.map(({ key }) => key);

describe("single words", () => {
  const seamount = count("seamount", 15, { titles: 7, repeats: 9 });

  it("are terms where papers have them in their titles and more than once, whatever the field", () => {
    expect(chosen(600, seamount)).toEqual(["seamount"]);
  });

  it.each<[string, PhraseCount]>([
    ["seldom in a title", { ...seamount, titles: 1 }],
    ["seldom said twice", { ...seamount, repeats: 1 }],
    ["a part of other terms", { ...seamount, alone: 2 }],
    ["on more than a tenth of the papers", count("ocean", 90, { titles: 50, repeats: 60 })],
    ["general in any field", { ...seamount, key: "method" }],
    ["the empty head of phrases", { ...seamount, key: "search" }],
    ["on so few papers that shares say little", count("gap", 2, { titles: 1, repeats: 1 })],
  ])("are none that are %s", (_, word) => {
    expect(chosen(600, word)).toEqual([]);
  });

  it("are terms by an ending of sciences and instruments, however few papers have them", () => {
    expect(
      chosen(600, count("spectroscopy", 42, { repeats: 6 }), count("symmetry", 42, { repeats: 6 })),
    ).toEqual(["spectroscopy"]);
  });
});

describe("phrases", () => {
  it("that all papers say in passing are no topics of a corpus of some size", () => {
    const passing = count("decreasing trend", 6);
    const meant = count("stellar wind", 6, { titles: 1 });
    expect(chosen(600, passing, meant)).toEqual(["stellarwind"]);
    expect(chosen(60, passing, meant).toSorted()).toEqual(["decreasingtrend", "stellarwind"]);
  });

  it("that are parts of one said in passing are not taken in its place", () => {
    const longer = count("crowded field stellar photometry", 40, { frequency: 40 });
    const part = count("field stellar photometry", 48, { frequency: 50, titles: 6, repeats: 6 });
    expect(chosen(600, longer, part)).toEqual([]);
    const base = count("stellar wind", 60);
    expect(chosen(600, base, count("stellar wind model", 12, { titles: 4 }))).toEqual([]);
  });
});
