import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createFinder, type Found } from "../../../src/worker/evidence/finder.ts";
import { buildFrom } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";
import { spectra } from "../../support/corpora.ts";

let find: (query: string) => Found[];
beforeAll(async () => {
  const corpus = await corpusOf(await buildFrom({ "papers.json": spectra }));
  find = await createFinder(corpus);
});

describe("the finder", () => {
  const first = (query: string) => find(query)[0]?.id;

  it.each([
    ["Ciucă", "person:ioana-ciuca"],
    ["ciuca", "person:ioana-ciuca"],
    ["CIUCA IOANA", "person:ioana-ciuca"],
    ["ioana ciuka", "person:ioana-ciuca"],
    ["yuan-sen", "person:yuan-sen-ting"],
    ["yua", "person:yuan-sen-ting"],
    ["Ting", "person:yuan-sen-ting"],
    ["zhang", "person:wei-zhang"],
    ["zhangg", "person:wei-zhang"],
  ])("finds %j", (query, id) => {
    expect(first(query)).toBe(id);
  });

  it("finds topics and papers by their words, identifiers and authors, with what tells them apart", () => {
    expect(find("photometric redshifts")[0]).toMatchObject({ kind: "topic", detail: "phrase, 3 papers" });
    expect(find("gpt 4").some((found) => found.kind === "topic")).toBe(true);
    expect(first("2305.00001")).toBe("paper:stellar-spectra-with-gpt-4-ciuca");
    expect(find("halos").find((found) => found.kind === "paper")?.detail).toBe("Wei Zhang, Ioana Ciuca");
    expect(find("undated note")[0]?.detail).toBe("2025 · Yuan-Sen Ting");
  });

  it("finds nothing for nothing, and gives each thing once and thirty at most", () => {
    expect(find("")).toEqual([]);
    expect(find("xylophone quartz")).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 8 }), (query) => {
        const ids = find(query).map((found) => found.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(30);
      }),
    );
  });
});
