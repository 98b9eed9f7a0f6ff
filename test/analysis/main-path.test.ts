import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mainPath, searches } from "../../src/analysis/main-path.ts";
import type { Arcs } from "../../src/analysis/measures/arcs.ts";
import { toLists } from "../../src/lib/lists.ts";
import { range } from "./build-network.ts";

/** Papers by what each cites: [citing, cited]. */
function citing(papers: number, cites: readonly (readonly [number, number])[]): Arcs {
  const out = range(papers).map((paper) => cites.flatMap(([from, to]) => (from === paper ? [to] : [])));
  const back = range(papers).map((paper) => cites.flatMap(([from, to]) => (to === paper ? [from] : [])));
  return { out: toLists(out), in: toLists(back) };
}

const nodesOf = (arcs: Arcs, search: (typeof searches)[number]) =>
  mainPath(arcs, search)?.steps.flatMap(({ nodes }) => nodes);

/** Every way from a paper that cites nothing to one that is not cited, against the arcs: a naive way to count. */
function allWays(papers: number, cites: readonly (readonly [number, number])[]): number[][] {
  const onwards = (paper: number) => cites.flatMap(([from, to]) => (to === paper ? [from] : []));
  const extend = (way: number[]): number[][] => {
    const next = onwards(way.at(-1)!);
    return next.length === 0 ? [way] : next.flatMap((to) => extend([...way, to]));
  };
  const first = range(papers).filter((paper) => cites.every(([from]) => from !== paper));
  return first.flatMap((paper) => extend([paper])).filter((way) => way.length > 1);
}

/** In Hummon & Doreian's manner: 0 and 1 are cited by 2, which 3 and 4 cite; 5 cites 3 and 4; 6 cites 1 alone. */
const small = citing(7, [
  [2, 0],
  [2, 1],
  [3, 2],
  [4, 2],
  [5, 3],
  [5, 4],
  [6, 1],
]);

describe("the main path", () => {
  it("goes along the arcs with most ways, worked out by hand", () => {
    const found = mainPath(small, "global");
    // Ways: 0 or 1, then 2, then 3 or 4, then 5: four; and from 1 to 6.
    expect(found?.ways).toBe("5");
    expect(found?.steps).toEqual([
      { nodes: [0], count: "" },
      { nodes: [2], count: "2" },
      { nodes: [3], count: "2" },
      { nodes: [5], count: "2" },
    ]);
    expect(found?.circles).toBe(0);
  });

  it("by the key route holds the largest arc of all, which the local search may miss", () => {
    // 0 → 1 → 2 are cited on, but 3, 4 and 5 all lead into 6 → 7, and 7 is cited by 8 and 9.
    const arcs = citing(11, [
      [6, 3],
      [6, 4],
      [6, 5],
      [7, 6],
      [8, 7],
      [9, 7],
      [10, 0],
    ]);
    expect(nodesOf(arcs, "key-route")).toEqual([3, 6, 7, 8]);
    expect(mainPath(arcs, "key-route")?.steps.map(({ count }) => count)).toEqual(["", "2", "6", "3"]);
  });

  it("is of the largest sum, and its counts are those of all ways, on any network without circles", () => {
    const cites = fc.uniqueArray(
      fc.tuple(fc.nat(7), fc.nat(7)).filter(([from, to]) => from > to),
      { minLength: 1, maxLength: 16, selector: ([from, to]) => `${from} ${to}` },
    );
    fc.assert(
      fc.property(cites, (list) => {
        const ways = allWays(8, list);
        const countOf = (from: number, to: number) =>
          ways.filter((way) => way.some((one, n) => one === from && way[n + 1] === to)).length;
        const sumOf = (way: readonly number[]) =>
          way.slice(1).reduce((sum, to, n) => sum + countOf(way[n]!, to), 0);
        const most = Math.max(...ways.map(sumOf));
        const largest = Math.max(...list.map(([from, to]) => countOf(to, from)));
        for (const search of searches) {
          const found = mainPath(citing(8, list), search)!;
          const path = found.steps.flatMap(({ nodes }) => nodes);
          expect(found.ways).toBe(String(ways.length));
          expect(ways).toContainEqual(path);
          found.steps.forEach(({ count }, n) => {
            if (n > 0) expect(count).toBe(String(countOf(path[n - 1]!, path[n]!)));
          });
          if (search === "global") expect(sumOf(path)).toBe(most);
          if (search === "key-route")
            expect(found.steps.map(({ count }) => count)).toContain(String(largest));
        }
      }),
    );
  });

  it("puts circles together into one step; a paper that cites itself is none", () => {
    const found = mainPath(
      citing(5, [
        [1, 0],
        [2, 1],
        [1, 2],
        [3, 2],
        [4, 4],
      ]),
      "global",
    );
    expect(found?.steps.map(({ nodes }) => nodes)).toEqual([[0], [1, 2], [3]]);
    expect(found).toMatchObject({ circles: 1, ways: "1" });
  });

  it("is none where nothing cites anything, or only itself or in one circle", () => {
    expect(mainPath(citing(3, []), "global")).toBeNull();
    expect(mainPath(citing(1, [[0, 0]]), "local")).toBeNull();
    const circle: [number, number][] = [
      [0, 1],
      [1, 0],
    ];
    expect(mainPath(citing(2, circle), "key-route")).toBeNull();
  });

  it("counts exactly beyond what a double holds, and walks long chains", () => {
    const diamonds = range(100).flatMap((n): [number, number][] => [
      [3 * n + 1, 3 * n],
      [3 * n + 2, 3 * n],
      [3 * n + 3, 3 * n + 1],
      [3 * n + 3, 3 * n + 2],
    ]);
    expect(mainPath(citing(301, diamonds), "global")?.ways).toBe(String(2n ** 100n));
    const length = 100_000;
    const chain = {
      out: range(length).map((n) => (n > 0 ? [n - 1] : [])),
      in: range(length).map((n) => (n < length - 1 ? [n + 1] : [])),
    };
    const arcs = { out: toLists(chain.out), in: toLists(chain.in) };
    expect(mainPath(arcs, "global")?.steps.length).toBe(length);
  });
});
