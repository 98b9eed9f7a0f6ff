import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAdjacency } from "../../src/analysis/adjacency.ts";
import { dealt } from "../../src/analysis/communities/chance.ts";
import { chanceOf, networkBesideChance } from "../../src/pipeline/sureness.ts";
import { buildFrom } from "../support/build.ts";

const bundled = { "author-page.papers.json": readFileSync("data/author-page.papers.json", "utf8") };

describe("what chance deals", () => {
  it.each(["full", "fractional"] as const)(
    "of people is the network itself before it is dealt, weights and all, counted %s",
    async (counting) => {
      const atlas = await buildFrom(bundled, { counting });
      const network = atlas.networks["people"]!;
      const [own, made] = [
        createAdjacency(network),
        dealt(chanceOf(network, atlas, atlas.recipe.options), null),
      ];
      expect([...made.neighbours]).toEqual([...own.neighbours]);
      made.weights.forEach((weight, arc) => expect(weight).toBeCloseTo(own.weights[arc] ?? 0, 8));
    },
  );

  it("are papers where a tie is being on the same papers, also in atlases that do not say so; else ties", async () => {
    const atlas = await buildFrom(bundled);
    const of = async (name: string) => {
      const { words, ...network } = atlas.networks[name]!;
      const { together: _, ...older } = words;
      const asked = [words, older].map((said) =>
        networkBesideChance({ ...network, words: said }, atlas, atlas.recipe.options),
      );
      return (await Promise.all(asked)).map((found) => found?.dealt);
    };
    expect(await of("people")).toEqual(["papers", "papers"]);
    expect(await of("topics")).toEqual(["ties", "ties"]);
  });
});
