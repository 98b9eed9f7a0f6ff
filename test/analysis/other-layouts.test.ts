import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import { linkTies } from "../../src/analysis/adjacency.ts";
import { connectedParts } from "../../src/analysis/connected-parts.ts";
import { circle } from "../../src/analysis/layouts/circle.ts";
import { gapFor } from "../../src/analysis/layouts/gap.ts";
import type { Layout, LayoutInput, OlderPlaces } from "../../src/analysis/layouts/layout.ts";
import { years } from "../../src/analysis/layouts/years.ts";
import { createRandom } from "../../src/lib/random.ts";
import { oneByOne } from "../../src/lib/in-parallel.ts";
import { buildNetwork, hubWithGroups, range } from "./build-network.ts";
import { expectNoOverlap } from "./expect-no-overlap.ts";

function inputOf(nodes: number, change: Partial<LayoutInput> = {}): LayoutInput {
  const adjacency = linkTies(nodes, {
    from: range(Math.max(0, nodes - 1)),
    to: range(Math.max(0, nodes - 1)).map((node) => node + 1),
    weight: range(Math.max(0, nodes - 1)).map(() => 1),
  });
  return {
    adjacency,
    components: connectedParts(adjacency),
    community: Int32Array.from({ length: nodes }, (_, node) => Math.floor((3 * node) / nodes)),
    radius: Float64Array.from({ length: nodes }, (_, node) => 1 + (node % 5)),
    ids: range(nodes).map((node) => `node:${node}`),
    when: (node) => 2000.5 + (node % 7),
    older: new Map(),
    map: new Map(),
    tell: () => {},
    inParallel: oneByOne,
    ...change,
  };
}

async function drawn(layout: Layout, input: LayoutInput) {
  const { x, y } = await layout.place(input);
  return { x: [...x], y: [...y], radius: [...input.radius] };
}

const mapOf = (nodes: number, seed: number): OlderPlaces => {
  const random = createRandom(seed);
  return new Map(
    range(nodes).map((node) => [`node:${node}`, { x: random() * 90, y: random() ** 2 * 50, component: 0 }]),
  );
};

describe("by year", () => {
  it.each([1, 2, 7, 40, 700])(
    "%i nodes stand in the band of their year, and none touches another",
    async (nodes) => {
      const random = createRandom(nodes);
      const input = inputOf(nodes, {
        map: mapOf(nodes, 2),
        when: (node) => [1999.2, 2003.9, 2004.1, 2010.5][node % 4] ?? null,
        radius: Float64Array.from({ length: nodes }, () => 1 + 9 * random() ** 4),
      });
      const found = await drawn(years, input);
      expectNoOverlap(found);
      const axis = years.axis?.(input) ?? [];
      expect(axis.map(({ label }) => label)).toEqual(["1999", "2003", "2004", "2010"].slice(0, nodes));
      found.x.forEach((x, node) => {
        const band = axis[node % 4];
        expect(x).toBeGreaterThan(band?.from ?? Infinity);
        expect(x).toBeLessThan(band?.to ?? -Infinity);
      });
      axis.slice(1).forEach(({ from }, n) => expect(from).toBe(axis[n]?.to));
    },
  );

  it("what has no year stands before all others", async () => {
    const input = inputOf(9, { when: (node) => (node === 4 ? null : 2020) });
    expect(years.axis?.(input).map(({ label }) => label)).toEqual(["no year", "2020"]);
    const { x } = await drawn(years, input);
    expect(x.every((at, node) => node === 4 || at > (x[4] ?? Infinity))).toBe(true);
  });

  it("keeps the order of the map from top to bottom within a year", async () => {
    const map = mapOf(30, 9);
    const { y } = await drawn(years, inputOf(30, { map }));
    const above = (one: number) => map.get(`node:${one}`)?.y ?? 0;
    for (const year of range(7)) {
      const own = range(30).filter((node) => node % 7 === year);
      const byMap = own.toSorted((a, b) => above(a) - above(b));
      expect(own.toSorted((a, b) => (y[a] ?? 0) - (y[b] ?? 0))).toEqual(byMap);
    }
  });

  it("keeps each node at its height on the map where there is room", async () => {
    const map: OlderPlaces = new Map(
      range(6).map((node) => [`node:${node}`, { x: 0, y: 10 * node, component: 0 }]),
    );
    const { y } = await drawn(years, inputOf(6, { map, when: (node) => 2000 + (node % 2) }));
    const steps = y.slice(1).map((at, n) => at - (y[n] ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? NaN, 6);
  });

  it("is about as high as wide, for few years and for many", async () => {
    for (const span of [2, 12, 90]) {
      const { x, y } = await drawn(
        years,
        inputOf(900, { map: mapOf(900, 4), when: (node) => 1900 + (node % span) }),
      );
      const ratio = (Math.max(...x) - Math.min(...x)) / (Math.max(...y) - Math.min(...y));
      expect(ratio).toBeGreaterThan(0.6);
      expect(ratio).toBeLessThan(1.8);
    }
  });

  it("is not there for what has no papers with a year", () => {
    expect(years.lacking?.({ nodes: 3, dated: false })).toBe("none of its nodes has papers with a year");
    expect(years.lacking?.({ nodes: 3, dated: true })).toBeNull();
  });

  it("takes a node to be of the mean year of its papers", async () => {
    const table = buildNetwork(
      ["a", "b", "c"],
      [
        ["a", "b"],
        ["b", "c"],
      ],
      (node) => ({ a: 1, b: 2, c: 3 })[node] ?? 0,
    );
    // Papers 0, 1 and 2 are of 2001, 2003 and of no known year: a has the first, b two, c all three.
    const dateOf = (paper: number) => [2001.5, 2003.5][paper] ?? null;
    const { x } = await analyse(table, { seed: 1, layout: years, dateOf });
    expect(x[0]).toBeLessThan(x[1] ?? -Infinity);
    // b and c stand in one year, beside each other at most.
    expect(Math.abs((x[1] ?? 0) - (x[2] ?? 0))).toBeLessThan((x[1] ?? 0) - (x[0] ?? 0));
  });
});

describe("a circle", () => {
  it.each([1, 2, 3, 4, 60, 500])(
    "of %i nodes lies about the middle, and none touches another",
    async (nodes) => {
      const random = createRandom(nodes);
      const radius = Float64Array.from({ length: nodes }, () => 1 + 20 * random() ** 5);
      const found = await drawn(circle, inputOf(nodes, { radius }));
      expectNoOverlap(found);
      const away = found.x.map((x, node) => Math.hypot(x, found.y[node] ?? 0));
      for (const one of away) expect(one).toBeCloseTo(away[0] ?? NaN, 6);
    },
  );

  it.each([2, 3, 5])("of %i keeps the whole gap between neighbours, along the chord", async (nodes) => {
    const radius = new Float64Array(nodes).fill(2);
    const { x, y } = await drawn(circle, inputOf(nodes, { radius, community: new Int32Array(nodes) }));
    for (const node of range(nodes)) {
      const others = range(nodes).filter((other) => other !== node);
      const apart = others.map((other) =>
        Math.hypot((x[node] ?? 0) - (x[other] ?? 0), (y[node] ?? 0) - (y[other] ?? 0)),
      );
      expect(Math.min(...apart)).toBeCloseTo(4 + gapFor(radius), 6);
    }
  });

  it("has communities one after the other, from the top clockwise, those of none last", async () => {
    const community = Int32Array.from([1, 0, -1, 1, 0, 2, -1]);
    const { x, y } = await drawn(circle, inputOf(7, { community, radius: new Float64Array(7).fill(1) }));
    const turned = range(7).map(
      (node) => (Math.atan2(x[node] ?? 0, y[node] ?? 0) + 2 * Math.PI) % (2 * Math.PI),
    );
    const order = range(7).toSorted((a, b) => (turned[a] ?? 0) - (turned[b] ?? 0));
    expect(order.map((node) => community[node])).toEqual([0, 0, 1, 1, 2, -1, -1]);
  });

  it("is for small networks", async () => {
    expect(circle.lacking?.({ nodes: 500, dated: false })).toBeNull();
    expect(circle.lacking?.({ nodes: 501, dated: true })).toContain("more than 500 nodes");
    expectNoOverlap(await analyse(hubWithGroups(), { seed: 1, layout: circle }));
  });
});
