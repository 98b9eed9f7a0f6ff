import { type Lists, rowOf, rowsIn } from "../../lib/lists.ts";
import type { Arcs } from "./arcs.ts";

/** How much each node is cited by those that cite well, and how well each cites. */
export interface Hits {
  hubs: readonly (number | null)[];
  authorities: readonly (number | null)[];
}

const TOLERANCE = 1e-12;
const MOST_ROUNDS = 5000;
/** Changes of one round by which values count as settled where they are not after the most rounds. */
const GOOD_ENOUGH = 1e-9;

/**
 * Hubs and authorities (Kleinberg, "Authoritative sources in a hyperlinked environment", 1999), the highest of each being 1; all null
 * where ties have no direction, or there are none, or values do not settle. Cost: O(arcs) per round.
 */
export function findHits(arcs: Arcs | null, nodes: number): Hits {
  const unknown = Array.from({ length: nodes }, () => null);
  if (!arcs || arcs.out.values.length === 0) return { hubs: unknown, authorities: unknown };
  let hubs = new Float64Array(nodes).fill(1);
  let authorities = new Float64Array(nodes);
  let change = Infinity;
  for (let round = 0; round < MOST_ROUNDS && change > TOLERANCE; round++) {
    authorities = gathered(arcs.in, hubs);
    const next = gathered(arcs.out, authorities);
    change = next.reduce((most, one, node) => Math.max(most, Math.abs(one - hubs[node]!)), 0);
    hubs = next;
  }
  if (change > GOOD_ENOUGH) return { hubs: unknown, authorities: unknown };
  return { hubs: [...hubs], authorities: [...authorities] };
}

/** For each node the sum over its list, in parts of the largest. */
function gathered(lists: Lists, values: Float64Array): Float64Array<ArrayBuffer> {
  const sums = Float64Array.from({ length: rowsIn(lists) }, (_, node) => {
    let sum = 0;
    for (const other of rowOf(lists, node)) sum += values[other]!;
    return sum;
  });
  const largest = sums.reduce((most, one) => Math.max(most, one), 0);
  return largest > 0 ? sums.map((one) => one / largest) : sums;
}
