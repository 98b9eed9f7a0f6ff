import { TieTable } from "../../src/pipeline/networks/tie-table.ts";
import type { NetworkTable } from "../../src/model/network.ts";

export type TestTie = readonly [from: string | number, to: string | number, weight?: number];

/** A network for tests: nodes in the given order, one paper each unless told otherwise. */
export function buildNetwork(
  nodes: readonly (string | number)[],
  ties: readonly TestTie[],
  papersOf: (node: string) => number = () => 1,
): NetworkTable {
  const names = nodes.map(String);
  const place = new Map(names.map((name, index) => [name, index]));
  const table = new TieTable(
    names.map((id) => ({ id, papers: Array.from({ length: papersOf(id) }, (_, paper) => paper) })),
  );
  for (const [from, to, weight = 1] of ties)
    table.add(place.get(String(from)) ?? -1, place.get(String(to)) ?? -1, 0, weight, false);
  return table.toNetwork();
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** All pairs among some nodes. */
export function clique(nodes: readonly number[]): TestTie[] {
  return nodes.flatMap((from, place) => nodes.slice(place + 1).map((to): TestTie => [from, to]));
}

/** A network like that of one author's page: a hub that is tied to everyone, and groups of three to five around it. */
export function hubWithGroups(): NetworkTable {
  const sizes = [3, 4, 3, 5, 4, 3, 5, 4, 3, 4, 3, 3];
  const ties: TestTie[] = [];
  let next = 1;
  for (const size of sizes) {
    const group = range(size).map((place) => next + place);
    next += size;
    ties.push(...clique(group), ...group.map((node): TestTie => [0, node]));
  }
  return buildNetwork(range(next), ties, (node) => (node === "0" ? 29 : 1 + (Number(node) % 3)));
}
