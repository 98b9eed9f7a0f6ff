/**
 * What each sign adds to the logarithm of the odds that a candidate is a keyphrase: a logistic regression, fitted as told in
 * `docs/decisions/2026-11-30-keyphrases-and-topics.md`.
 */
export const WEIGHTS = {
  weight: 0.87,
  weightPerUnit: -0.47,
  commonest: 1.07,
  rarest: 1.2,
  oneUnit: -0.51,
  twoUnits: 0.22,
  threeUnits: 0.27,
  manyUnits: -0.48,
  count: 0.5,
  late: 0.16,
  early: 0.74,
  title: 0.1,
  genericHead: -0.46,
  genericFirst: -0.46,
  adjectiveFirst: -0.3,
  verbFirst: -0.26,
  capital: 0.62,
  hyphen: 0.26,
  headRarity: -0.78,
  headTimes: 0.29,
};
export type Sign = keyof typeof WEIGHTS;
