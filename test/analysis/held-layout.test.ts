import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import type { OlderPlaces } from "../../src/analysis/layouts/layout.ts";
import type { NetworkFigures, NetworkTable } from "../../src/model/network.ts";
import { buildNetwork, clique, range, type TestTie } from "./build-network.ts";
import { expectNoOverlap } from "./expect-no-overlap.ts";

type Drawing = Pick<NetworkFigures, "x" | "y" | "radius" | "component">;

const groups = (count: number, size: number) =>
  range(count).map((group) => range(size).map((n) => group * size + n));
/** Groups in a ring, each with all ties inside and one to the next. */
const ring = (count: number, size: number): TestTie[] => [
  ...groups(count, size).flatMap(clique),
  ...range(count).map((group): TestTie => [group * size, ((group + 1) % count) * size + 1]),
];
const ringOfGroups = (more: readonly number[] = [], ties: readonly TestTie[] = []) =>
  buildNetwork([...range(60), ...more], [...ring(6, 10), ...ties]);

const drawn = (table: NetworkTable, older?: OlderPlaces) =>
  analyse(table, { seed: 1, ...(older && { older }) });

function olderOf(table: NetworkTable, { x, y, component }: Drawing): OlderPlaces {
  return new Map(
    table.nodes.id.map((id, n) => [id, { x: x[n] ?? 0, y: y[n] ?? 0, component: component[n] ?? 0 }]),
  );
}

/** How far nodes lie from their older places, as shares of the picture's width, rising. */
function moves(table: NetworkTable, { x, y }: Drawing, older: OlderPlaces): number[] {
  const width = Math.max(...x) - Math.min(...x);
  return table.nodes.id
    .flatMap((id, n) => {
      const was = older.get(id);
      return was ? [Math.hypot((x[n] ?? 0) - was.x, (y[n] ?? 0) - was.y) / width] : [];
    })
    .sort((a, b) => a - b);
}

describe("a drawing that is held", () => {
  it("moves hardly at all where nothing is new", async () => {
    const table = ringOfGroups();
    const older = olderOf(table, await drawn(table));
    const held = await drawn(table, older);
    expect(moves(table, held, older).at(-1)).toBeLessThan(0.02);
    expectNoOverlap(held);
  });

  it("takes new nodes in beside their neighbours, and the others stay", async () => {
    const before = ringOfGroups();
    const older = olderOf(before, await drawn(before));
    const table = ringOfGroups([60, 61, 62], [...range(9).map((n): TestTie => [60, n]), [61, 33], [62, 61]]);
    const held = await drawn(table, older);
    const moved = moves(table, held, older);
    expect(moved[30]).toBeLessThan(0.02);
    expect(moved.at(-1)).toBeLessThan(0.1);
    const far = (one: number, two: number) =>
      Math.hypot((held.x[one] ?? 0) - (held.x[two] ?? 0), (held.y[one] ?? 0) - (held.y[two] ?? 0));
    const nearest = range(60).sort((a, b) => far(60, a) - far(60, b));
    expect(nearest.slice(0, 5).every((node) => node < 10)).toBe(true);
    const width = Math.max(...held.x) - Math.min(...held.x);
    expect(far(61, 33)).toBeLessThan(0.3 * width);
    expectNoOverlap(held);
  });

  it("keeps the larger of two components that have become one; the smaller comes to it", async () => {
    const apart = buildNetwork(range(72), [...ring(6, 10), ...clique(range(12).map((n) => 60 + n))]);
    const older = olderOf(apart, await drawn(apart));
    const joined = buildNetwork(range(72), [
      ...ring(6, 10),
      ...clique(range(12).map((n) => 60 + n)),
      [60, 7],
      [61, 7],
    ]);
    const held = await drawn(joined, older);
    const larger = new Map([...older].filter(([id]) => Number(id) < 60));
    expect(moves(joined, held, larger)[30]).toBeLessThan(0.02);
    const width = Math.max(...held.x) - Math.min(...held.x);
    expect(
      Math.hypot((held.x[60] ?? 0) - (held.x[7] ?? 0), (held.y[60] ?? 0) - (held.y[7] ?? 0)),
    ).toBeLessThan(0.3 * width);
    expectNoOverlap(held);
  });

  it("packs new components around what is held, single nodes that lay there stay", async () => {
    const before = buildNetwork(range(63), ring(6, 10));
    const older = olderOf(before, await drawn(before));
    const table = buildNetwork(range(90), [
      ...ring(6, 10),
      ...clique([63, 64, 65, 66]),
      ...clique([67, 68, 69]),
    ]);
    const held = await drawn(table, older);
    const moved = moves(table, held, older);
    expect(moved[31]).toBeLessThan(0.02);
    expect(moved.at(-1)).toBeLessThan(0.05);
    expectNoOverlap(held);
  });

  it("is the drawing of always where the older one has none of its nodes", async () => {
    const table = ringOfGroups();
    const strange: OlderPlaces = new Map([["nobody", { x: 7, y: 7, component: 0 }]]);
    expect(await drawn(table, strange)).toEqual(await drawn(table));
  });

  it("is the same each time, also where many nodes are new to one", async () => {
    const before = ringOfGroups();
    const older = olderOf(before, await drawn(before));
    const leaves = range(40).map((n) => 60 + n);
    const table = ringOfGroups(
      leaves,
      leaves.map((leaf): TestTie => [leaf, 5]),
    );
    const held = await drawn(table, older);
    expect(await drawn(table, older)).toEqual(held);
    expectNoOverlap(held);
  });

  it("takes in what is tied by nothing but ties of no weight, and long chains of new nodes", async () => {
    const before = ringOfGroups();
    const older = olderOf(before, await drawn(before));
    const chain = range(3000).map((n) => 60 + n);
    const ties = chain.map((node, n): TestTie => [n === 0 ? 5 : node - 1, node, n === 0 ? 0 : 1]);
    const held = await drawn(ringOfGroups(chain, ties), older);
    expectNoOverlap(held);
    const few = await drawn(ringOfGroups([60], [[5, 60, 0]]), older);
    expectNoOverlap(few);
    expect(moves(before, few, older)[30]).toBeLessThan(0.02);
  });

  it("begins anew where the largest component is new, whatever small ones lay there", async () => {
    const before = buildNetwork(range(80), ring(6, 10));
    const older = olderOf(before, await drawn(before));
    const grown = buildNetwork(range(80 + 300), [
      ...ring(6, 10),
      ...range(300).map((n): TestTie => [n === 0 ? 0 : 79 + n, 80 + n]),
    ]);
    const held = await drawn(grown, older);
    const large = range(380).filter((node) => held.component[node] === 0);
    const alone = range(380).filter((node) => held.component[node] !== 0);
    const reach = (nodes: readonly number[]) => Math.max(...nodes.map((node) => Math.abs(held.x[node] ?? 0)));
    expect(large.length).toBe(360);
    expect(reach(alone)).toBeGreaterThan(reach(large) * 0.5);
    expect(Math.abs(Math.max(...large.map((n) => held.x[n] ?? 0)) + Math.min(...large.map((n) => held.x[n] ?? 0)))).toBeLessThan(1 + reach(large) * 0.2); // prettier-ignore
    expectNoOverlap(held);
  });

  it("holds no node in a place that is none, or farther off than a picture reaches", async () => {
    const table = buildNetwork(range(70), ring(6, 10));
    const older = new Map(olderOf(table, await drawn(table)));
    older.set("65", { x: 1e7, y: 0, component: 5 });
    older.set("66", { x: NaN, y: Infinity, component: 6 });
    const held = await drawn(table, older);
    expect(Math.max(...held.x)).toBeLessThan(1e4);
    expectNoOverlap(held);
  });

  it("holds tens of thousands of single nodes where they lay", async () => {
    const ids = range(60_000);
    const older: OlderPlaces = new Map(
      ids.map((id) => [String(id), { x: 30 * (id % 300), y: 30 * Math.floor(id / 300), component: id }]),
    );
    const held = await drawn(buildNetwork(ids, []), older);
    expect([held.x[301], held.y[301]]).toEqual([30, 30]);
  });

  it("bears older places on one spot", async () => {
    const table = ringOfGroups();
    const spot: OlderPlaces = new Map(table.nodes.id.map((id) => [id, { x: 5, y: 5, component: 0 }]));
    expectNoOverlap(await drawn(table, spot));
  });
});
