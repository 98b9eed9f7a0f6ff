import { beforeAll, describe, expect, it } from "vitest";
import { standouts } from "../../../src/worker/questions/standouts.ts";
import type { Atlas } from "../../../src/atlas/atlas.ts";
import type { Corpus } from "../../../src/worker/corpus.ts";
import { madeUpAtlas } from "../../../scripts/made-up-atlas.ts";
import { corpusOf } from "../../support/corpus.ts";

/** Four communities of 250 people; the third is the surest, the second the least sure. */
let atlas: Atlas;
let corpus: Corpus;
beforeAll(async () => {
  atlas = madeUpAtlas(1000, 4000);
  const people = atlas.networks["people"];
  people?.communities.forEach((one, n) => (one.stability = [0.8, 0.4, 0.95, 0.7][n] ?? 1));
  corpus = await corpusOf(atlas);
});

describe("what stands out in a network", () => {
  it("are the surest and the least sure community, with how sure they are", async () => {
    const { surest, leastSure } = await standouts(corpus, { network: "people" });
    expect(surest).toEqual({ number: 2, name: "made-up matter 2", value: 0.95 });
    expect(leastSure).toEqual({ number: 1, name: "made-up matter 1", value: 0.4 });
  });

  it("is the community with the latest papers, by their mean year", async () => {
    const { newest } = await standouts(corpus, { network: "people" });
    const means = [0, 1, 2, 3].map((number) => {
      const members = atlas.people.filter((_, n) => atlas.networks["people"]?.nodes.community[n] === number);
      const years = members.flatMap(({ papers }) => papers.map((paper) => corpus.years[paper] ?? 0));
      return years.reduce((sum, year) => sum + year, 0) / years.length;
    });
    const latest = means.indexOf(Math.max(...means));
    expect(newest?.number).toBe(latest);
    expect(newest?.value).toBeCloseTo(means[latest] ?? 0, 9);
  });

  it("is the strongest of the ties that lead from one community to another, with its papers", async () => {
    const { bridge } = await standouts(corpus, { network: "people" });
    const network = await corpus.network("people");
    const between = network.ties.filter(
      ({ a, b }) => network.node(a)?.community !== network.node(b)?.community,
    );
    const strongest = Math.max(...between.map(({ weight }) => weight));
    const found = network.byKey(bridge?.key ?? "");
    expect(between.map(({ key }) => key)).toContain(bridge?.key);
    expect(found?.weight).toBe(strongest);
    expect(bridge?.papers).toEqual(found?.papers);
  });

  it("is nothing where there are too few communities to compare, or no tie between them", async () => {
    const few = await corpusOf(madeUpAtlas(400, 900));
    const { newest, surest, leastSure } = await standouts(few, { network: "people" });
    expect([newest, surest, leastSure]).toEqual([null, null, null]);
    const alone = await corpusOf(madeUpAtlas(100, 200));
    expect((await standouts(alone, { network: "people" })).bridge).toBeNull();
  });
});
