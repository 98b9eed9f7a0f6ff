import { describe, expect, test } from "vitest";
import { findDefinitions } from "../../../src/pipeline/topics/acronyms.ts";
import { wordsOf } from "../../../src/pipeline/topics/words.ts";

function pairs(text: string): [string, string][] {
  return findDefinitions(text, wordsOf(text)).map(({ short, long }) => [short, long]);
}

describe("findDefinitions", () => {
  test.each([
    ["We use convolutional neural networks (CNNs) here.", ["CNN", "convolutional neural networks"]],
    ["matrix factorization (alternating least squares, ALS) wins", ["ALS", "alternating least squares"]],
    [
      "the CLIP (Contrastive Language-Image Pre-training) way",
      ["CLIP", "Contrastive Language-Image Pre-training"],
    ],
    ["we name it ABCD: Adding Big Coloured Dots. It works.", ["ABCD", "Adding Big Coloured Dots"]],
    ["the epoch of reionization (EoR) ended", ["EoR", "epoch of reionization"]],
    ["with signal-to-noise ratio (SNR) of ten", ["SNR", "signal-to-noise ratio"]],
  ])("%s", (text, pair) => expect(pairs(text)).toEqual([pair]));

  test.each([
    "a part (II) of it",
    "seen at night (see Fig. 2)",
    "the end. Some Other Text (XYZ)",
    "one word stars (ST)",
    "",
  ])("nothing in: %s", (text) => expect(pairs(text)).toEqual([]));

  test("the range is that of the long form", () => {
    const text = "Then active galactic nuclei (AGN) shine.";
    const [found] = findDefinitions(text, wordsOf(text));
    expect(text.slice(found?.start, found?.end)).toBe("active galactic nuclei");
  });
});
