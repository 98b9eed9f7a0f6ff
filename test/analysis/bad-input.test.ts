import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import { createAdjacency, linkTies } from "../../src/analysis/adjacency.ts";
import { besideChance } from "../../src/analysis/communities/chance.ts";
import { sweepResolutions } from "../../src/analysis/communities/sweep.ts";
import { measures } from "../../src/analysis/measures.ts";
import { toLists } from "../../src/lib/lists.ts";
import type { NetworkTable } from "../../src/model/network.ts";
import { buildNetwork, clique, range } from "./build-network.ts";

/** What is never right, whatever came in. */
async function expectSound(network: NetworkTable, chosen = measures) {
  const found = await analyse(network, { seed: 1, measures: chosen });
  const count = network.nodes.id.length;
  for (const [name, column] of Object.entries(found.measures)) {
    expect(column.length, name).toBe(count);
    expect(
      column.every((value) => value === null || Number.isFinite(value)),
      name,
    ).toBe(true);
  }
  for (const place of [...found.x, ...found.y]) if (!Number.isFinite(place)) expect(place).toBe("a number");
  expect(found.community.every((one) => one === null || (one >= 0 && one < found.communities))).toBe(true);
  expect(found.stability.every((one) => one >= 0 && one <= 1)).toBe(true);
  expect([...found.elsewhere.share].every((one) => one > 0 && one <= 1)).toBe(true);
  const adjacency = createAdjacency(network);
  const { rows } = await sweepResolutions({ adjacency, method: "leiden" }, 1);
  for (const { modularity, agreement } of rows) expect(Number.isFinite(modularity + agreement)).toBe(true);
  const chance = { adjacency, method: "leiden" as const, onPapers: null, weights: new Float64Array() };
  const beside = await besideChance(chance, 1);
  if (beside) expect(beside.p).toBeGreaterThan(0);
  return found;
}

describe("networks that are hardly any", () => {
  it.each([
    ["nothing", buildNetwork([], [])],
    ["one node", buildNetwork(range(1), [])],
    ["two without a tie", buildNetwork(range(2), [])],
    ["one tie", buildNetwork(range(2), [[0, 1]])],
    ["ties of no weight", buildNetwork(range(4), clique(range(4)).map(([a, b]) => [a, b, 0] as const))],
    ["a tie of no weight among others", buildNetwork(range(3), [[0, 1, 0], [1, 2, 3]])],
    ["weights that differ by a million million", buildNetwork(range(4), [[0, 1, 1e-6], [1, 2, 1e6], [2, 3, 1]])],
    ["weights as large as an atlas may have", buildNetwork(range(4), clique(range(4)).map(([a, b]) => [a, b, 1e15] as const))],
  ])("%s", async (_, network) => {
    await expectSound(network);
  }); // prettier-ignore
});

describe("networks that are large in one way", () => {
  it("100,000 nodes without a tie", async () => {
    const alone = range(100_000);
    const network: NetworkTable = {
      nodes: { id: alone.map((node) => `person:${node}`), papers: toLists(alone.map(() => [0])) },
      ties: buildNetwork([], []).ties,
    };
    const found = await expectSound(network);
    expect(found).toMatchObject({ communities: 0, components: 100_000, modularity: null, agreement: null });
  }, 60_000);

  it("a star of 50,000", async () => {
    const leaves = range(50_000);
    const ties = {
      a: Uint32Array.from(leaves, () => 0),
      b: Uint32Array.from(leaves, (leaf) => leaf + 1),
      weight: new Float64Array(50_000).fill(1),
      papers: toLists(leaves.map(() => [0])),
      inferred: new Uint8Array(50_000),
    };
    const network: NetworkTable = {
      nodes: {
        id: range(50_001).map((node) => `person:${node}`),
        papers: toLists(range(50_001).map(() => [0])),
      },
      ties,
    };
    const adjacency = linkTies(50_001, { from: ties.a, to: ties.b, weight: ties.weight });
    expect(adjacency.ties).toBe(50_000);
    const found = await analyse(network, { seed: 1, measures });
    expect(found).toMatchObject({ communities: 1, components: 1 });
    expect(found.measures["degree"]?.[0]).toBe(50_000);
    expect(found.measures["eigenvector"]?.[1]).toBeCloseTo(1 / Math.sqrt(50_000), 9);
  }, 120_000);
});
