import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { regroupNetwork } from "../../src/pipeline/regroup-network.ts";
import { buildFrom } from "../support/build.ts";
import { networks } from "../../src/pipeline/networks/networks.ts";

const bundled = { "author-page.papers.json": readFileSync("data/author-page.papers.json", "utf8") };
const PLACES = ["x", "y"] as const;

describe("a network with other communities", () => {
  it.each([
    { resolution: 0.3, communities: "leiden" },
    { resolution: 2, communities: "leiden" },
    { resolution: 4, communities: "louvain" },
    { resolution: 2, communities: "leiden", measures: ["participation", "within_community"] },
  ] as const)("has those of a run with resolution $resolution by $communities", async (options) => {
    const measures: string[] = "measures" in options ? [...options.measures] : [];
    const { resolution, communities } = options;
    const grouping = { resolution, communities };
    const plain = await buildFrom(bundled, { measures });
    const other = await buildFrom(bundled, { ...grouping, measures });
    for (const { name, standard } of networks) {
      if (!standard) continue;
      const network = plain.networks[name]!;
      const regrouped = await regroupNetwork(network, plain, { ...plain.recipe.options, ...grouping });
      const { x: _, y: __, ...built } = other.networks[name]!.nodes;
      expect(regrouped).toMatchObject({ ...other.networks[name], nodes: built });
      for (const place of PLACES) expect(regrouped.nodes[place]).toEqual(network.nodes[place]);
    }
    const sizes = (atlas: typeof plain) => atlas.networks["topics"]!.communities.length;
    if (options.resolution > 1) expect(sizes(other)).toBeGreaterThan(sizes(plain));
    else expect(sizes(other)).toBeLessThan(sizes(plain));
  });
});
