import type { NetworkView } from "../model/network-view.ts";

/** At most so many components are large. */
const LARGE_COMPONENTS = 12;
/** Networks of at most so many nodes are drawn and first looked at whole. */
export const SMALL_NETWORK = 500;
/** What is left must be at least this share of the nodes, or nothing is folded away: it would say little of the network. */
const LEAST_LEFT = 0.1;

/** The components of a network that are folded away unless they are asked for. */
export interface SmallComponents {
  /** How many there are. */
  count: number;
  has(component: number): boolean;
}

/**
 * In a large network the components that are no larger than its thirteenth, and nodes without ties: around what is read of
 * it they would be a ring of dots. None where most of a network is such: this is no threshold that could leave nothing.
 */
export function smallComponents({ columns: { nodes } }: NetworkView): SmallComponents {
  const all = nodes.component.length;
  const sizes = sizesOf(nodes.component);
  const ranked = [...sizes.values()].sort((a, b) => b - a);
  const least = 1 + (ranked[LARGE_COMPONENTS] ?? 1);
  const left = ranked.reduce((sum, size) => sum + (size < least ? 0 : size), 0);
  if (all <= SMALL_NETWORK || left < LEAST_LEFT * all) return { count: 0, has: () => false };
  return {
    count: ranked.filter((size) => size < least).length,
    has: (component) => (sizes.get(component) ?? 0) < least,
  };
}

function sizesOf(component: Uint32Array): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const one of component) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  return sizes;
}
