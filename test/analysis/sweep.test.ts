import { describe, expect, it } from "vitest";
import { createAdjacency } from "../../src/analysis/adjacency.ts";
import { sweepResolutions } from "../../src/analysis/communities/sweep.ts";
import { RESOLUTIONS } from "../../src/model/options.ts";
import { buildNetwork, clique, range } from "./build-network.ts";

/** Groups of four cliques of five: two scales. */
function nested() {
  const cliques = range(16).flatMap((n) => clique([0, 1, 2, 3, 4].map((member) => 5 * n + member)));
  const inGroups = range(16).flatMap((n) =>
    range(16)
      .filter((other) => other > n && Math.floor(n / 4) === Math.floor(other / 4))
      .map((other): [number, number] => [5 * n + (other % 5), 5 * other + (n % 5)]),
  );
  const between = range(4).map((group): [number, number] => [20 * group, (20 * group + 21) % 80]);
  return createAdjacency(buildNetwork(range(80), [...cliques, ...inGroups, ...between]));
}

describe("resolutions", () => {
  it("find the two scales of nested groups as plateaus", async () => {
    const { runs, rows, plateaus } = await sweepResolutions({ adjacency: nested(), method: "leiden" }, 1);
    expect(runs).toBe(8);
    expect(rows.map(({ resolution }) => resolution)).toEqual(RESOLUTIONS);
    const counts = rows.map(({ communities }) => communities);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    const at = (count: number) => plateaus.find(({ fewest, most }) => fewest === count && most === count);
    expect(at(4)).toMatchObject({ from: expect.any(Number), to: expect.any(Number) });
    expect(at(16)).toBeDefined();
    expect(at(4)!.to).toBeLessThan(at(16)!.from);
    expect(rows.at(-1)?.likeNext).toBeNull();
  });

  it("are none without ties", async () => {
    const adjacency = createAdjacency(buildNetwork(range(3), []));
    expect(await sweepResolutions({ adjacency, method: "leiden" }, 1)).toEqual({
      runs: 0,
      rows: [],
      plateaus: [],
    });
  });
});
