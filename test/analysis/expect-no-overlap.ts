import { expect } from "vitest";
import type { NetworkFigures } from "../../src/model/network.ts";

/** Checks that all places are finite and that no two nodes touch, by a sweep from left to right. */
export function expectNoOverlap({ x, y, radius }: Pick<NetworkFigures, "x" | "y" | "radius">): void {
  expect([...x, ...y].every(Number.isFinite)).toBe(true);
  const nodes = x.map((left, node) => ({ left, top: y[node] ?? 0, radius: radius[node] ?? 0 }));
  nodes.sort((a, b) => a.left - b.left);
  const widest = radius.reduce((a, b) => Math.max(a, b), 0);
  const overlapping = nodes.flatMap((one, place) => {
    const found: string[] = [];
    for (let next = place + 1; next < nodes.length; next++) {
      const two = nodes[next];
      if (!two || two.left - one.left > one.radius + widest) break;
      if (Math.hypot(two.left - one.left, two.top - one.top) <= one.radius + two.radius) {
        found.push(`${one.left},${one.top} and ${two.left},${two.top}`);
      }
    }
    return found;
  });
  expect(overlapping).toEqual([]);
}
