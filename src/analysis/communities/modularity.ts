import type { Adjacency } from "../adjacency.ts";

/**
 * Modularity with weighted ties: Q = Σ over communities (w(inside) / W − γ (s(community) / 2W)²), where W is the weight of
 * all ties and γ the resolution. After Newman, "Modularity and community structure in networks", 2006, and Reichardt & Bornholdt,
 * "Statistical mechanics of community detection", 2006. Nodes of a negative community are without ties and add nothing; null when
 * there are no ties at all.
 *
 * Cost: O(nodes + ties).
 */
export function modularity(adjacency: Adjacency, community: Int32Array, resolution = 1): number | null {
  const { nodes, starts, neighbours, weights, strengths } = adjacency;
  const strength = new Map<number, number>();
  let total = 0;
  let inside = 0;
  for (let node = 0; node < nodes; node++) {
    const own = community[node]!;
    total += strengths[node]!;
    strength.set(own, (strength.get(own) ?? 0) + strengths[node]!);
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      if (community[neighbours[at]!] === own) inside += weights[at]!;
    }
  }
  if (total === 0) return null;
  let expected = 0;
  for (const sum of strength.values()) expected += (sum / total) * (sum / total);
  return inside / total - resolution * expected;
}
