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
  const seen = () => seenWith(corpus, { network: "topics", resolution: 3, owner: true });

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

  it("is without the owner, with its components, communities and measures found anew, and nothing moved", async () => {
    const alone = seenWith(corpus, { network: "people", resolution: null, owner: false });
    const [before, after] = [await corpus.network("people"), await alone.network("people")];
    const owner = before.byId("person:yuan-sen-ting")!;
    expect(after.byId(owner.id)).toBeUndefined();
    const others = before.ties.filter(({ a, b }) => a !== owner.index && b !== owner.index);
    const told = (ties: typeof others) =>
      new Map(ties.map(({ key, weight, papers }) => [key, { weight, papers: [...papers] }]));
    expect(told(after.ties.slice())).toEqual(told(others));
    expect(after.summary).toMatchObject({ nodes: 44, ties: 42, inferredTies: 0 });
    expect(after.summary.components).toBeGreaterThan(before.summary.components);
    for (const node of after.nodes) {
      const same = before.byId(node.id)!;
      expect([node.x, node.y]).toEqual([same.x, same.y]);
      const degree = others.filter(({ a, b }) => [a, b].includes(same.index)).length;
      expect(after.measure("degree")[node.index]).toBe(degree);
      expect(after.measure("betweenness")[node.index]).toBeLessThan(0.1);
    }
    expect(alone.columns).not.toBe(corpus.columns);
    const [ioana] = await questions.rank.answer(alone, { network: "people", measure: "strength", count: 1 });
    expect(ioana?.label).not.toBe("Yuan-Sen Ting");
    const [of, all] = await Promise.all(
      [alone, corpus].map((one) => questions.chance.answer(one, { network: "people" })),
    );
    expect(of!.observed).toBeGreaterThan(all!.observed);
    // Of another resolution the ties are the same: chance is not dealt again.
    const finerPeople = seenWith(corpus, { network: "people", resolution: 3, owner: true });
    expect(await questions.chance.answer(finerPeople, { network: "people" })).toBe(all);
    // A network in which the owner is no node stays as it is.
    const topics = seenWith(corpus, { network: "topics", resolution: null, owner: false });
    expect((await topics.network("topics")).summary).toEqual((await corpus.network("topics")).summary);
  });

  it("is the same one when it is asked for again, and the corpus itself without a grouping", () => {
    expect(seenWith(corpus, null)).toBe(corpus);
    expect(seen()).toBe(seen());
  });
});
