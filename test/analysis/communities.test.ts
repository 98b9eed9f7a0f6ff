import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { describe, expect, it } from "vitest";
import { createAdjacency } from "../../src/analysis/adjacency.ts";
import { analyse } from "../../src/analysis/analyse.ts";
import { consensusNetwork, countFlipping } from "../../src/analysis/communities/consensus.ts";
import { findCommunities } from "../../src/analysis/communities/find-communities.ts";
import { asGraph } from "../../src/analysis/communities/as-graph.ts";
import { connectedParts, numberBySize, type Parts } from "../../src/analysis/connected-parts.ts";
import { modularity } from "../../src/analysis/communities/modularity.ts";
import { agreementOf, compareRuns } from "../../src/analysis/communities/stability.ts";
import { createRandom } from "../../src/lib/random.ts";
import { readTies } from "../support/network-table.ts";
import { buildNetwork, clique, hubWithGroups, range } from "./build-network.ts";

const bridged = () => buildNetwork(range(9), [...clique([0, 1, 2, 3]), ...clique([4, 5, 6, 7]), [3, 4]]);

describe("communities", () => {
  it("are the two cliques of a bridge; a node without ties is in none", async () => {
    const found = await analyse(bridged(), { seed: 1 });
    expect(found.community).toEqual([0, 0, 0, 0, 1, 1, 1, 1, null]);
    expect(found.communities).toBe(2);
    expect(found.modularity).toBeCloseTo(12 / 13 - 1 / 2, 12);
    expect(found.agreement).toBe(1);
    expect(found.stability).toEqual(range(9).map(() => 1));
    expect(found.runs).toBe(20);
  });

  it("follow the weights", async () => {
    const square = buildNetwork(range(4), [
      [0, 1, 1],
      [1, 2, 9],
      [2, 3, 1],
      [3, 0, 9],
    ]);
    expect((await analyse(square, { seed: 1 })).community).toEqual([0, 1, 1, 0]);
  });

  it("are numbered from the largest, equals by their first node", async () => {
    const graph = buildNetwork(range(9), [[0, 1], ...clique([2, 3, 4]), ...clique([5, 6, 7, 8])]);
    expect((await analyse(graph, { seed: 1 })).community).toEqual([2, 2, 1, 1, 1, 0, 0, 0, 0]);
  });
});

describe("a network in the form of a graph", () => {
  it("has the communities of a real graph", () => {
    const network = hubWithGroups();
    const real = new UndirectedGraph();
    for (const id of network.nodes.id) real.addNode(id);
    for (const { a, b, weight } of readTies(network)) real.addEdge(a, b, { weight });
    for (const seed of range(10)) {
      const options = () => ({ getEdgeWeight: "weight", resolution: 1, rng: createRandom(seed) });
      const expected = louvain(real, options());
      const found = louvain(asGraph(createAdjacency(network)), options());
      expect(Object.values(found)).toEqual(network.nodes.id.map((id) => expected[id]));
    }
  });
});

describe("parts of groups", () => {
  it("a group in two pieces becomes two parts, and modularity rises", () => {
    const adjacency = createAdjacency(bridged());
    const torn = Int32Array.from([0, 0, 1, 1, 1, 1, 0, 0, -1]);
    const parts = connectedParts(adjacency, torn);
    expect(Array.from(parts.part)).toEqual([1, 1, 0, 0, 0, 0, 2, 2, -1]);
    expect(parts.sizes).toEqual([4, 2, 2]);
    expect(modularity(adjacency, parts.part)).toBeGreaterThan(modularity(adjacency, torn) ?? 1);
  });
});

describe("consensus", () => {
  const parts = (...labels: number[]) => numberBySize(Int32Array.from(labels), Math.max(...labels) + 1);
  const square = createAdjacency(
    buildNetwork(range(4), [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ]),
  );

  it("ties what runs put together by the share of runs, and drops what fewer than a fifth do", () => {
    const runs = [parts(0, 0, 1, 1), parts(0, 0, 1, 1), parts(0, 0, 1, 1), parts(0, 0, 0, 1)];
    const found = consensusNetwork(square, [...runs, ...runs, parts(0, 1, 2, 0)]);
    // 0–1 in 8 of 9, 1–2 in 2, 2–3 in 6, 3–0 in 1.
    expect([...found.neighbours]).toEqual([1, 0, 2, 1, 3, 2]);
    expect([...found.weights]).toEqual([8, 8, 2, 2, 6, 6].map((times) => times / 9));
    expect(countFlipping(square, runs)).toBe(2);
    expect(countFlipping(square, [parts(0, 0, 1, 1)])).toBe(0);
  });

  it("is kept where it agrees better with the runs than any of them does with the others", async () => {
    // A ring of cliques, of which neighbours are as well together in one way as in the other.
    const cliques = range(30).flatMap((n) => clique([0, 1, 2, 3].map((member) => 4 * n + member)));
    const ring = range(30).map((n): [number, number] => [4 * n + 3, (4 * n + 4) % 120]);
    const network = buildNetwork(range(120), [...cliques, ...ring]);
    const method = { adjacency: createAdjacency(network), method: "leiden", resolution: 1 } as const;
    const { kept, others, keptAs } = await findCommunities(method, 1);
    const agreementWithAll = (one: Parts, runs: readonly Parts[]) =>
      runs.reduce((sum, run) => sum + agreementOf(one, run), 0) / runs.length;
    for (const run of others) {
      const rest = others.filter((other) => other !== run);
      expect(agreementWithAll(kept, others)).toBeGreaterThanOrEqual(agreementWithAll(run, rest) - 1e-9);
    }
    expect(keptAs).toBe("consensus");
    expect(others.length).toBe(20);
  });
});

describe("stability", () => {
  it("compares communities node by node and runs as wholes", () => {
    const kept = numberBySize(Int32Array.from([0, 0, 0, 1, 1, 1, -1]), 2);
    const other = numberBySize(Int32Array.from([0, 0, 1, 1, 1, 1, -1]), 2);
    const { stability, agreement } = compareRuns(kept, [other, kept]);
    [5 / 6, 5 / 6, 7 / 12, 7 / 8, 7 / 8, 7 / 8, 1].forEach((value, node) =>
      expect(stability[node]).toBeCloseTo(value, 12),
    );
    // The other run has node 2 among 4 of whom 3 are of community 1.
    const { elsewhere, elsewhereShare } = compareRuns(kept, [other, kept]);
    expect([...elsewhere]).toEqual([-1, -1, 1, -1, -1, -1, -1]);
    expect(elsewhereShare).toEqual([0, 0, 0.5, 0, 0, 0, 0]);
    // In nats: −Σ p ln p(a|b) p(b|a) over the shared parts 2, 1 and 3 of 6; nothing for the run that is the same.
    const { variation } = compareRuns(kept, [other, kept]);
    const parts = [
      [2, 3, 2],
      [1, 3, 4],
      [3, 3, 4],
    ] as const;
    const sum = parts.reduce((all, [both, a, b]) => all - (both / 6) * Math.log((both / a) * (both / b)), 0);
    expect(variation).toBeCloseTo(sum / Math.log(6) / 2, 12);
    // Pairs together: 6 and 7 of 15, 4 in both; adjusted Rand (4 − 2.8) / (6.5 − 2.8).
    expect(agreement).toBeCloseTo((1.2 / 3.7 + 1) / 2, 12);
  });

  it("has no agreement without other runs", () => {
    expect(compareRuns(numberBySize(Int32Array.from([-1]), 0), [])).toMatchObject({
      stability: [1],
      agreement: null,
    });
  });
});
