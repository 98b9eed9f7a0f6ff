import { beforeAll, describe, expect, it } from "vitest";
import type { NetworkFigures } from "../../src/model/network.ts";
import { createAdjacency } from "../../src/analysis/adjacency.ts";
import { analyse } from "../../src/analysis/analyse.ts";
import { pathMeasures } from "../../src/analysis/measures/path-measures.ts";
import { MOST_STEPS_ASKED } from "../../src/analysis/measures/sources.ts";
import { oneByOne } from "../../src/lib/in-parallel.ts";
import { measures } from "../../src/analysis/measures.ts";
import { expectNoOverlap } from "./expect-no-overlap.ts";
import { readNetwork, readReference, referenceIsThere, whereToFindIt } from "./read-network.ts";

const title = (name: string) => (referenceIsThere ? name : `${name} (${whereToFindIt})`);

describe.skipIf(!referenceIsThere).each(["karate", "lesmis", "netscience"])(
  title("%s against igraph"),
  (name) => {
    const reference = referenceIsThere ? readReference(name) : null;
    const graph = referenceIsThere ? readNetwork(name) : null;
    if (!reference || !graph) {
      it.skip(whereToFindIt, () => {});
      return;
    }
    let found: NetworkFigures;
    beforeAll(async () => {
      found = await analyse(graph, { seed: 1, measures });
    });

    it("has the nodes and ties of the reference", () => {
      expect(graph.nodes.id).toHaveLength(reference.nodes);
      expect(graph.ties.a.length).toBe(reference.ties);
      expect(Object.keys(reference.values)).toHaveLength(reference.nodes);
    });

    it.each(["degree", "core", "pagerank", "betweenness", "closeness", "harmonic"] as const)(
      "gives every node its %s",
      (measure) => {
        graph.nodes.id.forEach((node, index) => {
          const expected = reference.values[node]?.[measure] ?? 0;
          const value = found.measures[measure]?.[index] ?? Number.NaN;
          expect(Math.abs(value - expected), `${measure} of ${node}`).toBeLessThan(1e-6);
          if (measure === "pagerank") {
            expect(Math.abs(value / expected - 1), `pagerank of ${node}`).toBeLessThan(1e-5);
          }
        });
        expect(found.sampledSources).toBeNull();
      },
    );

    it("gives every node with ties its constraint, and none to those without", () => {
      graph.nodes.id.forEach((node, index) => {
        const expected = reference.values[node]?.constraint;
        const value = found.measures["constraint"]?.[index];
        if (found.measures["degree"]?.[index] === 0) expect(value).toBeNull();
        else expect(Math.abs((value ?? NaN) - (expected ?? NaN)), `constraint of ${node}`).toBeLessThan(1e-6);
      });
    });

    it("finds the components", () => {
      expect(found.components).toBe(reference.components);
      expect(found.component.filter((component) => component === 0)).toHaveLength(reference.largestComponent);
    });

    it("finds communities no worse than the mean of Louvain and no better than the best known", () => {
      expect(found.modularity).toBeGreaterThanOrEqual(reference.modularity.louvain.mean);
      expect(found.modularity).toBeLessThanOrEqual(reference.modularity.leiden.best + 1e-9);
      expect(found.runs).toBe(20);
    });

    it("draws it without overlaps, wider than high", () => {
      expectNoOverlap(found);
    });
  },
);

describe.skipIf(!referenceIsThere)(title("ca-AstroPh"), () => {
  const reference = referenceIsThere ? readReference("ca-AstroPh") : null;

  it("has the exact betweenness of the hundred highest, where all sources are asked for", async () => {
    if (!reference) return;
    const network = readNetwork("ca-AstroPh");
    const place = new Map(network.nodes.id.map((node, index) => [node, index]));
    const adjacency = createAdjacency(network);
    const { betweenness, sampledSources } = await pathMeasures(
      adjacency,
      oneByOne,
      undefined,
      MOST_STEPS_ASKED,
    );
    expect(sampledSources).toBeNull();
    for (const [node, values] of Object.entries(reference.values))
      expect(Math.abs((betweenness[place.get(node) ?? -1] ?? 0) - (values.betweenness ?? 0))).toBeLessThan(
        1e-6,
      );
    const highest = [...betweenness].sort((a, b) => b - a);
    expect(highest[99]).toBeGreaterThan(highest[100] ?? 1);
  }, 240_000);

  it("samples the paths, says so, and still agrees with the exact values", async () => {
    if (!reference) return;
    const graph = readNetwork("ca-AstroPh");
    const found = await analyse(graph, { seed: 1 });
    const place = new Map(graph.nodes.id.map((node, index) => [node, index]));
    expect([graph.nodes.id.length, graph.ties.a.length]).toEqual([reference.nodes, reference.ties]);
    expect(found.components).toBe(reference.components);
    expect(found.sampledSources).toBe(512);
    for (const [node, { degree, core, pagerank, betweenness }] of Object.entries(reference.values)) {
      const at = place.get(node) ?? -1;
      expect(found.measures["degree"]?.[at]).toBe(degree);
      expect(found.measures["core"]?.[at]).toBe(core);
      expect(found.measures["pagerank"]?.[at]).toBeCloseTo(pagerank ?? 0, 7);
      expect(Math.abs((found.measures["betweenness"]?.[at] ?? 0) - (betweenness ?? 0))).toBeLessThan(0.004);
    }
    expect(found.modularity).toBeGreaterThan(0.62);
    expect(found.modularity).toBeLessThan(0.65);
    expect(found.agreement).toBeGreaterThan(0.3);
    expect(found.agreement).toBeLessThan(0.7);
    expectNoOverlap(found);
  });
});
