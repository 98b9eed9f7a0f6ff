import { expect, test } from "vitest";
import { rankPhrases } from "../../../src/pipeline/topics/phrases/c-value.ts";
import type { PhraseCount } from "../../../src/pipeline/topics/phrases/phrase-count.ts";

function count(key: string, frequency: number, opens = frequency): PhraseCount {
  return { key, frequency, papers: 1, opens, closes: frequency, glued: 0, alone: 0, titles: 0, repeats: 0 };
}

test("C-value: frequency less the mean of the longer phrases, times log2 of the length + 1, times ln 2 for one paper", () => {
  const ranked = rankPhrases([count("a b", 10), count("x a b", 4), count("a b c", 2)]);
  const scores = Object.fromEntries(ranked.map(({ key, score }) => [key, score]));
  expect(scores["a b"]).toBeCloseTo(Math.log2(3) * (10 - 3) * Math.LN2, 12);
  expect(scores["x a b"]).toBeCloseTo(Math.log2(4) * 4 * Math.LN2, 12);
  expect(ranked.map(({ key }) => key)).toEqual(["a b", "x a b", "a b c"]);
});

test("fragments go: nearly always in one longer phrase, or never free on one side", () => {
  const ranked = rankPhrases([count("b c", 10), count("a b c", 8), count("y z", 10, 1)]);
  expect(ranked.map(({ key }) => key)).toEqual(["a b c"]);
});

test("equal scores come in code-unit order", () => {
  expect(rankPhrases([count("b b", 3), count("a a", 3)]).map(({ key }) => key)).toEqual(["a a", "b b"]);
});
