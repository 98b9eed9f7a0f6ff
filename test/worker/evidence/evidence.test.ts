import { beforeAll, describe, expect, it } from "vitest";
import type { Corpus } from "../../../src/worker/corpus.ts";
import {
  coauthorsOf,
  neighboursOf,
  newestFirst,
  peopleOnPapers,
  rankOf,
  topicsOfPapers,
} from "../../../src/worker/evidence/evidence.ts";
import { buildFrom } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";
import { spectra } from "../../support/corpora.ts";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(await buildFrom({ "papers.json": spectra }));
});

describe("evidence", () => {
  it("gives neighbours strongest first, co-authors by papers together, and nothing for nobody", async () => {
    const network = await corpus.network("people");
    const ting = coauthorsOf(network, "person:yuan-sen-ting");
    expect(ting.map(({ id, tie }) => [id, tie.papers])).toEqual([
      ["person:ioana-ciuca", [0, 2]],
      ["person:wei-zhang", [1, 2]],
    ]);
    const weights = neighboursOf(await corpus.network("topics"), corpus.topics[0]?.id ?? "").map(
      ({ tie }) => tie.weight,
    );
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(neighboursOf(network, "person:nobody")).toEqual([]);
    expect(neighboursOf(null, "person:wei-zhang")).toEqual([]);
  });

  it("counts topics and people over papers, categories last", () => {
    const all = corpus.papers.map((_, index) => index);
    const topics = topicsOfPapers(corpus, all);
    expect(topics.at(-1)?.id).toBe(corpus.topics.find((topic) => topic.kind === "category")?.id);
    for (const { id, papers } of topics)
      expect(papers).toEqual(corpus.topics.find((topic) => topic.id === id)?.papers);
    expect(peopleOnPapers(corpus, all).map(({ id, papers }) => [id, papers])).toEqual([
      ["person:yuan-sen-ting", [0, 1, 2, 3]],
      ["person:ioana-ciuca", [0, 2]],
      ["person:wei-zhang", [1, 2]],
    ]);
  });

  it("ranks with ties", async () => {
    const network = await corpus.network("people");
    for (const node of network.nodes) {
      expect(rankOf(network, "degree", node.index)).toEqual({ rank: 1, value: 2, tied: 3 });
    }
  });

  it("puts the newest paper first and undated ones last", () => {
    expect(newestFirst(corpus, [2, 1, 0, 3])).toEqual([3, 0, 1, 2]);
  });
});
