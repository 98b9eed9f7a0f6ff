/** Precision, recall and their harmonic mean, each from 0 to 1. */
export interface Agreement {
  p: number;
  r: number;
  f: number;
}

/**
 * How far found clusters agree with true ones, item by item (B³; Bagga & Baldwin 1998): the mean over items of the share of the
 * found cluster that is of the same true one (p), and of the true one that is in the same found one (r).
 *
 * @param found the cluster of each item, any keys; `truth` the true one of each item. Cost: linear.
 */
export function bCubed(found: readonly string[], truth: readonly string[]): Agreement {
  const { both, ofFound, ofTruth } = overlapsOf(found, truth);
  let precise = 0;
  let recalled = 0;
  for (const { count, inFound, inTruth } of both) {
    precise += (count * count) / (ofFound.get(inFound) ?? 1);
    recalled += (count * count) / (ofTruth.get(inTruth) ?? 1);
  }
  const items = found.length;
  return items === 0 ? agreementOf(1, 1) : agreementOf(precise / items, recalled / items);
}

/**
 * The same by pairs of items: the share of pairs in one found cluster that are in one true cluster (p), and the other way round
 * (r). It favours large clusters. Where there are no pairs, nothing is wrong: 1. Cost: linear.
 */
export function pairwise(found: readonly string[], truth: readonly string[]): Agreement {
  const { both, ofFound, ofTruth } = overlapsOf(found, truth);
  const pairs = (counts: Iterable<number>) => {
    let sum = 0;
    for (const count of counts) sum += (count * (count - 1)) / 2;
    return sum;
  };
  const right = pairs(both.map(({ count }) => count));
  const share = (all: number) => (all === 0 ? 1 : right / all);
  return agreementOf(share(pairs(ofFound.values())), share(pairs(ofTruth.values())));
}

const agreementOf = (p: number, r: number): Agreement => ({
  p,
  r,
  f: p + r === 0 ? 0 : (2 * p * r) / (p + r),
});

function overlapsOf(found: readonly string[], truth: readonly string[]) {
  const both = new Map<string, Map<string, number>>();
  const ofFound = new Map<string, number>();
  const ofTruth = new Map<string, number>();
  found.forEach((inFound, item) => {
    const inTruth = truth[item] ?? "";
    const row = both.get(inFound) ?? new Map<string, number>();
    row.set(inTruth, (row.get(inTruth) ?? 0) + 1);
    both.set(inFound, row);
    ofFound.set(inFound, (ofFound.get(inFound) ?? 0) + 1);
    ofTruth.set(inTruth, (ofTruth.get(inTruth) ?? 0) + 1);
  });
  const counts = [...both].flatMap(([inFound, row]) =>
    [...row].map(([inTruth, count]) => ({ inFound, inTruth, count })),
  );
  return { both: counts, ofFound, ofTruth };
}
