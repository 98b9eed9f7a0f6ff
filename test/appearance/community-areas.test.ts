import { describe, expect, it } from "vitest";
import { communityAreas } from "../../src/appearance/community-areas.ts";
import { madeUpNodes, type MadeUpNode } from "../support/made-up-drawing.ts";
import { holds } from "../support/rings.ts";

const bounds = { left: 0, bottom: 0, right: 100, top: 100 };

/** Nodes of a community in a square lattice around a middle. */
function lattice(community: number, x: number, y: number, side: number): MadeUpNode[] {
  return Array.from({ length: side * side }, (_, n) => ({
    x: x + 2 * ((n % side) - (side - 1) / 2),
    y: y + 2 * (Math.floor(n / side) - (side - 1) / 2),
    community,
  }));
}

function areasOf(list: readonly MadeUpNode[], count: number) {
  const communities = Array.from({ length: count }, (_, number) => ({
    number,
    name: `n${number}`,
    terms: [],
    size: 99,
    stability: 1,
  }));
  const swatches = communities.map(({ number }) => ({ colour: "#123456", label: "", community: number }));
  return communityAreas(communities, madeUpNodes(list), swatches, bounds);
}

describe("the areas of communities", () => {
  const list = [...lattice(0, 30, 50, 7), ...lattice(1, 70, 50, 5)];

  it("hold their nodes, and none of another", () => {
    const [first, second] = areasOf(list, 2);
    for (const { x, y, community } of list) {
      expect([first, second].map((area) => holds(area?.contours[0] ?? [], x, y))).toEqual([
        community === 0,
        community === 1,
      ]);
    }
  });

  it("do not lie over each other where communities meet", () => {
    const [first, second] = areasOf([...lattice(0, 44, 50, 7), ...lattice(1, 56, 50, 7)], 2);
    for (let x = 30; x <= 70; x++)
      for (let y = 36; y <= 64; y++) {
        const both = [first, second].every((area) => holds(area?.contours[0] ?? [], x + 0.1, y + 0.1));
        expect(both && Math.abs(x - 50) > 2, `${x}, ${y}`).toBe(false);
      }
  });

  it("lie one in the other, from sparse to dense", () => {
    const [{ contours } = { contours: [] }] = areasOf(list, 1);
    const [outer = [], inner = []] = contours;
    for (let x = 0; x <= 60; x += 2)
      for (let y = 20; y <= 80; y += 2) if (holds(inner, x, y)) expect(holds(outer, x, y)).toBe(true);
    expect(holds(inner, 30, 50)).toBe(true);
  });

  it("have their middle and reach where most of their nodes lie, whatever a few do", () => {
    const [area] = areasOf([...lattice(0, 30, 50, 11), { x: 99, y: 99, community: 0 }], 1);
    expect(area).toMatchObject({ x: 30, y: 50, drawn: 122, size: 99 });
    expect(area?.top).toBeLessThan(62);
    expect(area?.bottom).toBeGreaterThan(38);
    expect(holds(area?.contours[1] ?? [], 99, 99)).toBe(false);
  });

  it("are left out for fewer than three nodes, and where colours mean something else", () => {
    expect(areasOf([...lattice(0, 30, 50, 3), { x: 1, y: 1, community: 1 }], 2)).toHaveLength(1);
    expect(communityAreas([], madeUpNodes(list), [], bounds)).toEqual([]);
  });
});
