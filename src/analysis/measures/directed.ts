import { lengthOf } from "../../lib/lists.ts";
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

/** How much each is cited by those that cite well. See `hits.ts`. */
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
  compute: ({ hits }) => [...hits().authorities],
};

/** How well each cites what is much cited. See `hits.ts`. */
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
  compute: ({ hits }) => [...hits().hubs],
};

function lengthsOf({ ids, arcs }: MeasuredNetwork, side: "in" | "out"): (number | null)[] {
  const lists = arcs()?.[side];
  return ids.map((_, node) => (lists ? lengthOf(lists, node) : null));
}
