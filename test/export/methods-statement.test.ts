import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openAtlas } from "../../src/atlas/open-atlas.ts";
import { writeAtlas } from "../../src/atlas/write-atlas.ts";
import { methodsStatement } from "../../src/export/methods-statement.ts";
import { inMemory } from "../../src/lib/random-access.ts";
import type { Options } from "../../src/model/options.ts";
import { buildFrom } from "../support/build.ts";

const bundled = { "author-page.papers.json": readFileSync("data/author-page.papers.json", "utf8") };

async function statementOf(options: Partial<Options> = {}, sources: Record<string, string> = bundled) {
  const pieces = await writeAtlas(await buildFrom(sources, options));
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  return methodsStatement((await openAtlas(inMemory(bytes))).facts);
}

describe("the methods statement", () => {
  it("says what was read, how communities were found, what must be known, and cites each article once", async () => {
    const text = await statementOf();
    expect(text).toMatch(/^The corpus holds 29 papers by 45 people/);
    expect(text).toContain("29 records = 29 papers");
    expect(text).toContain("The owner of the page was inferred");
    expect(text).toContain("by Leiden (Traag, Waltman & van Eck 2019)");
    expect(text).toMatch(/bylines cut short, 21/);
    expect(text).toContain("PageRank, p(v)");
    expect(text).toContain("all others as they are by default");
    const articles = /Articles: (.*)\.\n$/.exec(text)?.[1]?.split("; ") ?? [];
    expect(new Set(articles).size).toBe(articles.length);
    for (const article of articles) expect(text.split(article).length, article).toBeGreaterThan(2);
  });

  it("says what is not as by default, and follows the methods that were chosen", async () => {
    const text = await statementOf({ communities: "louvain", resolution: 2, measures: ["constraint"] });
    expect(text).toContain("by Louvain (Blondel et al. 2008)");
    expect(text).not.toContain("Traag");
    expect(text).toContain("at resolution 2 (Reichardt & Bornholdt 2006)");
    expect(text).toContain("(Burt 1992)");
    expect(text).toContain("not as by default: communities");
    expect(text).toContain("resolution 2");
  });

  it("is whole where there is nothing to tell", async () => {
    const text = await statementOf(
      {},
      { "one.bib": "@article{a, title={Tides}, author={Lee, Ann}, year={2001}}" },
    );
    expect(text).toContain("1 paper by 1 person");
    expect(text).toContain("It has no ties, and no communities.");
    expect(text).not.toMatch(/undefined|NaN|null/);
  });
});
