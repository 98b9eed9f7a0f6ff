import type { Parts } from "../connected-parts.ts";

export interface Stability {
  /**
   * For each node how well its community was found again: the mean over the other runs of |A ∩ B| / |A ∪ B|, where A is
   * its community in the kept run and B the one in the other. 1 for nodes without ties.
   */
  stability: number[];
  /** The mean adjusted Rand index of the other runs with the kept one; null when there are no other runs. */
  agreement: number | null;
}

/**
 * Compares the kept run with the others, node by node (Jaccard 1901; Hennig 2007) and as a whole (Hubert & Arabie,
 * "Comparing partitions", 1985).
 *
 * Cost: O(nodes) per run.
 */
export function compareRuns(kept: Parts, others: readonly Parts[]): Stability {
  const sums = new Float64Array(kept.part.length);
  let agreement = 0;
  for (const other of others) {
    const shared = overlaps(kept, other);
    kept.part.forEach((own, node) => {
      if (own < 0) return;
      const there = other.part[node]!;
      const both = shared.get(own * other.sizes.length + there)!;
      sums[node]! += both / (kept.sizes[own]! + other.sizes[there]! - both);
    });
    agreement += adjustedRand(kept, other, shared);
  }
  return {
    stability: Array.from(sums, (sum, node) => (kept.part[node]! < 0 ? 1 : sum / others.length)),
    agreement: others.length === 0 ? null : agreement / others.length,
  };
}

/** The adjusted Rand index of two partitions of the same nodes: 1 for the same one, 0 for no more than chance. */
export function agreementOf(a: Parts, b: Parts): number {
  return adjustedRand(a, b, overlaps(a, b));
}

/** How many nodes each pair of parts shares, by `part in a × parts of b + part in b`. */
function overlaps(a: Parts, b: Parts): Map<number, number> {
  const shared = new Map<number, number>();
  a.part.forEach((own, node) => {
    if (own < 0) return;
    const pair = own * b.sizes.length + b.part[node]!;
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  });
  return shared;
}

function adjustedRand(a: Parts, b: Parts, shared: Map<number, number>): number {
  const pairs = (size: number) => (size * (size - 1)) / 2;
  const pairsIn = (sizes: Iterable<number>) => {
    let sum = 0;
    for (const size of sizes) sum += pairs(size);
    return sum;
  };
  const nodes = a.sizes.reduce((sum, size) => sum + size, 0);
  const inA = pairsIn(a.sizes);
  const inB = pairsIn(b.sizes);
  const expected = nodes > 1 ? (inA * inB) / pairs(nodes) : 0;
  const highest = (inA + inB) / 2;
  return highest === expected ? 1 : (pairsIn(shared.values()) - expected) / (highest - expected);
}
