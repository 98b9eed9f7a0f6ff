import { decisionKey, joinDecisions, type Decision, type Decisions } from "./decision.ts";

/**
 * Decisions with new ones. What was decided before and says the opposite of a new one about the very same things gives way, for the
 * last word counts; what contradicts it by way of others is told when the atlas is built.
 */
export function withDecisions(
  known: Decisions,
  added: readonly Decision[],
  madeOn: readonly string[],
): Decisions {
  const kept = added.reduce<readonly Decision[]>(
    (left, other) => left.flatMap((one) => (isOpposite(one, other) ? whatIsLeft(one, other) : [one])),
    known.made,
  );
  return joinDecisions([
    { ...known, made: [...kept] },
    { madeOn: [...madeOn], made: [...added] },
  ]);
}

/** Decisions without one. */
export function withoutDecision(known: Decisions, gone: Decision): Decisions {
  return { ...known, made: known.made.filter((one) => decisionKey(one) !== decisionKey(gone)) };
}

/** Of a list of topics those that the new decision does not speak of. */
function whatIsLeft(one: Decision, other: Decision): Decision[] {
  if (one.decide !== "noise" && one.decide !== "keep") return [];
  const spoken = new Set(namesIn(other));
  const of = one.of.filter((name) => !spoken.has(JSON.stringify(name)));
  return of.length === 0 ? [] : [{ ...one, of }];
}

function isOpposite(one: Decision, other: Decision): boolean {
  if (one.about !== other.about) return false;
  if (one.decide === "same" && other.decide === "apart") return spans(other, one);
  if (one.decide === "apart" && other.decide === "same") return spans(one, other);
  const speakOfOne = meet(namesIn(one), namesIn(other));
  if (one.decide === "rename" && other.decide === "rename") return speakOfOne;
  const silences = (a: Decision, b: Decision) => a.decide === "noise" && b.decide !== "noise";
  return (silences(one, other) || silences(other, one)) && speakOfOne;
}

/** Whether what is said to be one lies on several sides of what is said to be apart. */
function spans(
  apart: Extract<Decision, { decide: "apart" }>,
  same: Extract<Decision, { decide: "same" }>,
): boolean {
  const one = new Set(namesIn(same));
  return apart.of.filter((side) => [side].flat().some((name) => one.has(JSON.stringify(name)))).length > 1;
}

const namesIn = ({ of }: Decision): string[] => [of].flat(2).map((name) => JSON.stringify(name));
const meet = (a: readonly string[], b: readonly string[]) => a.some((name) => b.includes(name));
