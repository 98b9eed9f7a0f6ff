import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import { buildNetwork, clique, hubWithGroups, range } from "./build-network.ts";
import { expectNoOverlap } from "./expect-no-overlap.ts";
import { columnOf } from "../support/networks.ts";

/** Two triangles joined by one tie, a path of three, a pair, and a node alone. */
const apart = () =>
  buildNetwork(range(12), [...clique([0, 1, 2]), ...clique([3, 4, 5]), [2, 3], [6, 7], [7, 8], [9, 10]]);

describe("measures of small networks", () => {
  it("of a path of four", async () => {
    const { measures } = await analyse(
      buildNetwork(range(4), [
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
      { seed: 1 },
    );
    expect(measures.degree).toEqual([1, 2, 2, 1]);
    expect(measures.core).toEqual([1, 1, 1, 1]);
    expect(measures.betweenness).toEqual([0, 2 / 3, 2 / 3, 0]);
    expect(measures.closeness).toEqual([3 / 6, 3 / 4, 3 / 4, 3 / 6]);
  });

  it("of a star: the hub is on every shortest path", async () => {
    const { measures } = await analyse(
      buildNetwork(
        range(6),
        range(5).map((leaf) => [0, leaf + 1]),
      ),
      { seed: 1 },
    );
    expect(measures.betweenness).toEqual([1, 0, 0, 0, 0, 0]);
    expect(columnOf(measures, "closeness")[0]).toBe(1);
    expect(columnOf(measures, "closeness")[1]).toBeCloseTo(5 / 9, 12);
    // p(hub) = 0.15/6 + 0.85 · 5 p(leaf), p(leaf) = 0.15/6 + 0.85 p(hub) / 5
    expect(columnOf(measures, "pagerank")[0]).toBeCloseTo((0.025 + 4.25 * 0.025) / (1 - 0.7225), 11);
  });

  it("weights count for strength and PageRank, not for paths", async () => {
    const { measures } = await analyse(
      buildNetwork(range(3), [
        [0, 1, 3],
        [1, 2, 1],
      ]),
      { seed: 1 },
    );
    expect(measures.strength).toEqual([3, 4, 1]);
    expect(measures.closeness).toEqual([2 / 3, 1, 2 / 3]);
    expect(columnOf(measures, "pagerank")[0]).toBeCloseTo(
      0.05 + (0.85 * (columnOf(measures, "pagerank")[1] ?? 0) * 3) / 4,
      11,
    );
  });

  it("of separate components: closeness inside each, PageRank adds up to one", async () => {
    const { measures, component, components } = await analyse(apart(), { seed: 1 });
    expect(component).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3]);
    expect(components).toBe(4);
    expect(columnOf(measures, "closeness").slice(6)).toEqual([2 / 3, 1, 2 / 3, 1, 1, 0]);
    expect(measures.core).toEqual([2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 0]);
    // Node 2 is between 2 nodes on its side and 3 on the other; a network of 12 has 55 pairs of others.
    expect(columnOf(measures, "betweenness")[2]).toBeCloseTo(6 / 55, 12);
    expect(columnOf(measures, "pagerank").reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 11);
  });
});

describe("networks with nothing to find", () => {
  it("an empty one", async () => {
    const found = await analyse(buildNetwork([], []), { seed: 1 });
    expect(found).toMatchObject({
      components: 0,
      communities: 0,
      modularity: null,
      agreement: null,
      runs: 0,
      x: [],
    });
  });

  it("one node", async () => {
    const found = await analyse(buildNetwork(["a"], []), { seed: 1 });
    expect(found).toMatchObject({ community: [null], stability: [1], component: [0], x: [0], y: [0] });
    expect(found.measures).toMatchObject({
      degree: [0],
      strength: [0],
      betweenness: [0],
      closeness: [0],
      pagerank: [1],
      core: [0],
    });
  });

  it("nodes without ties", async () => {
    const found = await analyse(buildNetwork(range(500), []), { seed: 1 });
    expect(found).toMatchObject({ components: 500, communities: 0, modularity: null, sampledSources: null });
    expect(columnOf(found.measures, "pagerank").every((rank) => Math.abs(rank - 1 / 500) < 1e-12)).toBe(true);
    expectNoOverlap(found);
  });
});

describe("the same again", () => {
  it("gives the same analysis twice, and other runs for another seed", async () => {
    const first = await analyse(hubWithGroups(), { seed: 7 });
    expect(await analyse(hubWithGroups(), { seed: 7 })).toEqual(first);
    expect((await analyse(hubWithGroups(), { seed: 8 })).measures).toEqual(first.measures);
  });

  it("tells how far it is, from start to end and never backwards", async () => {
    const told: number[] = [];
    await analyse(hubWithGroups(), { seed: 1, progress: (done, total) => told.push(done / total) });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it("refuses a radius that nothing could be drawn with", async () => {
    await expect(analyse(apart(), { seed: 1, radius: () => 0 })).rejects.toThrow("radius for 1 papers is 0");
  });
});
