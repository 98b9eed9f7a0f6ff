import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortestPaths } from "../../../src/worker/evidence/paths.ts";
import { madeNetwork } from "../../support/made-network.ts";

type Pair = readonly [a: number, b: number];

/** All simple paths over the ties allowed, by trying everything. */
function everyPath(ties: readonly Pair[], allowed: (tie: number) => boolean, from: number, to: number) {
  const found: number[][] = [];
  const walk = (path: number[]) => {
    const here = path.at(-1) ?? from;
    if (here === to) {
      found.push(path);
      return;
    }
    ties.forEach(([a, b], tie) => {
      const next = a === here ? b : b === here ? a : null;
      if (allowed(tie) && next !== null && !path.includes(next)) walk([...path, next]);
    });
  };
  walk([from]);
  return found;
}

describe("shortest paths", () => {
  it("are all the shortest of all paths over the ties allowed, and no others", () => {
    const pairs = fc.uniqueArray(
      fc.tuple(fc.nat(5), fc.nat(5)).filter(([a, b]) => a < b),
      { selector: ([a, b]) => a * 6 + b, maxLength: 12 },
    );
    fc.assert(
      fc.property(pairs, fc.nat(5), fc.nat(5), fc.nat(4095), (list, from, to, forbidden) => {
        const network = madeNetwork(
          6,
          list.map(([a, b], index) => ({ a, b, weight: 1 + (index % 3) })),
        );
        const allowed = (tie: number) => (forbidden & (1 << tie)) === 0;
        const all = everyPath(list, allowed, from, to);
        const shortest = Math.min(...all.map((path) => path.length));
        const wanted = all.filter((path) => path.length === shortest);
        const found = shortestPaths(network, allowed, from, to, 1000);
        const sorted = (paths: readonly number[][]) => paths.map((path) => path.join(" ")).toSorted();
        expect(sorted(found.map((path) => path.nodes))).toEqual(sorted(wanted));
        for (const { nodes, ties: along } of found) {
          expect(along).toHaveLength(nodes.length - 1);
          expect(along.every(allowed)).toBe(true);
          along.forEach((tie, step) =>
            expect(new Set(list[tie])).toEqual(new Set([nodes[step], nodes[step + 1]])),
          );
        }
        expect(shortestPaths(network, allowed, from, to, 2)).toEqual(found.slice(0, 2));
      }),
      { numRuns: 300 },
    );
  });

  it("take the strongest tie first, are five at most, and none where nothing leads", () => {
    const bridge = Array.from({ length: 8 }, (_, n) => [
      { a: 0, b: n + 2, weight: 1 + ((2 * n) % 3) },
      { a: 1, b: n + 2, weight: 1 + ((2 * n + 1) % 3) },
    ]).flat();
    const network = madeNetwork(12, bridge);
    const all = () => true;
    const found = shortestPaths(network, all, 0, 1);
    expect(found).toHaveLength(5);
    const weights = found.map(({ ties }) => bridge[ties[0] ?? -1]?.weight ?? 0);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(shortestPaths(network, all, 0, 11)).toEqual([]);
    expect(shortestPaths(network, all, 3, 3)).toEqual([{ nodes: [3], ties: [] }]);
    expect(shortestPaths(network, () => false, 0, 1)).toEqual([]);
  });
});
