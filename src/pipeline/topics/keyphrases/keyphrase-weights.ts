/**
 * What each sign adds to the logarithm of the odds that a candidate is a keyphrase: a logistic regression, fitted by
 * `scripts/fit-keyphrases.ts` as told in `docs/decisions/2026-11-30-keyphrases-and-topics.md`.
 */
export const WEIGHTS = {
  weight: 0.85,
  weightPerUnit: -0.45,
  commonest: 1.06,
  rarest: 1.21,
  oneUnit: -0.53,
  twoUnits: 0.21,
  threeUnits: 0.27,
  manyUnits: -0.47,
  count: 0.5,
  late: 0.17,
  early: 0.74,
  title: 0.11,
  genericHead: -0.46,
  genericFirst: -0.46,
  adjectiveFirst: -0.3,
  verbFirst: -0.25,
  capital: 0.63,
  hyphen: 0.26,
  headRarity: -0.78,
  headTimes: 0.29,
};
export type Sign = keyof typeof WEIGHTS;
