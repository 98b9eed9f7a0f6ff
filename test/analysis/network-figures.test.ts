import { z } from "zod";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAdjacency, degreeOf } from "../../src/analysis/adjacency.ts";
import { toMeasured } from "../../src/analysis/measures/measured-network.ts";
import { densityOfFirst, networkInFigures } from "../../src/analysis/network-figures.ts";
import { toLists } from "../../src/lib/lists.ts";
import type { NetworkTable } from "../../src/model/network.ts";
import { sharedPath } from "../support/shared.ts";
import { buildNetwork, clique, range } from "./build-network.ts";
import { readNetwork, referenceIsThere, whereToFindIt } from "./read-network.ts";

function figuresOf(network: NetworkTable) {
  const adjacency = createAdjacency(network);
  const measured = toMeasured({
    adjacency,
    ids: network.nodes.id,
    papers: toLists(network.nodes.id.map(() => [])),
    citationsOf: () => null,
    arcs: () => null,
    communities: () => Promise.resolve([]),
  });
  const chance = { adjacency, method: "leiden" as const, onPapers: null, weights: new Float64Array() };
  return networkInFigures(measured, chance, 1);
}

describe("a network in figures", () => {
  it("of a path: distances, and no triangle", async () => {
    expect(await figuresOf(buildNetwork(range(4), [[0, 1], [1, 2]]))).toMatchObject({
      density: 2 / 6,
      degeneracy: 1,
      transitivity: 0,
      averageClustering: 0,
      assortativity: -1,
      meanDistance: 4 / 3,
      diameter: 2,
      distances: [2, 1],
      richClub: null,
    }); // prettier-ignore
  });

  it("of a clique and of nothing: what is not known is null", async () => {
    const whole = await figuresOf(buildNetwork(range(4), clique([0, 1, 2, 3])));
    expect(whole).toMatchObject({ density: 1, transitivity: 1, assortativity: null, diameter: 1 });
    const none = { transitivity: null, assortativity: null, meanDistance: null, diameter: null };
    expect(await figuresOf(buildNetwork(range(3), []))).toMatchObject({ ...none, density: 0, distances: [] });
    expect(await figuresOf(buildNetwork([], []))).toMatchObject({ ...none, averageClustering: 0 });
  });
});

const reference = z.object({
  transitivity: z.number(),
  averageClustering: z.number(),
  assortativityDegree: z.number(),
  degeneracy: z.number(),
});

describe.skipIf(!referenceIsThere)(`figures beside igraph and NetworkX (${whereToFindIt})`, () => {
  it.each(["karate", "lesmis", "netscience", "ca-AstroPh"])("%s", async (name) => {
    const all = JSON.parse(readFileSync(sharedPath("networks", "reference.json"), "utf8")) as object;
    const expected = reference.parse(Object.entries(all).find(([key]) => key === name)?.[1]);
    const found = await figuresOf(readNetwork(name));
    expect(found.transitivity).toBeCloseTo(expected.transitivity, 6);
    expect(found.averageClustering).toBeCloseTo(expected.averageClustering, 6);
    expect(found.assortativity).toBeCloseTo(expected.assortativityDegree, 6);
    expect(found.degeneracy).toBe(expected.degeneracy);
    expect(found.sampledSources).toBe(name === "ca-AstroPh" ? 512 : null);
  });

  it("karate: distances and the rich club, as published", async () => {
    const network = readNetwork("karate");
    const found = await figuresOf(network);
    expect(found.meanDistance).toBeCloseTo(2.408199643, 8);
    expect(found.diameter).toBe(5);
    const adjacency = createAdjacency(network);
    const above = (ties: number) => range(34).filter((node) => degreeOf(adjacency, node) > ties).length;
    expect(densityOfFirst(adjacency, above(3))).toBeCloseTo(0.325, 6);
    expect(densityOfFirst(adjacency, above(4))).toBeCloseTo(0.488889, 6);
    expect(densityOfFirst(adjacency, 1)).toBe(0);
  });
});
