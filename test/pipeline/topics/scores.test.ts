import { describe, expect, it } from "vitest";
import type { Occurrence } from "../../../src/model/topic.ts";
import { scoresOf } from "../../../src/pipeline/topics/scores.ts";

const at = (paper: number): Occurrence => ({ paper, field: "title", start: 0, end: 1 });

describe("how much a paper is about a topic", () => {
  it("grows with the root of its places and with the topic's rarity", () => {
    expect(scoresOf([1, 4], [at(1), at(4), at(4), at(4), at(4)], 8)).toEqual([1.3863, 2.7726]);
    expect(scoresOf([1], [at(1)], 8)).toEqual([2.0794]);
  });

  it("is nothing for a topic of all papers, and where it stands in no text", () => {
    expect(scoresOf([0, 1], [at(0), at(1)], 2)).toEqual([0, 0]);
    expect(scoresOf([0], [], 5)).toEqual([0]);
    expect(scoresOf([], [], 5)).toEqual([]);
  });
});
