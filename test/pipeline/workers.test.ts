import { beforeAll, describe, expect, it } from "vitest";
import { jsonText } from "../../src/atlas/json/write-json.ts";
import { statsOf } from "../../src/atlas/stats.ts";
import type { Atlas } from "../../src/atlas/atlas.ts";
import { oneByOne, type InParallel } from "../../src/lib/in-parallel.ts";
import { noDecisions } from "../../src/model/decision.ts";
import { defaultOptions } from "../../src/model/options.ts";
import { silent } from "../../src/pipeline/effects.ts";
import { noOlderDrawing } from "../../src/pipeline/older-drawing.ts";
import { run } from "../../src/pipeline/run.ts";
import { sourceOfText } from "../../src/pipeline/source.ts";
import { createCopyingCrew } from "../support/crew.ts";
import { madeUpListing } from "../support/made-up-listing.ts";

const listing = madeUpListing(500, 3000);
const build = (inParallel: InParallel) =>
  run([sourceOfText("made-up.jsonl", listing)], defaultOptions, noDecisions, noOlderDrawing, {
    ...silent,
    inParallel,
  });

describe("a run", () => {
  let alone: Atlas;
  beforeAll(async () => {
    alone = await build(oneByOne);
  }, 120_000);

  it("is of a corpus that is worth it", () => {
    const { people, topics, networks } = statsOf(alone);
    expect(people).toBeGreaterThan(1200);
    expect(topics).toBeGreaterThan(100);
    expect(networks["people"]?.ties).toBeGreaterThan(2500);
  });

  it.each([1, 2, 4])("gives the same text with a crew of %i", async (size) => {
    const { crew, hired } = createCopyingCrew(size);
    expect(jsonText(await build(crew.inParallel))).toBe(jsonText(alone));
    expect(hired()).toBe(size);
  });

  it("ends with the message of a crew that fails", async () => {
    await expect(build(() => Promise.reject(new Error("out of memory")))).rejects.toThrow("out of memory");
  });
});
