import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../../src/atlas/atlas.ts";
import { defaultView } from "../../src/explorer/state/view.ts";
import { drawingOf } from "../../src/explorer/state/drawing.ts";
import type { Corpus } from "../../src/worker/corpus.ts";
import { questions } from "../../src/worker/questions.ts";
import { seenWith } from "../../src/worker/seen-with.ts";
import { buildFrom, papersFile } from "../support/build.ts";
import { corpusOf } from "../support/corpus.ts";

const bundled = { "author-page.papers.json": readFileSync("data/author-page.papers.json", "utf8") };

describe("a corpus seen otherwise than it was built", () => {
  let [atlas, finer]: Atlas[] = [];
  let corpus: Corpus;
  beforeAll(async () => {
    [atlas, finer] = [await buildFrom(bundled), await buildFrom(bundled, { resolution: 3 })];
    corpus = await corpusOf(atlas);
  });
  const seen = () => seenWith(corpus, { network: "topics", resolution: 3, owner: true, layout: null });

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
    const alone = seenWith(corpus, { network: "people", resolution: null, owner: false, layout: null });
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
    const finerPeople = seenWith(corpus, { network: "people", resolution: 3, owner: true, layout: null });
    expect(await questions.chance.answer(finerPeople, { network: "people" })).toBe(all);
    // A network in which the owner is no node stays as it is.
    const topics = seenWith(corpus, { network: "topics", resolution: null, owner: false, layout: null });
    expect((await topics.network("topics")).summary).toEqual((await corpus.network("topics")).summary);
  });

  it("is drawn by year: its places alone change, what they mean is told, and the file has them", async () => {
    const asked = { network: "papers", resolution: null, owner: true, layout: "years" };
    const byYear = seenWith(corpus, asked);
    const [before, after] = [await corpus.network("papers"), await byYear.network("papers")];
    expect(await byYear.axis("people")).toEqual([]);
    const axis = await byYear.axis("papers");
    expect(axis.map(({ label }) => label)).toEqual(["2020", "2021", "2022", "2023", "2024", "2025", "2026"]);
    const kept = (one: typeof after) =>
      one.nodes.map(({ id, community, papers, component }) => ({ id, community, papers, component }));
    expect(kept(after)).toEqual(kept(before));
    for (const { x, papers } of after.nodes) {
      const year = corpus.papers[papers[0] ?? -1]?.date?.iso?.slice(0, 4);
      const band = axis.find(({ label }) => label === year);
      expect(x).toBeGreaterThan(band?.from ?? Infinity);
      expect(x).toBeLessThan(band?.to ?? -Infinity);
    }
    expect(after.ties).toEqual(before.ties);
    // Nothing is measured again but the drawing.
    const [there, here] = await Promise.all(
      [corpus, byYear].map((one) => questions.figures.answer(one, { network: "papers" })),
    );
    expect(here?.slice(0, -1)).toEqual(there?.slice(0, -1));
    expect(here?.at(-1)).not.toBe(there?.at(-1));
    expect(here?.at(-1)).toContain("The drawing: the neighbours of a node");
    const choice = drawingOf({ ...defaultView, network: "papers" }, "light", null);
    const drawn = await questions.draw.answer(byYear, choice);
    expect(drawn.axis).toEqual(axis);
    expect(drawn.communities).toEqual([]);
    expect((await questions.draw.answer(corpus, choice)).axis).toEqual([]);
    const file = { format: "gexf", choice, drawn: false };
    const text = await (await questions.save.answer(byYear, file)).text();
    expect(text).toContain(`x="${after.nodes[0]?.x}"`);
  });

  it("has no axis on a circle, and stays on the map in a layout that is not known", async () => {
    const seenIn = (layout: string) =>
      seenWith(corpus, { network: "knowledge", resolution: null, owner: true, layout });
    const before = await corpus.columns("knowledge");
    expect((await seenIn("circle").columns("knowledge")).nodes.x).not.toEqual(before.nodes.x);
    expect(await seenIn("circle").axis("knowledge")).toEqual([]);
    expect((await seenIn("spiral").columns("knowledge")).nodes.x).toEqual(before.nodes.x);
  });

  it("stays on the map, when it was built and when it is seen, where its papers have no year", async () => {
    const undated = {
      "undated.json": papersFile([
        ["On tides", "Ada Byron", "Mary Somerville"],
        ["On waves", "Ada Byron", "Emmy Noether"],
      ]),
    };
    const [map, asked] = [await buildFrom(undated), await buildFrom(undated, { layout: "years" })];
    expect(asked.networks["people"]?.nodes.x).toEqual(map.networks["people"]?.nodes.x);
    expect(asked.notices.find(({ code }) => code === "layout-impossible")).toMatchObject({
      network: "people",
      message: "It is drawn by forces, because none of its nodes has papers with a year.",
    });
    expect(map.notices.some(({ code }) => code === "layout-impossible")).toBe(false);
    const built = await corpusOf(map);
    const seen = seenWith(built, { network: "people", resolution: null, owner: true, layout: "years" });
    expect((await seen.columns("people")).nodes.x).toEqual(map.networks["people"]?.nodes.x);
    expect(await seen.axis("people")).toEqual([]);
    expect(await (await corpusOf(asked)).axis("people")).toEqual([]);
  });

  it("does not have the places of its file any more where it is drawn anew", async () => {
    const rows = ["a,b", "b,c", "c,a"];
    const places = "id,label,x,y\na,Ann,0,0\nb,Bob,90,0\nc,Cy,0,90\n";
    const files = { "net.csv": places, "ties.csv": `source,target\n${rows.join("\n")}\n` };
    const given = await corpusOf(await buildFrom(files));
    const name =
      given.networkNames.find((one) => !["people", "topics", "papers", "knowledge"].includes(one)) ?? "";
    expect((await given.summary(name))?.kept).toContain("places");
    const round = seenWith(given, { network: name, resolution: null, owner: true, layout: "circle" });
    expect((await round.summary(name))?.kept).not.toContain("places");
    const told = await questions.methods.answer(round, { networks: [name] });
    expect(told).not.toContain("Its places are those of its file.");
    expect(await questions.methods.answer(given, { networks: [name] })).toContain(
      "Its places are those of its file.",
    );
  });

  it("has an axis where it was built with one, and can be laid out by forces again", async () => {
    const built = await corpusOf(await buildFrom(bundled, { layout: "years" }));
    expect((await built.axis("papers")).map(({ label }) => label)[0]).toBe("2020");
    const again = seenWith(built, { network: "papers", resolution: null, owner: true, layout: "forces" });
    expect(await again.axis("papers")).toEqual([]);
    const [there, here] = [await corpus.columns("papers"), await again.columns("papers")];
    expect(here.nodes.x).toEqual(there.nodes.x);
    expect(here.nodes.y).toEqual(there.nodes.y);
  });

  it("is the same one when it is asked for again, and the corpus itself without a grouping", () => {
    expect(seenWith(corpus, null)).toBe(corpus);
    expect(seen()).toBe(seen());
  });
});
