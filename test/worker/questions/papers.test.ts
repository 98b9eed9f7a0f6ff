import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Corpus } from "../../../src/worker/corpus.ts";
import { papers } from "../../../src/worker/questions/papers.ts";
import { buildFrom } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";
import { spectra } from "../../support/corpora.ts";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(await buildFrom({ "papers.json": spectra }));
});

describe("papers in a list", () => {
  it("come newest first, undated ones last, with when and by whom", async () => {
    expect(await papers(corpus, { papers: null, sort: true, from: 0, count: 9 })).toMatchObject([
      { paper: 3, title: "An undated note", detail: "2025 · Yuan-Sen Ting" },
      { paper: 0, detail: "2023 · Ioana Ciucă, Yuan-Sen Ting" },
      { paper: 1, detail: "2021 · Yuan-Sen Ting, Wei Zhang et al." },
      { paper: 2, id: "paper:halos-zhang", detail: "Wei Zhang, Ioana Ciuca et al." },
    ]);
  });

  it("come as they are given where they are in order already; those that are not there are left out", async () => {
    const given = await papers(corpus, { papers: [2, 99, 0], sort: false, from: 0, count: 3 });
    expect(given.map(({ paper }) => paper)).toEqual([2, 0]);
  });

  it("come in parts that add up to all of them", async () => {
    const all = await papers(corpus, { papers: null, sort: true, from: 0, count: 9 });
    const list = fc.option(fc.uniqueArray(fc.nat(3)));
    await fc.assert(
      fc.asyncProperty(list, fc.integer({ min: 1, max: 3 }), async (chosen, count) => {
        const wanted = all.filter(({ paper }) => chosen?.includes(paper) ?? true);
        const found = [];
        for (let from = 0; from < 6; from += count)
          found.push(...(await papers(corpus, { papers: chosen, sort: true, from, count })));
        // Parts of one step may reach past the sixth, where there is nothing.
        expect(found).toEqual(wanted);
      }),
    );
  });

  it("name three people, and say where there are more; of nobody nothing is said but the year", async () => {
    const bylines = [["A B", "C D", "E F", "G H"], ["A B", "C D", "E F"], [], []];
    const atlas = await buildFrom({ "papers.json": spectra });
    const other = await corpusOf({
      ...atlas,
      papers: atlas.papers.map((paper, n) => ({
        ...paper,
        byline: { names: (bylines[n] ?? []).map((written) => ({ written })), complete: n !== 3 },
      })),
    });
    const lines = await papers(other, { papers: [0, 1, 2, 3], sort: false, from: 0, count: 4 });
    expect(lines.map(({ detail }) => detail)).toEqual([
      "2023 · A B, C D, E F et al.",
      "2021 · A B, C D, E F",
      "",
      "2025",
    ]);
  });
});
