import type { Feature } from "./compare-names.ts";

/**
 * What each sign adds to the logarithm of the odds that two names are one person's: a logistic regression, fitted as told in
 * `docs/decisions/2026-11-30-who-is-who.md`. No weight knows a file or a name.
 * That of another script is set by hand, for no labelled set has one: the name alone leaves it open, a co-author decides.
 */
export const WEIGHTS: Record<Feature, number> = {
  always: 3.88,
  "first: initial": -1.02,
  "first: initials": -0.99,
  "first: familiar": -1.24,
  "first: spelling": -1.14,
  "middle: initial missing": -0.53,
  "middle: name missing": -3.45,
  "middle: same": 1.88,
  "middle: initial": 1.59,
  "read: umlaut": 1.2,
  "read: script": -4,
  "read: order": -3.12,
  "read: turned": -3.6,
  "read: half": -2.49,
  "read: second": -6.16,
  rivals: -1.18,
  "given names of the family": -0.86,
  "affiliations: known": 1.63,
  "affiliations: alike": 3.97,
  "affiliations: unlike": -0.84,
  "co-authors: known": -0.84,
  "co-authors: shared": 0.81,
  "co-authors: none shared": 0.06,
  "titles: alike": 5.72,
  "venues: alike": -0.1,
  "years apart": -0.75,
  "same name": -1.5,
  "same name: initial": 2.28,
  "same name: rivals": -1.96,
  "same name: common": -1.17,
};

/** Above it two clusters are joined: one person is likelier than two. */
export const CUT = 0;
/** What a pair counts that was not compared, for its names do not meet in any reading. */
export const NOT_COMPARED = -1;
/** A name that fits two people stays apart from both where one fits no better than the other by so much. */
export const CLEARLY_BETTER = 1;
/** Down to it two names may be one person's; what is less likely is not told. */
export const POSSIBLE = -2;
/** One pair decides no more than this, however much speaks for it. */
export const STRONGEST = 6;
