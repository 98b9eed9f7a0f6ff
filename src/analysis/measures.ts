import { betweenness } from "./measures/betweenness.ts";
import { closeness } from "./measures/closeness.ts";
import { core } from "./measures/core.ts";
import { degree } from "./measures/degree.ts";
import type { Measure } from "./measures/measure.ts";
import { pagerank } from "./measures/pagerank.ts";
import { strength } from "./measures/strength.ts";

/** Every measure, in the order in which panels and files show them. */
export const measures: readonly Measure[] = [degree, strength, betweenness, closeness, pagerank, core];
