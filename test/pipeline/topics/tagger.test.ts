import fc from "fast-check";
import { expect, test } from "vitest";
import { openTagger, type Tagger } from "../../../src/pipeline/topics/phrases/tagger.ts";
import { wordsOf } from "../../../src/pipeline/topics/words.ts";

/** Words that the tagger's model does not know stand here in several surroundings: a number, a word, a piece of one. */
const pieces = "75 33 GBP zorbla Zorbla ZORBLA 3D 1960s G035.39 turn about new shows".split(" ");
const joints = " | | |-|.|. |/|_|$|%| (|) |'s |, |±|−|\u00a0".split("|");
const text = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...joints)), { minLength: 3, maxLength: 12 })
  .map((parts) => parts.flat().join(""));

test("what the tagger says of a text does not depend on the texts that it read before", async () => {
  const texts = fc.sample(text, { numRuns: 3_000, seed: 8 });
  const forwards = read(await openTagger(), texts);
  const backwards = read(await openTagger(), texts.toReversed()).toReversed();
  const differing = texts.filter((_, n) => forwards[n] !== backwards[n]);
  expect(differing).toEqual([]);
  expect(new Set(forwards).size).toBeGreaterThan(1_000);
});

function read(tag: Tagger, texts: readonly string[]): string[] {
  return texts.map((one) => tag(one, wordsOf(one)).join(" "));
}
