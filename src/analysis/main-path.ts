import { type Lists, rowOf, rowsIn } from "../lib/lists.ts";
import { type Acyclic, toAcyclic } from "./acyclic.ts";
import type { Arcs } from "./measures/arcs.ts";

/** How a main path is searched (Liu & Lu 2012). */
export const searches = ["global", "local", "key-route"] as const;
export type Search = (typeof searches)[number];

/** A step of a main path: papers that cite each other in a circle are one step. */
export interface Step {
  nodes: number[];
  /** The search path count of the arc that leads here from the step before, as digits; "" for the first. */
  count: string;
}

export interface MainPath {
  steps: Step[];
  /** How many ways there are from the first papers to the last, as digits. */
  ways: string;
  /** How many circles of papers that cite each other there are. */
  circles: number;
}

/**
 * The main path of citations, from what is cited to what cites it: the path along the arcs that most ways from the first papers to
 * the last go through. The search path count of an arc is SPC(u,v) = N⁻(u) N⁺(v), N⁻ the ways to u from papers that cite nothing here,
 * N⁺ those from v to papers that are not cited here (Batagelj 2003, after Hummon & Doreian 1989). `global` is the path of the largest
 * sum of counts; `local` goes from the largest first arc on to the largest next one; `key-route` goes both ways from the largest
 * arc of all, so that it is never missed. Circles are put together first. Counts are exact. Of equals the first is taken.
 *
 * Cost: O(arcs), with numbers as long as the counts are.
 * @returns null where nothing cites anything.
 */
export function mainPath({ in: citing, out: cited }: Arcs, search: Search): MainPath | null {
  const acyclic = toAcyclic({ out: citing, in: cited });
  const { order, groups, out, into } = acyclic;
  if (out.values.length === 0) return null;
  const before = waysTo(order, into);
  const after = waysTo([...order].reverse(), out);
  const countOf = (from: number, to: number) => before[from]! * after[to]!;
  const found = searchBy[search]({ order, out, into, countOf });
  return {
    steps: found.map((group, place) => ({
      nodes: groups[group]!,
      count: place === 0 ? "" : String(countOf(found[place - 1]!, group)),
    })),
    ways: String(waysInAll(acyclic, after)),
    circles: groups.filter(({ length }) => length > 1).length,
  };
}

/** All ways from groups that nothing leads to; a group without arcs is no way. */
function waysInAll({ order, out, into }: Acyclic, after: readonly bigint[]): bigint {
  const begin = order.filter((group) => rowOf(into, group).length === 0 && rowOf(out, group).length > 0);
  return begin.reduce((sum, group) => sum + after[group]!, 0n);
}

/** What a search walks: groups of nodes in an order in which arcs lead on, and the count of each arc. */
interface Counted {
  order: readonly number[];
  out: Lists;
  into: Lists;
  countOf(from: number, to: number): bigint;
}

/** The ways to each group from those that nothing leads to; groups come after what leads to them. */
function waysTo(order: readonly number[], from: Lists): bigint[] {
  const ways: bigint[] = Array.from({ length: rowsIn(from) }, () => 0n);
  for (const group of order) {
    const before = rowOf(from, group);
    ways[group] = before.length === 0 ? 1n : before.reduce((sum, one) => sum + ways[one]!, 0n);
  }
  return ways;
}

const searchBy: Record<Search, (counted: Counted) => number[]> = {
  global: globalPath,
  local: (counted) => {
    const [from, to] = largestArc(counted, (group) => rowOf(counted.into, group).length === 0);
    return [from, ...onwards(to, counted.out, counted.countOf)];
  },
  "key-route": (counted) => {
    const [from, to] = largestArc(counted, () => true);
    const back = onwards(from, counted.into, (one, before) => counted.countOf(before, one));
    return [...back.reverse(), ...onwards(to, counted.out, counted.countOf)];
  },
};

/** The path of the largest sum of counts, found from its end. */
function globalPath({ order, out, countOf }: Counted): number[] {
  const best: bigint[] = order.map(() => 0n);
  const next = new Int32Array(order.length).fill(-1);
  for (const group of [...order].reverse())
    for (const to of rowOf(out, group)) {
      const sum = countOf(group, to) + best[to]!;
      if (next[group]! >= 0 && sum <= best[group]!) continue;
      [best[group], next[group]] = [sum, to];
    }
  let first = 0;
  best.forEach((sum, group) => (first = sum > best[first]! ? group : first));
  const path = [first];
  for (let at = next[first]!; at >= 0; at = next[at]!) path.push(at);
  return path;
}

/** The arc of the largest count, from groups that may begin it. */
function largestArc({ order, out, countOf }: Counted, mayBegin: (group: number) => boolean) {
  let [best, most]: [[number, number], bigint] = [[-1, -1], -1n];
  for (let from = 0; from < order.length; from++) {
    if (!mayBegin(from)) continue;
    for (const to of rowOf(out, from)) {
      const count = countOf(from, to);
      if (count > most) [best, most] = [[from, to], count];
    }
  }
  return best;
}

/** From one group on along the largest arc each time, to where none leads on. */
function onwards(from: number, to: Lists, countOf: (from: number, to: number) => bigint): number[] {
  const path = [from];
  for (let at = from; ;) {
    const ways = [...rowOf(to, at)];
    const [first] = ways;
    if (first === undefined) return path;
    at = ways.reduce((best, one) => (countOf(at, one) > countOf(at, best) ? one : best), first);
    path.push(at);
  }
}
