import { betweenness } from "./measures/betweenness.ts";
import { constraint, effectiveSize } from "./measures/brokerage.ts";
import { cited, hIndex } from "./measures/cited.ts";
import { closeness } from "./measures/closeness.ts";
import { clustering } from "./measures/clustering.ts";
import { core } from "./measures/core.ts";
import { degree } from "./measures/degree.ts";
import { authority, citedBy, cites, hub } from "./measures/directed.ts";
import { eigenvector } from "./measures/eigenvector.ts";
import { harmonic } from "./measures/harmonic.ts";
import type { Measure } from "./measures/measure.ts";
import { pagerank } from "./measures/pagerank.ts";
import { participation, withinCommunity } from "./measures/roles.ts";
import { strength } from "./measures/strength.ts";

/** Every measure, in the order in which panels and files show them: those of every network, and those that are asked for. */
export const measures: readonly Measure[] = [
  degree,
  strength,
  betweenness,
  closeness,
  pagerank,
  core,
  harmonic,
  eigenvector,
  clustering,
  constraint,
  effectiveSize,
  participation,
  withinCommunity,
  cited,
  hIndex,
  citedBy,
  cites,
  authority,
  hub,
];
