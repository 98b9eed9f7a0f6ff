import { type Lists, lengthOf, rowOf, rowsIn } from "../../lib/lists.ts";
import type { Measure, MeasuredNetwork } from "./measure.ts";

/** How many nodes of the network cite each; null where ties have no direction. */
export const citedBy: Measure = {
  name: "cited_by",
  label: "Cited here by",
  meaning: "how many papers of this corpus cite it",
  formula: "number of arcs to it",
  source: "Garfield, Sher & Torpie 1964",
  whole: true,
  sampled: false,
  sizes: true,
  ramp: "root",
  further: true,
  compute: (network) => lengthsOf(network, "in"),
};

/** How many nodes of the network each cites; null where ties have no direction. */
export const cites: Measure = {
  name: "cites",
  label: "Cites here",
  meaning: "how many papers of this corpus it cites",
  formula: "number of arcs from it",
  source: "Garfield, Sher & Torpie 1964",
  whole: true,
  sampled: false,
  sizes: true,
  ramp: "root",
  further: true,
  compute: (network) => lengthsOf(network, "out"),
};

/** How much each is cited by those that cite well. Cost: O(arcs) per round. */
export const authority: Measure = {
  name: "authority",
  label: "Authority",
  meaning: "how much it is cited by papers that cite what is much cited",
  formula: "a(v) = Σ h(u) over those that cite v, the highest is 1; h as for hubs",
  source: "Kleinberg 1999",
  whole: false,
  sampled: false,
  sizes: true,
  ramp: "root",
  further: true,
  compute: (network) => hubsAndAuthorities(network).authorities,
};

/** How well each cites what is much cited. Cost: O(arcs) per round. */
export const hub: Measure = {
  name: "hub",
  label: "Hub",
  meaning: "how much it cites what is much cited, as a good review does",
  formula: "h(v) = Σ a(u) over those that v cites, the highest is 1; a as for authorities",
  source: "Kleinberg 1999",
  whole: false,
  sampled: false,
  sizes: true,
  ramp: "root",
  further: true,
  compute: (network) => hubsAndAuthorities(network).hubs,
};

function lengthsOf({ ids, arcs }: MeasuredNetwork, side: "in" | "out"): (number | null)[] {
  const lists = arcs()?.[side];
  return ids.map((_, node) => (lists ? lengthOf(lists, node) : null));
}

const TOLERANCE = 1e-12;
const MOST_ROUNDS = 5000;
/** Changes of one round by which values count as settled where they are not after the most rounds. */
const GOOD_ENOUGH = 1e-9;

/** HITS, until values settle; all null where ties have no direction, or there are none, or values do not settle. */
function hubsAndAuthorities({ ids, arcs: found }: MeasuredNetwork) {
  const arcs = found();
  const unknown = ids.map(() => null);
  if (!arcs || arcs.out.values.length === 0) return { hubs: unknown, authorities: unknown };
  let hubs = new Float64Array(ids.length).fill(1);
  let authorities = new Float64Array(ids.length);
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
