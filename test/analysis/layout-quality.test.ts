import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import { createAdjacency, linkTies, type Adjacency } from "../../src/analysis/adjacency.ts";
import type { Places } from "../../src/analysis/layouts/places.ts";
import { qualityOf } from "../../src/analysis/layouts/quality.ts";
import { createRandom } from "../../src/lib/random.ts";
import { range } from "./build-network.ts";
import { referenceIsThere, readNetwork } from "./read-network.ts";

const placesOf = (points: readonly (readonly [number, number])[]): Places => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});
const network = (nodes: number, ties: readonly (readonly [number, number])[]) =>
  linkTies(nodes, { from: ties.map(([a]) => a), to: ties.map(([, b]) => b), weight: ties.map(() => 1) });
const path = (nodes: number) =>
  network(
    nodes,
    range(nodes - 1).map((node) => [node, node + 1] as const),
  );

function byChance(nodes: number, ties: number, seed: number): { adjacency: Adjacency; places: Places } {
  const random = createRandom(seed);
  const made = new Set<number>();
  while (made.size < ties) {
    const [a, b] = [Math.floor(random() * nodes), Math.floor(random() * nodes)];
    if (a < b) made.add(a * nodes + b);
  }
  const pairs = [...made].map((pair) => [Math.floor(pair / nodes), pair % nodes] as const);
  const places = placesOf(range(nodes).map(() => [random() ** 3 * 50, random() * 10] as const));
  return { adjacency: network(nodes, pairs), places };
}

/** The same two figures by their definitions, over all pairs, with the best of many scales. */
function naively({ nodes, starts, neighbours }: Adjacency, { x, y }: Places) {
  const hops = range(nodes).map((from) => {
    const far = range(nodes).map(() => Infinity);
    far[from] = 0;
    for (let step = 0; step < nodes; step++)
      for (let node = 0; node < nodes; node++)
        if (far[node] === step)
          for (const other of neighbours.subarray(starts[node], starts[node + 1]))
            far[other] = Math.min(far[other] ?? Infinity, step + 1);
    return far;
  });
  const away = (a: number, b: number) => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
  const pairs = range(nodes).flatMap((a) =>
    range(nodes).flatMap((b) => {
      const far = hops[a]?.[b] ?? Infinity;
      return a !== b && far < Infinity ? [{ far, drawn: away(a, b) }] : [];
    }),
  );
  const stressAt = (scale: number) =>
    pairs.reduce((sum, { far, drawn }) => sum + ((scale * drawn - far) / far) ** 2, 0) / pairs.length;
  let [low, high] = [0, 10];
  for (let step = 0; step < 100; step++) {
    const [one, two] = [low + (high - low) / 3, high - (high - low) / 3];
    if (stressAt(one) < stressAt(two)) high = two;
    else low = one;
  }
  const tied = range(nodes).filter((node) => (starts[node + 1] ?? 0) > (starts[node] ?? 0));
  const kept = tied.map((node) => {
    const own = new Set(neighbours.subarray(starts[node], starts[node + 1]));
    const nearest = range(nodes)
      .filter((other) => other !== node)
      .sort((a, b) => away(node, a) - away(node, b))
      .slice(0, own.size);
    const common = nearest.filter((other) => own.has(other)).length;
    return common / (2 * own.size - common);
  });
  return {
    stress: stressAt((low + high) / 2),
    neighbourhoods: kept.reduce((a, b) => a + b, 0) / kept.length,
  };
}

describe("the quality of a drawing", () => {
  it("is perfect for a path on a line, at any scale", () => {
    for (const scale of [0.01, 1, 700]) {
      const line = placesOf(range(9).map((node) => [node * scale, 0] as const));
      expect(qualityOf(path(9), line)).toEqual({
        stress: expect.closeTo(0, 12) as number,
        neighbourhoods: 1,
        sampledNodes: null,
      });
    }
  });

  it("is what its definitions say, by a second way", () => {
    for (const seed of range(6)) {
      const { adjacency, places } = byChance(40, 30 + 12 * seed, seed + 1);
      const { stress, neighbourhoods } = naively(adjacency, places);
      const found = qualityOf(adjacency, places);
      expect(found.stress).toBeCloseTo(stress, 6);
      expect(found.neighbourhoods).toBeCloseTo(neighbourhoods, 10);
    }
  });

  it("is not known without ties, and worst on one spot", () => {
    const spot = placesOf(range(4).map(() => [3, 3] as const));
    expect(qualityOf(network(4, []), spot)).toEqual({
      stress: null,
      neighbourhoods: null,
      sampledNodes: null,
    });
    expect(qualityOf(path(4), spot).stress).toBe(1);
    // Of equals each is as near as another: of 49 others one is its neighbour, at one place.
    const pairs = network(
      50,
      range(25).map((pair) => [2 * pair, 2 * pair + 1] as const),
    );
    const all = placesOf(range(50).map(() => [3, 3] as const));
    expect(qualityOf(pairs, all).neighbourhoods).toBeCloseTo(1 / 49 / (2 - 1 / 49), 12);
  });

  it("says from how many nodes it looked, where these are not all, and comes near", () => {
    const { adjacency, places } = byChance(3000, 9000, 5);
    const exact = qualityOf(adjacency, places);
    const sampled = qualityOf(adjacency, places, 2000);
    expect(sampled.sampledNodes).toBe(1000);
    expect(exact.sampledNodes).toBeNull();
    expect(sampled.stress).toBeCloseTo(exact.stress ?? NaN, 2);
    expect(sampled.neighbourhoods).toBeCloseTo(exact.neighbourhoods ?? NaN, 2);
  });
});

describe.skipIf(!referenceIsThere)("drawings of known networks (skipped without ../shared)", () => {
  // ForceAtlas2, a mean over five starts: les Misérables .161 and .440, netscience's largest part .142 and .544 (`npm run bench -- --only layouts`).
  it.each([
    ["lesmis", 0.155, 0.44],
    ["netscience", 0.13, 0.53],
  ])("%s keeps distances and neighbours better than ForceAtlas2", async (name, mostStress, leastKept) => {
    const table = readNetwork(name);
    const { x, y, component } = await analyse(table, { seed: 1 });
    const adjacency = createAdjacency(table);
    const inLargest = range(x.length).filter((node) => component[node] === 0);
    const place = new Map(inLargest.map((node, n) => [node, n]));
    const ties = inLargest.flatMap((node) =>
      [...adjacency.neighbours.subarray(adjacency.starts[node], adjacency.starts[node + 1])]
        .filter((other) => other > node)
        .map((other) => [place.get(node) ?? 0, place.get(other) ?? 0] as const),
    );
    const places = placesOf(inLargest.map((node) => [x[node] ?? 0, y[node] ?? 0] as const));
    const found = qualityOf(network(inLargest.length, ties), places);
    expect(found.stress).toBeLessThan(mostStress);
    expect(found.neighbourhoods).toBeGreaterThan(leastKept);
  });
});
