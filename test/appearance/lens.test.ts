import { beforeAll, describe, expect, it } from "vitest";
import { colouringsOf } from "../../src/appearance/colourings.ts";
import { lensOf } from "../../src/appearance/lens.ts";
import { sizingsOf } from "../../src/appearance/sizings.ts";
import type { Corpus } from "../../src/worker/corpus.ts";
import { buildFrom } from "../support/build.ts";
import { choiceOf } from "../support/choice.ts";
import { corpusOf } from "../support/corpus.ts";
import { spectra } from "../support/corpora.ts";
import { networkNames } from "../support/networks.ts";
import type { PapersSeen } from "../../src/appearance/lens-input.ts";

type SeenTopic = PapersSeen["topics"][number];

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(await buildFrom({ "papers.json": spectra }));
});

describe("the lens", () => {
  it.each(networkNames)(
    "gives every node of the %s network a colour and a size, whatever is chosen",
    async (name) => {
      const network = await corpus.network(name);
      for (const theme of ["light", "dark"] as const) {
        for (const { name: colour } of colouringsOf(network)) {
          for (const { name: size } of sizingsOf(network)) {
            const lens = lensOf(corpus, network, { colour, size, years: null }, theme);
            for (const node of network.nodes) {
              expect(lens.colour(node)).toMatch(/^#[0-9a-f]{6}$/);
              expect(lens.radius(node)).toBeGreaterThan(0);
              expect(lens.importance(node)).toBeGreaterThanOrEqual(0);
              expect(lens.importance(node)).toBeLessThanOrEqual(1);
            }
            if (network.nodes.length > 0)
              expect(lens.legend.swatches.length > 0 || lens.legend.scale !== null).toBe(true);
            const shown = new Set(lens.legend.swatches.map((swatch) => swatch.colour));
            if (colour === "community")
              expect(network.nodes.every((node) => shown.has(lens.colour(node)))).toBe(true);
          }
        }
      }
    },
  );

  it("runs a ramp from the earliest to the latest year, and greys what has none", async () => {
    const network = await corpus.network("papers");
    const lens = lensOf(corpus, network, { size: "papers", colour: "first-year", years: null }, "light");
    expect(lens.legend.scale).toMatchObject({ from: "2021", to: "2025" });
    const colourOf = (paper: number) =>
      network.nodes.filter((node) => node.entity === paper).map((node) => lens.colour(node));
    expect(colourOf(1)).toEqual([lens.legend.scale?.stops[0]]);
    expect(colourOf(3)).toEqual([lens.legend.scale?.stops.at(-1)]);
    expect(colourOf(2)).toEqual(["#7d7a74"]);
  });

  it("makes categories no larger than the largest other topic, and says so", async () => {
    const network = await corpus.network("topics");
    const [largest, next] = network.nodes.toSorted((a, b) => b.radius - a.radius);
    if (!largest || !next) throw new Error("there are two topics");
    expect(largest.radius).toBeGreaterThan(next.radius);
    const topics = network.nodes.map((): SeenTopic => ({ kind: "phrase", type: null }));
    const asked = choiceOf({ network: "topics" });
    const plain = lensOf({ ...corpus, topics }, network, asked, "light");
    expect([plain.radius(largest), plain.legend.size]).toEqual([largest.radius, "Size: number of papers"]);
    topics[largest.entity] = { kind: "category", type: null };
    const cut = lensOf({ ...corpus, topics }, network, asked, "light");
    expect([cut.radius(largest), cut.radius(next)]).toEqual([next.radius, next.radius]);
    expect(cut.radius(network.node(largest.index)!)).toBe(next.radius);
    expect(cut.importance(largest)).toBe(1);
    expect(cut.importance(next)).toBe(1);
    expect(cut.legend.size).toBe("Size: number of papers, categories no larger than the largest other topic");
    const byStrength = lensOf({ ...corpus, topics }, network, { ...asked, size: "strength" }, "light");
    expect(byStrength.legend.size).not.toContain("categories");
  });

  it("makes more papers larger", async () => {
    const network = await corpus.network("people");
    const lens = lensOf(corpus, network, choiceOf(), "light");
    const sizes = network.nodes
      .toSorted((a, b) => b.papers.length - a.papers.length)
      .map((node) => lens.radius(node));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });
});
