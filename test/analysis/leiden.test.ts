import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAdjacency } from "../../src/analysis/adjacency.ts";
import { connectedParts } from "../../src/analysis/connected-parts.ts";
import { leiden, type LeidenOptions } from "../../src/analysis/communities/leiden.ts";
import { communityRun } from "../../src/analysis/communities/find-communities.ts";
import { modularity } from "../../src/analysis/communities/modularity.ts";
import { createRandom } from "../../src/lib/random.ts";
import type { NetworkTable } from "../../src/model/network.ts";
import { sharedPath } from "../support/shared.ts";
import { buildNetwork, clique, range } from "./build-network.ts";
import { readNetwork, referenceIsThere } from "./read-network.ts";

const find = (network: NetworkTable, seed: number, chosen: Partial<LeidenOptions> = {}) => {
  const options = { quality: "modularity", resolution: 1, iterations: 20, ...chosen } as const;
  return leiden(createAdjacency(network), { ...options, random: createRandom(seed) });
};

/** Every way to put nodes into groups, by the group of each: a naive way to find the best. */
function* partitions(nodes: number, group: number[] = []): Generator<Int32Array> {
  if (group.length === nodes) yield Int32Array.from(group);
  const next = group.reduce((most, own) => Math.max(most, own), -1) + 1;
  for (let own = 0; own <= next && group.length < nodes; own++) yield* partitions(nodes, [...group, own]);
}

const smallNetworks = fc.uniqueArray(
  fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 5 })).filter(([a, b]) => a < b),
  { minLength: 2, maxLength: 14, selector: ([a, b]) => `${a} ${b}` },
);

describe("Leiden", () => {
  it("finds the two cliques of a bridge, numbered by their first nodes", () => {
    const network = buildNetwork(range(8), [...clique([0, 1, 2, 3]), ...clique([4, 5, 6, 7]), [3, 4]]);
    expect([...find(network, 1)]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it("gives the same communities for the same seed, and leaves nodes without ties alone", () => {
    const network = buildNetwork(range(5), [
      [0, 1],
      [1, 2],
    ]);
    expect([...find(network, 3)]).toEqual([...find(network, 3)]);
    expect(new Set(find(network, 3)).size).toBe(3);
    expect([...find(buildNetwork([], []), 1)]).toEqual([]);
  });

  it("comes to the best modularity there is in nearly all small networks, of all partitions", () => {
    let best = 0;
    let all = 0;
    fc.assert(
      fc.property(smallNetworks, (ties) => {
        const network = buildNetwork(range(7), ties);
        const adjacency = createAdjacency(network);
        let most = -1;
        for (const partition of partitions(7)) most = Math.max(most, modularity(adjacency, partition) ?? -1);
        const found = range(4).map((seed) => modularity(adjacency, find(network, seed)) ?? -1);
        const own = found.reduce((high, quality) => Math.max(high, quality), -1);
        expect(own).toBeLessThanOrEqual(most + 1e-12);
        all++;
        if (own > most - 1e-9) best++;
      }),
      { numRuns: 150 },
    );
    expect(best / all).toBeGreaterThan(0.9);
  });

  it("leaves every community in one piece, and no node that would gain by a move, whatever the network", () => {
    fc.assert(
      fc.property(smallNetworks, fc.nat(100), (ties, seed) => {
        const adjacency = createAdjacency(buildNetwork(range(7), ties));
        const community = find(buildNetwork(range(7), ties), seed);
        expect(connectedParts(adjacency, community).sizes).toHaveLength(new Set(community).size);
        const quality = modularity(adjacency, community) ?? 0;
        for (const node of range(7))
          for (const other of new Set(community)) {
            const moved = community.slice();
            moved[node] = other;
            expect(modularity(adjacency, moved) ?? 0).toBeLessThanOrEqual(quality + 1e-9);
          }
      }),
      { numRuns: 200 },
    );
  });

  it("makes more and smaller communities of a higher resolution; as a density for the constant Potts model", () => {
    const network = buildNetwork(range(12), [
      ...clique([0, 1, 2]),
      ...clique([3, 4, 5]),
      ...clique([6, 7, 8]),
      ...clique([9, 10, 11]),
      [2, 3],
      [8, 9],
      [5, 6],
      [11, 0],
    ]);
    const count = (chosen: Partial<LeidenOptions>) => new Set(find(network, 1, chosen)).size;
    expect(count({ resolution: 0.1 })).toBe(1);
    expect(count({ resolution: 1 })).toBe(4);
    expect(count({ resolution: 8 })).toBe(12);
    expect(count({ quality: "cpm", resolution: 0.01 })).toBe(1);
    expect(count({ quality: "cpm", resolution: 0.5 })).toBe(4);
    expect(count({ quality: "cpm", resolution: 1.5 })).toBe(12);
  });
});

describe.skipIf(!referenceIsThere)(
  "Leiden on networks with published values (skipped without ../shared)",
  () => {
    it.each([
      ["karate", 0.41979],
      ["lesmis", 0.56001],
      ["netscience", 0.9599],
    ])("comes to the best modularity known of %s", (name, best) => {
      const network = readNetwork(name);
      const adjacency = createAdjacency(network);
      const found = range(20).map((seed) => modularity(adjacency, find(network, seed)) ?? 0);
      const most = found.reduce((high, quality) => Math.max(high, quality), 0);
      expect(most).toBeGreaterThan(best - 5e-6);
      expect(most).toBeLessThan(best + 1e-5);
    });

    it("is better than Louvain on ca-AstroPh by far, and near the best known (.6434)", async ({
      annotate,
    }) => {
      const network = readNetwork("ca-AstroPh");
      const adjacency = createAdjacency(network);
      const louvain = await communityRun.prepare({ adjacency, method: "louvain", resolution: 1 });
      const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
      const theirs = mean(
        await Promise.all(
          range(3).map(async (seed) => modularity(adjacency, (await louvain(seed, () => {})).part) ?? 0),
        ),
      );
      const ours = mean(range(3).map((seed) => modularity(adjacency, find(network, seed)) ?? 0));
      await annotate(`Leiden ${ours.toFixed(5)}, Louvain ${theirs.toFixed(5)}`);
      expect(ours).toBeGreaterThan(0.64);
      expect(ours).toBeGreaterThan(theirs + 0.01);
    }, 60_000);

    it.each(["0.3", "0.5", "0.6"])(
      "finds planted communities no worse than Louvain, mixing %s",
      async (mixing) => {
        const base = sharedPath("networks", `lfr_n1000_mu${mixing}_s10`);
        const truth = Object.values(
          JSON.parse(readFileSync(`${base}.truth.json`, "utf8")) as Record<string, number>,
        );
        const adjacency = createAdjacency(
          buildNetwork(range(truth.length), tiesIn(readFileSync(`${base}.edges`, "utf8"))),
        );
        const mean = (found: ArrayLike<number>[]) =>
          found.reduce((sum, one) => sum + mutualInformation(truth, Array.from(one)), 0) / found.length;
        const louvain = await communityRun.prepare({ adjacency, method: "louvain", resolution: 1 });
        const theirs = await Promise.all(range(10).map(async (seed) => (await louvain(seed, () => {})).part));
        const options = { quality: "modularity", resolution: 1, iterations: 20 } as const;
        const ours = range(10).map((seed) => leiden(adjacency, { ...options, random: createRandom(seed) }));
        expect(mean(ours)).toBeGreaterThan(mean(theirs) - 0.01);
        if (mixing === "0.3") expect(mean(ours)).toBeGreaterThan(0.95);
      },
    );
  },
);

/** Ties without loops, each once. */
function tiesIn(text: string): [number, number][] {
  const ties = text
    .trim()
    .split("\n")
    .map(
      (line) =>
        line
          .split(/\s+/)
          .map(Number)
          .sort((a, b) => a - b) as [number, number],
    ); // safe: two on a line
  return [...new Map(ties.filter(([a, b]) => a !== b).map((tie) => [tie.join(" "), tie])).values()];
}

/** Normalised mutual information (Strehl & Ghosh 2002, arithmetic mean). */
function mutualInformation(a: readonly number[], b: readonly number[]): number {
  const counts = (of: readonly (number | string)[]) => {
    const found = new Map<number | string, number>();
    for (const one of of) found.set(one, (found.get(one) ?? 0) + 1);
    return found;
  };
  const entropy = (of: ReadonlyMap<unknown, number>) =>
    [...of.values()].reduce((sum, n) => sum - (n / a.length) * Math.log(n / a.length), 0);
  const [ofA, ofB, ofBoth] = [
    entropy(counts(a)),
    entropy(counts(b)),
    entropy(counts(a.map((one, n) => `${one} ${b[n]}`))),
  ];
  return (2 * (ofA + ofB - ofBoth)) / (ofA + ofB);
}
