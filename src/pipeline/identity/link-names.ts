import { openUnion } from "../../lib/union.ts";
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
  /** Whether two clusters can never be one person. */
  apart: (a: readonly number[], b: readonly number[]) => boolean;
  /** What is known besides of names: that they are one person's, and that two never are. */
  decided?: { one: readonly (readonly number[])[]; apart: (a: number, b: number) => boolean };
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
 * the cut (Sokal & Michener 1958; for names Louppe et al. 2016). Names that are decided to be one person's bring their clusters
 * together, whatever the evidence, and count for none: so nobody loses a name by it.
 *
 * @param count how many names there are.
 * @returns the cluster of each, named by its first member. Cost: links × log links, more where large clusters meet.
 */
export function linkNames(
  count: number,
  links: readonly Link[],
  { cut, unlinked, apart, decided }: Settings,
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
  const people = openPeople(count, decided);
  sums.forEach((own, a) => own.forEach((_, b) => a < b && offer(a, b)));
  for (let best = queue.pop(); best; best = queue.pop()) {
    const { a, b, mean } = best;
    if (!sums[a]!.has(b) || mean !== meanOf(a, b)) continue; // one of them has grown or gone since
    if (apart(members[a]!, members[b]!) || !people.join(a, b)) continue;
    join(a, b);
    for (const other of sums[a]!.keys()) offer(a, other);
  }
  return Int32Array.from({ length: count }, (_, name) => people.top(name));
}

/** Who holds the clusters: one person may hold several, where it was decided so. */
function openPeople(count: number, decided: Settings["decided"]) {
  const union = openUnion(count);
  const names = new Map<number, number[]>();
  const namesOf = (name: number) => names.get(union.top(name)) ?? [name];
  const join = (a: number, b: number) => {
    const all = decided ? [...namesOf(a), ...namesOf(b)] : [];
    if (union.join(a, b) && decided) names.set(union.top(a), all);
  };
  for (const [first, ...others] of decided?.one ?? []) for (const other of others) join(first!, other);
  return {
    top: union.top,
    /** Whether the person of the one cluster may hold the other too; then it does. */
    join(a: number, b: number): boolean {
      const isBarred =
        decided !== undefined &&
        union.top(a) !== union.top(b) &&
        namesOf(a).some((one) => namesOf(b).some((other) => decided.apart(one, other)));
      if (!isBarred) join(a, b);
      return !isBarred;
    },
  };
}
