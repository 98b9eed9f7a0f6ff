import { describe, expect, it } from "vitest";
import { createAdjacency, linkTies } from "../../src/analysis/adjacency.ts";
import { numberBySize, type Parts } from "../../src/analysis/connected-parts.ts";
import { arcsOf } from "../../src/analysis/measures/arcs.ts";
import { toMeasured } from "../../src/analysis/measures/measured-network.ts";
import { findTriangles } from "../../src/analysis/measures/triangles.ts";
import { measures } from "../../src/analysis/measures.ts";
import { valuesOf } from "../../src/analysis/analyse.ts";
import { toLists } from "../../src/lib/lists.ts";
import { createRandom } from "../../src/lib/random.ts";
import type { NetworkTable } from "../../src/model/network.ts";
import { buildNetwork, clique, range, type TestTie } from "./build-network.ts";

interface Known {
  papers?: number[][];
  citations?: (number | null)[];
  arcs?: [number, number][];
  runs?: Parts[];
}

/** The values of a measure on a network, all that it may need made up. */
async function valuesIn(name: string, network: NetworkTable, known: Known = {}): Promise<(number | null)[]> {
  const adjacency = createAdjacency(network);
  const papers = toLists(known.papers ?? network.nodes.id.map((_, node) => [node]));
  const ties = known.arcs ?? [];
  const arcs = () =>
    known.arcs
      ? arcsOf(papers, {
          a: Uint32Array.from(ties, ([from]) => from),
          b: Uint32Array.from(ties, ([, to]) => to),
          weight: Float64Array.from(ties, () => 1),
          papers: toLists(ties.map(([from]) => [from])),
        })
      : null;
  const measured = toMeasured({
    adjacency,
    ids: network.nodes.id,
    papers,
    citationsOf: (paper) => known.citations?.[paper] ?? null,
    arcs,
    communities: () => Promise.resolve(known.runs ?? []),
  });
  const measure = measures.find((one) => one.name === name)!;
  return (await valuesOf([{ ...measure, further: false }], measured))[name]!;
}

const expectAll = (values: (number | null)[], expected: Record<number, number | null>) => {
  for (const [node, value] of Object.entries(expected))
    if (value === null) expect(values[Number(node)]).toBeNull();
    else expect(values[Number(node)]).toBeCloseTo(value, 8);
};

/** Six weighted ties. The values below were computed by NetworkX 3.6.1, effective sizes node by node. */
const weighted = buildNetwork(range(5), [
  [0, 1, 1],
  [0, 2, 3],
  [1, 2, 2],
  [2, 3, 5],
  [3, 4, 1],
  [2, 4, 2],
]);

describe("measures of a weighted network, beside NetworkX", () => {
  it("constraint", async () => {
    expectAll(await valuesIn("constraint", weighted), {
      0: 0.980902778,
      1: 1.090277778,
      2: 0.424623843,
      3: 0.985339506,
      4: 1.265432099,
    });
  });

  it("effective size", async () => {
    expectAll(await valuesIn("effective_size", weighted), {
      0: 1.15,
      1: 1.133333333,
      2: 3.577777778,
      3: 1.1,
      4: 1,
    });
  });

  it("eigenvector, the largest being 1", async () => {
    expectAll(await valuesIn("eigenvector", weighted), {
      0: 0.486867327,
      1: 0.360315685,
      2: 1,
      3: 0.782855571,
      4: 0.403200645,
    });
  });

  it("clustering, not known of nodes with one tie or none", async () => {
    const tailed = buildNetwork(range(6), [...clique([0, 1, 2]), [2, 3], [2, 4]]);
    expect(await valuesIn("clustering", tailed)).toEqual([1, 1, 1 / 6, null, null, null]);
  });
});

describe("eigenvector", () => {
  it("settles on a network of two sides, and says nothing without ties", async () => {
    const star = buildNetwork(
      range(5),
      [1, 2, 3, 4].map((leaf): TestTie => [0, leaf]),
    );
    expectAll(await valuesIn("eigenvector", star), { 0: 1, 1: 0.5, 4: 0.5 });
    expect(await valuesIn("eigenvector", buildNetwork(range(2), []))).toEqual([null, null]);
  });

  it("is of the denser component alone, by however little; and not known where two are as dense", async () => {
    const cliques = [...clique(range(25)), ...clique(range(25).map((n) => 30 + n))];
    // A chain of two makes the second a little denser than the first with its chain of one.
    const chains: TestTie[] = [
      [24, 25],
      [54, 55],
      [55, 56],
    ];
    const values = await valuesIn("eigenvector", buildNetwork(range(58), [...cliques, ...chains]));
    expect(values.slice(0, 30).every((value) => value === 0)).toBe(true);
    expect(Math.max(...values.slice(30).map((value) => value ?? NaN))).toBe(1);
    const alike = buildNetwork(range(6), [...clique([0, 1, 2]), ...clique([3, 4, 5])]);
    expect(await valuesIn("eigenvector", alike)).toEqual(range(6).map(() => null));
  });

  it("is an eigenvector of the weights", async () => {
    const random = createRandom(4);
    const ties = range(60).flatMap((a) =>
      range(60).flatMap((b): TestTie[] => (a < b && random() < 0.1 ? [[a, b, 1 + 4 * random()]] : [])),
    );
    const network = buildNetwork(range(60), ties);
    const adjacency = createAdjacency(network);
    const values = (await valuesIn("eigenvector", network)).map((value) => value ?? NaN);
    const { starts, neighbours, weights } = adjacency;
    const image = values.map((_, node) => {
      let sum = 0;
      for (let at = starts[node]!; at < starts[node + 1]!; at++)
        sum += weights[at]! * values[neighbours[at]!]!;
      return sum;
    });
    const scale = image[values.indexOf(1)]!;
    image.forEach((one, node) => expect(one / scale).toBeCloseTo(values[node]!, 8));
  });
});

describe("harmonic closeness", () => {
  it("counts nothing for what is out of reach", async () => {
    const path = buildNetwork(range(5), [
      [0, 1],
      [1, 2],
      [3, 4],
    ]);
    expectAll(await valuesIn("harmonic", path), { 0: 1.5 / 4, 1: 2 / 4, 2: 1.5 / 4, 3: 1 / 4 });
    expect(await valuesIn("harmonic", buildNetwork(range(1), []))).toEqual([0]);
  });
});

describe("roles", () => {
  const network = buildNetwork(range(7), [...clique([0, 1, 2]), ...clique([3, 4, 5]), [2, 3], [2, 4]]);
  const halves = numberBySize(Int32Array.from([0, 0, 0, 1, 1, 1, -1]), 2);
  const whole = numberBySize(Int32Array.from([0, 0, 0, 0, 0, 0, -1]), 1);

  it("participation is the mean over the runs", async () => {
    // Node 2 has two ties in each half; in the other run all are in one.
    expectAll(await valuesIn("participation", network, { runs: [halves, whole] }), {
      0: 0,
      2: 0.5 / 2,
      3: (1 - (2 / 3) ** 2 - (1 / 3) ** 2) / 2,
      6: null,
    });
  });

  it("within its community: standard deviations, not known where all have as many ties", async () => {
    const values = await valuesIn("within_community", network, { runs: [whole] });
    const degrees = [2, 2, 4, 3, 3, 2];
    const mean = 16 / 6;
    const deviation = Math.sqrt(degrees.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 6);
    degrees.forEach((degree, node) => expect(values[node]).toBeCloseTo((degree - mean) / deviation, 10));
    expect(await valuesIn("within_community", network, { runs: [halves] })).toEqual(range(7).map(() => null));
  });
});

describe("citations", () => {
  const two = buildNetwork(range(3), []);
  const papers = [[0, 1, 2, 3], [3], [4]];

  it("are of the papers here, and of those that say", async () => {
    const known = { papers, citations: [9, 2, 2, 0, null] };
    expect(await valuesIn("citations", two, known)).toEqual([13, 0, null]);
    expect(await valuesIn("h_index", two, known)).toEqual([2, 0, null]);
  });
});

describe("directed ties", () => {
  const arcs: [number, number][] = [
    [0, 1],
    [0, 2],
    [1, 2],
    [3, 2],
    [3, 1],
    [4, 2],
    [2, 5],
  ];
  const network = buildNetwork(range(6), arcs);

  it("are counted in both directions", async () => {
    expect(await valuesIn("cited_by", network, { arcs })).toEqual([0, 2, 4, 0, 0, 1]);
    expect(await valuesIn("cites", network, { arcs })).toEqual([2, 1, 1, 2, 1, 0]);
    expect(await valuesIn("cites", network)).toEqual(range(6).map(() => null));
  });

  it("give hubs and authorities, beside NetworkX", async () => {
    const golden = (Math.sqrt(5) - 1) / 2;
    expectAll(await valuesIn("hub", network, { arcs }), { 0: 1, 1: golden, 2: 0, 3: 1, 4: golden, 5: 0 });
    expectAll(await valuesIn("authority", network, { arcs }), { 0: 0, 1: golden, 2: 1, 5: 0 });
    expect(await valuesIn("hub", network, { arcs: [] })).toEqual(range(6).map(() => null));
  });
});

describe("triangles", () => {
  it("of a star of 50,000 cost nothing", async () => {
    const leaves = range(50_000);
    const star = linkTies(50_001, {
      from: leaves.map(() => 0),
      to: leaves.map((leaf) => leaf + 1),
      weight: leaves.map(() => 1),
    });
    const measured = toMeasured({
      adjacency: star,
      ids: [],
      papers: toLists([]),
      citationsOf: () => null,
      arcs: () => null,
      communities: () => Promise.resolve([]),
    });
    expect(measured.triangles().counts.every((count) => count === 0)).toBe(true);
    const constraint = await measures.find(({ name }) => name === "constraint")!.compute(measured);
    expect(constraint[0]).toBeCloseTo(1 / 50_000, 12);
    expect(constraint[1]).toBe(1);
  }, 3000);

  it("are those of a naive search, each once, with the arcs that they say", () => {
    const random = createRandom(3);
    const ties = range(30).flatMap((a) =>
      range(30).flatMap((b): TestTie[] => (a < b && random() < 0.3 ? [[a, b]] : [])),
    );
    const adjacency = createAdjacency(buildNetwork(range(30), ties));
    const isTied = (a: number, b: number) =>
      ties.some(([one, other]) => one === Math.min(a, b) && other === Math.max(a, b));
    const expected = range(30).flatMap((a) =>
      range(30).flatMap((b) =>
        range(30).flatMap((c) =>
          a < b && b < c && isTied(a, b) && isTied(a, c) && isTied(b, c) ? [[a, b, c].join()] : [],
        ),
      ),
    );
    const found: string[] = [];
    const { forEach, back } = findTriangles(adjacency);
    forEach((a, b, c, ab, ac, bc) => {
      found.push([a, b, c].sort((one, other) => one - other).join());
      const { neighbours } = adjacency;
      expect([ab, ac, bc].map((arc) => neighbours[arc])).toEqual([b, c, c]);
      expect([ab, ac, bc].map((arc) => neighbours[back[arc]!])).toEqual([a, a, b]);
    });
    expect(found.sort()).toEqual(expected.sort());
  });
});
