import { openHeap } from "../../lib/heap.ts";

/** A pair of names with the evidence that they are one person's, as the logarithm of the odds. */
export interface Link {
  a: number;
  b: number;
  logOdds: number;
}

interface Settings {
  /** Two clusters are joined above it. */
  cut: number;
  /** What a pair counts that has no link. */
  unlinked: number;
  /** Names that are one person's, whatever else is known: these are joined first. */
  one: readonly (readonly number[])[];
  /** Whether two clusters can never be one person. */
  apart: (a: readonly number[], b: readonly number[]) => boolean;
}

/** Two clusters that may be joined next, named by their first members. */
interface Candidate {
  a: number;
  b: number;
  mean: number;
}

const likelierFirst = (x: Candidate, y: Candidate) =>
  x.mean !== y.mean ? x.mean > y.mean : x.a !== y.a ? x.a < y.a : x.b < y.b;

/**
 * Average linkage: joins the two clusters whose members are on average the likeliest one person, until none are likelier than
 * the cut (Sokal & Michener 1958; for names Louppe et al. 2016).
 *
 * @param count how many names there are.
 * @returns the cluster of each, named by its first member. Cost: links × log links, more where large clusters meet.
 */
export function linkNames(
  count: number,
  links: readonly Link[],
  { cut, unlinked, one, apart }: Settings,
): Int32Array {
  const members = Array.from({ length: count }, (_, n) => [n]);
  const sums = members.map(() => new Map<number, { sum: number; pairs: number }>());
  const queue = openHeap<Candidate>(likelierFirst);
  const meanOf = (a: number, b: number) => {
    const { sum, pairs } = sums[a]!.get(b)!; // safe: asked only of clusters with a link between them
    const all = members[a]!.length * members[b]!.length;
    return (sum + (all - pairs) * unlinked) / all;
  };
  const offer = (one: number, other: number) => {
    const mean = meanOf(one, other);
    if (mean > cut) queue.push({ a: Math.min(one, other), b: Math.max(one, other), mean });
  };
  for (const { a, b, logOdds } of links) {
    sums[a]!.set(b, { sum: logOdds, pairs: 1 });
    sums[b]!.set(a, { sum: logOdds, pairs: 1 });
  }
  const join = (a: number, b: number) => {
    members[a] = [...members[a]!, ...members[b]!];
    members[b] = [];
    for (const [other, { sum, pairs }] of sums[b]!) {
      sums[other]!.delete(b);
      if (other === a) continue;
      const known = sums[a]!.get(other);
      const both = { sum: sum + (known?.sum ?? 0), pairs: pairs + (known?.pairs ?? 0) };
      sums[a]!.set(other, both);
      sums[other]!.set(a, both);
    }
    sums[b]!.clear();
  };
  const cluster = Int32Array.from({ length: count }, (_, n) => n);
  for (const [first, ...others] of one)
    for (const other of others) {
      const [a, b] = [cluster[first!]!, cluster[other]!].sort((x, y) => x - y) as [number, number]; // safe: they are two
      if (a === b) continue;
      for (const member of members[b]!) cluster[member] = a;
      join(a, b);
    }
  sums.forEach((own, a) => own.forEach((_, b) => a < b && offer(a, b)));
  for (let best = queue.pop(); best; best = queue.pop()) {
    const { a, b, mean } = best;
    if (!sums[a]!.has(b) || mean !== meanOf(a, b)) continue; // one of them has grown or gone since
    if (apart(members[a]!, members[b]!)) continue;
    join(a, b);
    for (const other of sums[a]!.keys()) offer(a, other);
  }
  members.forEach((own, first) => own.forEach((one) => (cluster[one] = first)));
  return cluster;
}
