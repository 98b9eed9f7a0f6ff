import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAdjacency, degreeOf, linkTies } from "../../src/analysis/adjacency.ts";
import { besideChance, dealPapers, dealTies } from "../../src/analysis/communities/chance.ts";
import { leiden } from "../../src/analysis/communities/leiden.ts";
import { modularity } from "../../src/analysis/communities/modularity.ts";
import { toLists, toRows } from "../../src/lib/lists.ts";
import { createRandom } from "../../src/lib/random.ts";
import { buildNetwork, clique, range } from "./build-network.ts";

const rising = (a: number, b: number) => a - b;
const papersOf = (teams: number[][]) => toLists(teams);

/** The ties of teams, by a naive way: how many papers each pair has. */
function tiesOf(nodes: number, teams: readonly number[][]) {
  const pairs: [number, number, number][] = [];
  for (let a = 0; a < nodes; a++)
    for (let b = a + 1; b < nodes; b++) {
      const papers = teams.filter((team) => team.includes(a) && team.includes(b)).length;
      if (papers > 0) pairs.push([a, b, papers]);
    }
  return buildNetwork(range(nodes), pairs);
}

const teamsByChance = (seed: number) => {
  const random = createRandom(seed);
  return range(50).map(() => {
    const team = new Set<number>();
    while (team.size < 4) team.add(Math.floor(random() * 60));
    return [...team].sort((a, b) => a - b);
  });
};

const asked = (nodes: number, teams: number[][], by: "papers" | "ties") => ({
  adjacency: createAdjacency(tiesOf(nodes, teams)),
  method: "leiden" as const,
  onPapers: by === "papers" ? papersOf(teams) : null,
  weights: new Float64Array(teams.length).fill(1),
});

describe("papers dealt anew", () => {
  const teams = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 5 }), { maxLength: 12 });

  it("have as many nodes as before, each once, and each node is on as many", () => {
    fc.assert(
      fc.property(teams, fc.nat(), (before, seed) => {
        const after = toRows(dealPapers(papersOf(before), 10, createRandom(seed)));
        expect(after.map((team) => new Set(team).size)).toEqual(before.map(({ length }) => length));
        expect(after.flat().sort(rising)).toEqual(before.flat().sort(rising));
      }),
    );
  });

  it("are others: of a hundred teams few stay together", () => {
    const before = teamsByChance(1);
    const after = toRows(dealPapers(papersOf(before), 60, createRandom(2)));
    const kept = after.filter((team, paper) => before[paper]!.filter((one) => team.includes(one)).length > 2);
    expect(kept.length).toBeLessThan(5);
  });
});

describe("ties dealt anew", () => {
  it("leave each node as many, without loops and repeats, and the weights as they are", () => {
    const some = fc.uniqueArray(
      fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 5 })).filter(([a, b]) => a < b),
      { maxLength: 20, selector: ([a, b]) => `${a} ${b}` },
    );
    fc.assert(
      fc.property(some, fc.nat(), (ties, seed) => {
        const before = createAdjacency(buildNetwork(range(9), ties));
        const after = dealTies(before, createRandom(seed));
        for (const node of range(9)) {
          expect(degreeOf(after, node)).toBe(degreeOf(before, node));
          const row = [...after.neighbours.subarray(after.starts[node], after.starts[node + 1])];
          expect(new Set(row).size).toBe(row.length);
          expect(row).not.toContain(node);
        }
        expect([...after.weights].sort(rising)).toEqual([...before.weights].sort(rising));
      }),
    );
  });
});

describe("a network beside chance", () => {
  it("has the modularity that it has, where it is made of papers", async () => {
    const teams = teamsByChance(3);
    const chance = asked(60, teams, "papers");
    const found = await besideChance(chance, 5);
    const options = { quality: "modularity", resolution: 1, iterations: 20 } as const;
    const own = leiden(chance.adjacency, { ...options, random: createRandom(5) });
    expect(found?.observed).toBeCloseTo(modularity(chance.adjacency, own) ?? 0, 12);
  });

  it("is beyond chance where groups write among themselves", async () => {
    const random = createRandom(9);
    const teams = range(60).map((paper) => {
      const group = paper % 4;
      const team = new Set<number>();
      while (team.size < 3) team.add(10 * group + Math.floor(random() * 10));
      return [...team];
    });
    for (const by of ["papers", "ties"] as const) {
      const found = await besideChance(asked(40, teams, by), 1);
      expect(found).toMatchObject({ networks: 99, asModular: 0, p: 0.01, dealt: by });
      expect(found!.observed).toBeGreaterThan(found!.highest);
      expect(found!.mean).toBeLessThan(found!.highest);
    }
  });

  it("is not where teams are by chance, though bylines make cliques: dealt ties alone would say that it is", async () => {
    const found = await Promise.all(
      range(8).map(async (seed) => {
        const teams = teamsByChance(100 + seed);
        const byPapers = await besideChance(asked(60, teams, "papers"), 1);
        const byTies = await besideChance(asked(60, teams, "ties"), 1);
        return [byPapers!.p, byTies!.p] as const;
      }),
    );
    expect(found.filter(([byPapers]) => byPapers <= 0.05).length).toBeLessThanOrEqual(1);
    expect(found.every(([, byTies]) => byTies <= 0.02)).toBe(true);
  }, 30_000);

  it("is nothing without ties; a single tie is as chance has it", async () => {
    const none = { method: "leiden" as const, onPapers: null, weights: new Float64Array() };
    expect(
      await besideChance({ ...none, adjacency: createAdjacency(buildNetwork(range(3), [])) }, 1),
    ).toBeNull();
    const one = linkTies(2, { from: [0], to: [1], weight: [1] });
    expect(await besideChance({ ...none, adjacency: one }, 1)).toMatchObject({ p: 1, asModular: 99 });
    expect(
      await besideChance(
        { ...none, adjacency: createAdjacency(buildNetwork(range(4), clique([0, 1, 2, 3]))) },
        1,
      ),
    ).toMatchObject({ p: 1 });
  });
});
