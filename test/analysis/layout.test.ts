import { describe, expect, it } from "vitest";
import { createRandom } from "../../src/lib/random.ts";
import { analyse } from "../../src/analysis/analyse.ts";
import type { NetworkFigures } from "../../src/model/network.ts";
import { convexHull, distanceTo } from "../../src/lib/convex-hull.ts";
import { balance } from "../../src/analysis/layouts/forces/balance.ts";
import { createForces, pushApart } from "../../src/analysis/layouts/forces/push-and-pull.ts";
import { align } from "../../src/analysis/layouts/places.ts";
import { phyllotaxis } from "../../src/analysis/layouts/phyllotaxis.ts";
import { createQuadtree, buildTree } from "../../src/analysis/layouts/forces/quadtree.ts";
import { hubOfStar, placeStar } from "../../src/analysis/layouts/forces/star.ts";
import { linkTies } from "../../src/analysis/adjacency.ts";
import { removeOverlap } from "../../src/analysis/layouts/remove-overlap.ts";
import { buildNetwork, clique, hubWithGroups, range, type TestTie } from "./build-network.ts";
import { expectNoOverlap } from "./expect-no-overlap.ts";

function size({ x, y }: Pick<NetworkFigures, "x" | "y">, nodes = x.map((_, node) => node)) {
  const across = nodes.map((node) => x[node] ?? 0);
  const up = nodes.map((node) => y[node] ?? 0);
  return { width: Math.max(...across) - Math.min(...across), height: Math.max(...up) - Math.min(...up) };
}

function byChance(nodes: number, ties: number) {
  const random = createRandom(3);
  const made = new Map<number, TestTie>();
  while (made.size < ties) {
    const [a, b] = [Math.floor(random() * nodes), Math.floor(random() * nodes)];
    if (a !== b) made.set(Math.min(a, b) * nodes + Math.max(a, b), [Math.min(a, b), Math.max(a, b)]);
  }
  return buildNetwork(range(nodes), Array.from(made.values()), (node) => 1 + (Number(node) % 17));
}

describe("drawings", () => {
  it.each([
    ["a pair", buildNetwork(range(2), [[0, 1]])],
    [
      "a path",
      buildNetwork(
        range(60),
        range(59).map((node) => [node, node + 1]),
      ),
    ],
    [
      "a star",
      buildNetwork(
        range(300),
        range(299).map((node) => [0, node + 1]),
        (node) => (node === "0" ? 80 : 1),
      ),
    ],
    [
      "a star of thousands",
      buildNetwork(
        range(6000),
        range(5999).map((node) => [17, node + (node < 17 ? 0 : 1)]),
        (node) => (node === "17" ? 80 : 1 + (Number(node) % 3)),
      ),
    ],
    ["a clique", buildNetwork(range(40), clique(range(40)))],
    ["a hub with groups", hubWithGroups()],
    ["ties by chance", byChance(400, 1200)],
    ["mostly separate nodes", byChance(1500, 500)],
  ])("%s: no two nodes touch", async (_name, graph) => {
    expectNoOverlap(await analyse(graph, { seed: 1 }));
  });

  it.each([
    ["a chain", 1, 9999],
    ["a tree with a long tail", 3000, 5000],
  ])("do not stretch %s without end", async (_name, tree, tail) => {
    const random = createRandom(2);
    const ties = range(tree + tail - 1).map((n): TestTie => [
      n + 1 < tree ? Math.floor(random() * (n + 1)) : n,
      n + 1,
    ]);
    const found = await analyse(buildNetwork(range(tree + tail), ties), { seed: 1, measures: [] });
    expectNoOverlap(found);
    const { width, height } = size(found);
    const area = found.radius.reduce((sum, radius) => sum + Math.PI * radius * radius, 0);
    expect(area / (width * height)).toBeGreaterThan(0.005);
  });

  it("place a star of thousands at once, its hub in the middle", () => {
    const from = range(5500).map(() => 9);
    const springs = linkTies(5501, {
      from,
      to: range(5501).filter((node) => node !== 9),
      weight: from.map(() => 1),
    });
    const radius = new Float64Array(5501).fill(1);
    const piece = { springs, group: new Int32Array(5501), groups: 1, radius, mass: radius };
    expect(hubOfStar(piece)).toBe(9);
    const places = placeStar(piece, 9, 0.5);
    expect([places.x[9], places.y[9]]).toEqual([0, 0]);
    expectNoOverlap({ x: [...places.x], y: [...places.y], radius: [...radius] });
    expect(size({ x: [...places.x], y: [...places.y] }).width).toBeLessThan(2.5 * Math.sqrt(5501) * 1.3);
    const path = linkTies(5501, {
      from: range(5500),
      to: range(5500).map((node) => node + 1),
      weight: from.map(() => 1),
    });
    expect(hubOfStar({ ...piece, springs: path })).toBeNull();
  });

  it("leave room for labels where nodes are few", async () => {
    const { x, y, radius } = await analyse(hubWithGroups(), { seed: 1 });
    const gaps = x.map((_, node) =>
      Math.min(
        ...range(x.length)
          .filter((other) => other !== node)
          .map((other) => {
            const apart = Math.hypot((x[node] ?? 0) - (x[other] ?? 0), (y[node] ?? 0) - (y[other] ?? 0));
            return apart - (radius[node] ?? 0) - (radius[other] ?? 0);
          }),
      ),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(radius.reduce((sum, own) => sum + own, 0) / radius.length);
  });

  it("set communities apart: a node's nearest is nearly always one of its own", async () => {
    const groups = range(6).map((group) => range(12).map((place) => group * 12 + place));
    const bridges = range(6).map((group): TestTie => [group * 12, ((group + 1) % 6) * 12 + 5]);
    const { x, y, community } = await analyse(
      buildNetwork(range(72), [...groups.flatMap(clique), ...bridges]),
      {
        seed: 1,
      },
    );
    const strangers = range(72).filter((node) => {
      const others = range(72).filter((other) => other !== node);
      const far = (other: number) =>
        Math.hypot((x[node] ?? 0) - (x[other] ?? 0), (y[node] ?? 0) - (y[other] ?? 0));
      const nearest = others.reduce((best, other) => (far(other) < far(best) ? other : best));
      return community[nearest] !== community[node];
    });
    expect(strangers).toEqual([]);
  });

  it("keep thousands of separate nodes in a compact field, wider than high, around the largest component", async () => {
    const ring = range(30).map((node): TestTie => [node, (node + 1) % 30]);
    const found = await analyse(buildNetwork(range(3000), ring), { seed: 1 });
    const { width, height } = size(found);
    const area = found.radius.reduce((sum, radius) => sum + Math.PI * radius * radius, 0);
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(1.6);
    expect(area / (width * height)).toBeGreaterThan(0.25);
    expect(Math.abs(found.x[0] ?? width)).toBeLessThan(width / 5);
  });
});

describe("steps of the layout", () => {
  it("phyllotaxis fills a disc evenly", () => {
    const { x, y } = phyllotaxis(1000, 10);
    const radii = Array.from(x, (at, point) => Math.hypot(at, y[point] ?? 0));
    expect(Math.max(...radii)).toBeLessThan(10);
    expect(radii.filter((radius) => radius < 5)).toHaveLength(250);
    expect(Math.abs(x.reduce((sum, at) => sum + at, 0) / 1000)).toBeLessThan(0.05);
  });

  it("the quadtree's push is near the exact one", () => {
    const places = phyllotaxis(500, 10);
    const mass = Float64Array.from(places.x, (_, node) => 1 + (node % 5));
    const [exact, near] = [0, 0.6].map((theta) => {
      const tree = createQuadtree(500);
      const force = createForces(500);
      buildTree(tree, places, mass);
      pushApart(tree, 1, theta * theta, force);
      return force;
    });
    const first = range(500).filter((node) => node !== 0);
    const sum = first.reduce((sum, node) => {
      const [dx, dy] = [
        (places.x[0] ?? 0) - (places.x[node] ?? 0),
        (places.y[0] ?? 0) - (places.y[node] ?? 0),
      ];
      return sum + ((mass[node] ?? 0) * dx) / (dx * dx + dy * dy);
    }, 0);
    expect(exact?.x[0]).toBeCloseTo(sum * (mass[0] ?? 0), 6);
    const scale = Math.max(...(exact?.x ?? []));
    near?.x.forEach((value, node) =>
      expect(Math.abs(value - (exact?.x[node] ?? 0)) / scale).toBeLessThan(0.02),
    );
  });

  it("the quadtree bears points on one spot", () => {
    const places = { x: new Float64Array(50), y: new Float64Array(50) };
    const tree = createQuadtree(50);
    const force = createForces(50);
    buildTree(tree, places, new Float64Array(50).fill(1));
    pushApart(tree, 1, 1, force);
    expect(force.x.every((value) => value === 0)).toBe(true);
  });

  it("the balance keeps the size that it was given, whatever the unit", () => {
    const nodes = range(40);
    const springs = linkTies(40, {
      from: nodes,
      to: nodes.map((node) => (node + 1) % 40),
      weight: nodes.map(() => 1),
    });
    const group = new Int32Array(40);
    const piece = {
      springs,
      group,
      groups: 1,
      radius: Float64Array.from(group, () => 1),
      mass: Float64Array.from(group, () => 3),
    };
    const places = phyllotaxis(40, 100);
    const extent = () =>
      Math.sqrt(places.x.reduce((sum, at, node) => sum + at * at + (places.y[node] ?? 0) ** 2, 0));
    balance(piece, places, { rounds: 500, theta: 0.6, byHops: 0.15 });
    const settled = extent();
    for (const axis of [places.x, places.y]) axis.forEach((at, node) => (axis[node] = 10 * at));
    balance(piece, places, { rounds: 100, theta: 0.6, byHops: 0.15 });
    expect(extent() / settled).toBeGreaterThan(9);
    expect(extent() / settled).toBeLessThan(11);
  });

  it("levels the longest direction", () => {
    const places = { x: Float64Array.from([-3, 0, 3]), y: Float64Array.from([-4, 0, 4]) };
    align(places);
    expect(Array.from(places.x, Math.abs)).toEqual([5, 0, 5]);
    expect(Array.from(places.y, (at) => Math.round(at * 1e9))).toEqual(
      [0, 0, 0].map(() => expect.closeTo(0)),
    );
  });

  it("discs that are told to be apart are, also those that others pushed against them late", () => {
    for (const seed of range(20)) {
      const random = createRandom(seed);
      const count = 30 + 10 * seed;
      const places = phyllotaxis(count, 40);
      const radius = Float64Array.from({ length: count }, () => 1 + 8 * random() ** 4);
      const group = Int32Array.from({ length: count }, () => Math.floor(3 * random()));
      const options = { gap: 0.5, gapAcross: 2, rounds: 5000, growth: 1.005 };
      expect(removeOverlap({ radius, group }, places, options)).toBe(true);
      const near = range(count).flatMap((one) =>
        range(one).filter((other) => {
          const gap = group[one] === group[other] ? options.gap : options.gapAcross;
          const [dx, dy] = [places.x, places.y].map((at) => (at[one] ?? 0) - (at[other] ?? 0));
          return Math.hypot(dx ?? 0, dy ?? 0) < (radius[one] ?? 0) + (radius[other] ?? 0) + gap - 1e-9;
        }),
      );
      expect(near).toEqual([]);
    }
  });

  it("the hull knows what lies outside", () => {
    const hull = convexHull({ x: Float64Array.from([0, 4, 4, 0, 2]), y: Float64Array.from([0, 0, 4, 4, 1]) });
    expect(hull).toEqual([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ]);
    expect([distanceTo(hull, 2, 2), distanceTo(hull, 7, 8), distanceTo(hull, -2, 1)]).toEqual([0, 5, 2]);
    expect(distanceTo([[0, 0]], 3, 4)).toBe(5);
  });
});
