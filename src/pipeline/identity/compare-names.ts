import { ln } from "../../lib/exact-math.ts";
import type { Crowding } from "./crowding.ts";
import { commonnessOf } from "./frequent-families.ts";
import { commonWeight, likeness, type Evidence } from "./evidence.ts";
import type { GivenFit } from "./given-fit.ts";
import type { Reading } from "./readings.ts";

/** What the comparison of two names looks at, in the order of its numbers. */
export const FEATURES = [
  "always",
  "first: initial",
  "first: initials",
  "first: familiar",
  "first: spelling",
  "middle: initial missing",
  "middle: name missing",
  "middle: same",
  "middle: initial",
  "read: umlaut",
  "read: script",
  "read: order",
  "read: turned",
  "read: half",
  "read: second",
  "rivals",
  "given names of the family",
  "affiliations: known",
  "affiliations: alike",
  "affiliations: unlike",
  "co-authors: known",
  "co-authors: shared",
  "co-authors: none shared",
  "titles: alike",
  "venues: alike",
  "years apart",
  "same name",
  "same name: initial",
  "same name: rivals",
  "same name: common",
] as const;
export type Feature = (typeof FEATURES)[number];

/** Two names that may be one person's, and how they fit. */
export interface Comparison {
  fit: GivenFit;
  /** The reading that it takes; `orcid` where only that brings the two together. */
  as: Reading["as"] | "orcid";
  family: string;
  /** The first given name of the shorter one. */
  first: string;
  given: readonly string[];
  /** Whether both are pieces of one form: the very same name. */
  same: boolean;
}

/** Fewer years between the papers of two names say nothing. */
const YEARS_OF_WORK = 5;

/** The features of a pair. What is missing is 0. */
export function featuresOf(pair: Comparison, a: Evidence, b: Evidence, crowding: Crowding): Float64Array {
  const { fit, as, family, first, given, same } = pair;
  const rivals =
    fit.first === "initial" || fit.first === "initials"
      ? crowding.rivalsOf(family, first[0] ?? "")
      : fit.middle.endsWith("Missing")
        ? crowding.middlesOf(family, first)
        : 1;
  const affiliations = likeness(a.affiliations, b.affiliations);
  const coauthors = likeness(a.coauthors, b.coauthors);
  const shared = coauthors === null ? 0 : commonWeight(a.coauthors, b.coauthors);
  const values: Record<Feature, number> = {
    always: 1,
    "first: initial": Number(fit.first === "initial"),
    "first: initials": Number(!same && fit.first === "initials"),
    "first: familiar": Number(fit.first === "familiar"),
    "first: spelling": Number(fit.first === "spelling"),
    "middle: initial missing": Number(fit.middle === "initialMissing" && fit.first !== "initial"),
    "middle: name missing": Number(fit.middle === "nameMissing" && fit.first !== "initial"),
    "middle: same": Number(!same && fit.middle === "same"),
    "middle: initial": Number(fit.middle === "initial"),
    "read: umlaut": Number(as === "umlaut"),
    "read: script": Number(as === "script"),
    "read: order": Number(as === "order"),
    "read: turned": Number(as === "turned"),
    "read: half": Number(as === "half"),
    "read: second": Number(as === "second"),
    rivals: same ? 0 : ln(rivals),
    "given names of the family": same ? 0 : ln(crowding.givenOf(family)),
    "affiliations: known": Number(affiliations !== null),
    "affiliations: alike": affiliations ?? 0,
    "affiliations: unlike": Number(affiliations !== null && affiliations < 0.05),
    "co-authors: known": Number(coauthors !== null),
    "co-authors: shared": ln(1 + shared),
    "co-authors: none shared": Number(coauthors !== null && shared === 0),
    "titles: alike": likeness(a.titles, b.titles) ?? 0,
    "venues: alike": likeness(a.venues, b.venues) ?? 0,
    "years apart": Math.max(0, yearsApart(a, b) - YEARS_OF_WORK) / 10,
    "same name": Number(same),
    "same name: initial": Number(same && first.length < 2),
    "same name: rivals": same && first.length < 2 ? ln(rivals) : 0,
    "same name: common": same ? commonnessOf(family, given) : 0,
  };
  return Float64Array.from(FEATURES, (feature) => values[feature]);
}

function yearsApart({ years: a }: Evidence, { years: b }: Evidence): number {
  return a && b ? Math.max(0, a[0] - b[1], b[0] - a[1]) : 0;
}
