import { ln } from "../../lib/exact-math.ts";
import type { Parts } from "../connected-parts.ts";

/** How sure communities are, by comparing them with the other runs. */
export interface Stability {
  /**
   * For each node how well its community was found again: the mean over the other runs of |A ∩ B| / |A ∪ B|, where A is
   * its community here and B the one in the other. 1 for nodes without ties.
   */
  stability: number[];
  /** For each node the community in which other runs have it most often beside its own; −1 where none has. */
  elsewhere: Int32Array;
  /** In which share of the other runs it is there, 0 to 1. */
  elsewhereShare: number[];
  /** The mean adjusted Rand index of the other runs with these; null when there are no other runs. */
  agreement: number | null;
  /** The mean variation of information between these and the other runs, as a part of the most there can be: 0 for the same. */
  variation: number | null;
}

/**
 * Compares communities with other runs, node by node (Jaccard 1901; Hennig 2007) and as a whole (Hubert & Arabie,
 * "Comparing partitions", 1985; Meilă, "Comparing clusterings: an information based distance", 2007). A community of another run counts as the one here with which it shares most nodes.
 *
 * Cost: O(nodes) per run.
 */
export function compareRuns(kept: Parts, others: readonly Parts[]): Stability {
  const nodes = kept.part.length;
  const sums = new Float64Array(nodes);
  const taken = others.map(() => new Int32Array(0));
  let [agreement, variation] = [0, 0];
  others.forEach((other, run) => {
    const shared = overlaps(kept, other);
    const counterpart = counterparts(shared, other.sizes.length);
    taken[run] = other.part.map((there) => (there < 0 ? -1 : counterpart[there]!));
    kept.part.forEach((own, node) => {
      if (own < 0) return;
      const there = other.part[node]!;
      const both = shared.get(own * other.sizes.length + there)!;
      sums[node]! += both / (kept.sizes[own]! + other.sizes[there]! - both);
    });
    agreement += adjustedRand(kept, other, shared);
    variation += variationOf(kept, other, shared);
  });
  return {
    stability: Array.from(sums, (sum, node) =>
      kept.part[node]! < 0 || others.length === 0 ? 1 : sum / others.length,
    ),
    ...mostElsewhere(kept, taken),
    agreement: others.length === 0 ? null : agreement / others.length,
    variation: others.length === 0 ? null : variation / others.length,
  };
}

/** For each community of another run, the one with which it shares most nodes; the larger among equals. */
function counterparts(shared: ReadonlyMap<number, number>, count: number): Int32Array {
  const best = new Int32Array(count).fill(-1);
  const most = new Int32Array(count);
  for (const [pair, both] of shared) {
    const there = pair % count;
    const own = (pair - there) / count;
    if (both < most[there]! || (both === most[there]! && own > best[there]!)) continue;
    [best[there], most[there]] = [own, both];
  }
  return best;
}

/** The community beside its own where each node was most often; `taken` says where it was in each run. */
function mostElsewhere({ part, sizes }: Parts, taken: readonly Int32Array[]) {
  const elsewhere = new Int32Array(part.length).fill(-1);
  const elsewhereShare = Array.from(part, () => 0);
  const times = new Int32Array(sizes.length);
  part.forEach((own, node) => {
    let best = -1;
    for (const run of taken) {
      const there = run[node]!;
      if (there < 0 || there === own) continue;
      const count = ++times[there]!;
      if (best < 0 || count > times[best]! || (count === times[best]! && there < best)) best = there;
    }
    if (best < 0) return;
    elsewhere[node] = best;
    elsewhereShare[node] = times[best]! / taken.length;
    for (const run of taken) if (run[node]! >= 0) times[run[node]!] = 0;
  });
  return { elsewhere, elsewhereShare };
}

/** The adjusted Rand index of two partitions of the same nodes: 1 for the same one, 0 for no more than chance. */
export function agreementOf(a: Parts, b: Parts): number {
  return adjustedRand(a, b, overlaps(a, b));
}

/** H(a|b) + H(b|a), divided by the logarithm of the number of nodes; 0 for fewer than two. */
function variationOf(a: Parts, b: Parts, shared: ReadonlyMap<number, number>): number {
  const nodes = a.sizes.reduce((sum, size) => sum + size, 0);
  if (nodes < 2) return 0;
  let sum = 0;
  for (const [pair, both] of shared) {
    const there = pair % b.sizes.length;
    const own = a.sizes[(pair - there) / b.sizes.length]!;
    sum -= (both / nodes) * (ln(both / own) + ln(both / b.sizes[there]!));
  }
  return sum / ln(nodes);
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
