import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../../src/atlas/atlas.ts";
import { defaultView } from "../../src/explorer/state/view.ts";
import { drawingOf } from "../../src/explorer/state/drawing.ts";
import type { Corpus } from "../../src/worker/corpus.ts";
import { questions } from "../../src/worker/questions.ts";
import { seenWith } from "../../src/worker/seen-with.ts";
import { buildFrom } from "../support/build.ts";
import { corpusOf } from "../support/corpus.ts";

const bundled = { "author-page.papers.json": readFileSync("data/author-page.papers.json", "utf8") };

describe("a corpus seen with another resolution", () => {
  let [atlas, finer]: Atlas[] = [];
  let corpus: Corpus;
  beforeAll(async () => {
    [atlas, finer] = [await buildFrom(bundled), await buildFrom(bundled, { resolution: 3 })];
    corpus = await corpusOf(atlas);
  });
  const seen = () => seenWith(corpus, { network: "topics", resolution: 3 });

  it("has the communities of an atlas that was built with it, in that network alone, and nothing moves", async () => {
    const there = await questions.grouped.answer(seen(), { network: "topics" });
    const built = await questions.grouped.answer(await corpusOf(finer!), { network: "topics" });
    expect(there).toEqual(built);
    expect(there.communities.length).toBeGreaterThan(atlas!.networks["topics"]!.communities.length);
    expect(await seen().network("people")).toBe(await corpus.network("people"));
    const [before, after] = [await corpus.network("topics"), await seen().network("topics")];
    expect(after.columns.nodes.x).toEqual(before.columns.nodes.x);
    expect(after.columns.nodes.community).not.toEqual(before.columns.nodes.community);
  });

  it("draws, tells and saves what is seen", async () => {
    const choice = drawingOf({ ...defaultView, network: "topics" }, "light", null);
    const drawn = await questions.draw.answer(seen(), choice);
    const columns = (await seen().network("topics")).columns.nodes;
    expect([...drawn.nodes.community]).toEqual([...drawn.nodes.index].map((node) => columns.community[node]));
    const asked = { network: "topics", years: null, inferred: true, basis: "both" } as const;
    const number = finer!.networks["topics"]!.communities.length - 1;
    const community = { ...asked, selection: { kind: "community" as const, number } };
    expect(await questions.details.answer(seen(), community)).toMatchObject({
      name: finer!.networks["topics"]!.communities.at(-1)?.name,
    });
    expect(await questions.details.answer(corpus, community)).toBeNull();
    const file = { format: "json", choice, drawn: false };
    const text = await (await questions.save.answer(seen(), file)).text();
    expect(text).toContain("resolution 3");
    expect(text).not.toBe(await (await questions.save.answer(corpus, file)).text());
  });

  it("is the same one when it is asked for again, and the corpus itself without a grouping", () => {
    expect(seenWith(corpus, null)).toBe(corpus);
    expect(seen()).toBe(seen());
  });
});
