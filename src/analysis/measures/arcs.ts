import type { TieColumns } from "../../model/network-columns.ts";
import { type Lists, lengthOf, rowOf, rowsIn } from "../../lib/lists.ts";

/** Ties with a direction: the nodes that each node does it to, and those that do it to each. */
export interface Arcs {
  out: Lists;
  in: Lists;
}

/**
 * The arcs of a network whose ties have a direction: that with which they came, or, in a network of papers, that which the papers of
 * a tie tell, which are those of its two ends that do it to the other. Cost: linear.
 */
export function arcsOf(
  papers: Lists,
  ties: Pick<TieColumns, "a" | "b" | "weight" | "back" | "papers">,
): Arcs {
  const { from, to } = ties.back ? arcsThatCame(ties, ties.back) : arcsByPapers(papers, ties);
  const nodes = rowsIn(papers);
  return { out: listsBy(from, to, nodes), in: listsBy(to, from, nodes) };
}

/** A tie without any weight goes from its first end to its other one. */
function arcsThatCame({ a, b, weight }: Pick<TieColumns, "a" | "b" | "weight">, back: Float64Array) {
  const [from, to]: [number[], number[]] = [[], []];
  back.forEach((returned, tie) => {
    if (returned < weight[tie]! || returned === 0) {
      from.push(a[tie]!);
      to.push(b[tie]!);
    }
    if (returned > 0) {
      from.push(b[tie]!);
      to.push(a[tie]!);
    }
  });
  return { from, to };
}

function arcsByPapers(papers: Lists, { a, b, papers: doing }: Pick<TieColumns, "a" | "b" | "papers">) {
  const [from, to]: [number[], number[]] = [[], []];
  for (let tie = 0; tie < a.length; tie++) {
    const ends = [a[tie]!, b[tie]!] as const;
    for (const paper of rowOf(doing, tie)) {
      const end = ends.findIndex((node) => lengthOf(papers, node) === 1 && rowOf(papers, node)[0] === paper);
      if (end < 0) continue;
      from.push(ends[end]!);
      to.push(ends[1 - end]!);
    }
  }
  return { from, to };
}

/** The values by their keys, in the order in which they come. */
function listsBy(keys: readonly number[], values: readonly number[], count: number): Lists {
  const starts = new Uint32Array(count + 1);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 0; key < count; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const sorted = new Uint32Array(values.length);
  keys.forEach((key, n) => (sorted[next[key]!++] = values[n]!));
  return { starts, values: sorted };
}
