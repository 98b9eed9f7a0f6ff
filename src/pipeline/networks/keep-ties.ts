import type { Lists } from "../../lib/lists.ts";
import type { TieColumns } from "../../model/network-columns.ts";

/** Some of the ties, in their order; for ties that do not say what their ends share. Cost: linear. */
export function keepTies(ties: TieColumns, keep: (tie: number) => boolean): TieColumns {
  const kept = Uint32Array.from(ties.a.keys()).filter(keep);
  return {
    a: kept.map((tie) => ties.a[tie]!), // safe here and below: all of them are indexes of ties
    b: kept.map((tie) => ties.b[tie]!),
    weight: Float64Array.from(kept, (tie) => ties.weight[tie]!),
    papers: keepRows(ties.papers, kept),
    inferred: Uint8Array.from(kept, (tie) => ties.inferred[tie]!),
  };
}

function keepRows(lists: Lists, kept: Uint32Array): Lists {
  const row = (n: number) => lists.values.subarray(lists.starts[n], lists.starts[n + 1]);
  const starts = new Uint32Array(kept.length + 1);
  kept.forEach((n, place) => (starts[place + 1] = starts[place]! + row(n).length));
  const values = new Uint32Array(starts[kept.length]!);
  kept.forEach((n, place) => values.set(row(n), starts[place]));
  return { starts, values };
}
