import {
  decisionKey,
  joinDecisions,
  type Decision,
  type DecisionAbout,
  type Decisions,
  type Mentions,
} from "./decision.ts";

/**
 * Decisions with new ones. The last word counts: what was decided before and says otherwise of the very same things gives way, as far
 * as it does; what contradicts it by way of others is told when the atlas is built.
 */
export function withDecisions(
  known: Decisions,
  added: readonly Decision[],
  madeOn: readonly string[],
): Decisions {
  const kept = added.reduce<readonly Decision[]>(
    (left, other) => left.flatMap((one) => (one.about === other.about ? whatIsLeft(one, other) : [one])),
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

/**
 * Decisions as they are here, with what elsewhere was decided and taken out since both were `base`. Where neither changed, or only one
 * did, what there is stays as it is, to the last letter.
 */
export function mergeDecisions(base: Decisions, here: Decisions, elsewhere: Decisions): Decisions {
  const text = (one: Decisions) => JSON.stringify(one);
  if (text(elsewhere) === text(base)) return here;
  if (text(here) === text(base)) return elsewhere;
  const keys = ({ made }: Decisions) => new Set(made.flatMap(oneByOne).map(decisionKey));
  const [before, after] = [keys(base), keys(elsewhere)];
  const isLeft = (one: Decision) => !before.has(decisionKey(one)) || after.has(decisionKey(one));
  const isAdded = (one: Decision) => !before.has(decisionKey(one));
  const left = here.made.flatMap(oneByOne).filter(isLeft);
  return withDecisions(
    { ...here, made: left },
    elsewhere.made.flatMap(oneByOne).filter(isAdded),
    elsewhere.madeOn,
  );
}

/** What is said of several things, thing by thing: of some of them it may have been taken back. */
function oneByOne(one: Decision): Decision[] {
  if (one.decide === "noise" || one.decide === "keep")
    return one.of.map((label) => ({ ...one, of: [label] }));
  return one.decide === "leave out" ? one.of.map((paper) => ({ ...one, of: [paper] })) : [one];
}

/** What is left of a decision beside a newer one about things of the same kind. */
function whatIsLeft(one: Decision, newer: Decision): Decision[] {
  if (one.decide === "same" && newer.decide === "apart") return withoutParted(one, newer);
  if (one.decide === "apart" && newer.decide === "same") return spans(one, newer) ? [] : [one];
  if (one.decide === "correct" && newer.decide === "correct") return withoutFields(one, newer);
  if (isNaming(newer) && isNaming(one) && nameTheSame(one, newer)) return withoutName(one);
  if (one.decide === "apart" || newer.decide === "apart") return [one]; // what is apart may be noise, too
  if (isSilent(one) !== isSilent(newer) && meet(one, newer)) return withoutTopics(one, newer);
  return [one];
}

type Same = Extract<Decision, { decide: "same" }>;
type Apart = Extract<Decision, { decide: "apart" }>;

/** What was one, without what is on the smaller side now; nothing where too little is left. */
function withoutParted(one: Same, newer: Apart): Decision[] {
  if (!spans(newer, one)) return [one];
  const sides = newer.of.map((side) => [side].flat());
  const isNamed = (side: readonly Mentions[]) => side.every((mentions) => typeof mentions !== "string");
  const gone = sides.find(isNamed) ?? sides[0] ?? [];
  const of = [one.of].flat().flatMap((mentions): Mentions[] => {
    const against = gone.filter((other) => overlap(mentions, other));
    if (against.length === 0) return [mentions];
    if (typeof mentions === "string") return against.includes(mentions) ? [] : [mentions];
    const papers = new Set(
      against.flatMap((other) => (typeof other === "string" ? mentions.papers : other.papers)),
    );
    const left = mentions.papers.filter((paper) => !papers.has(paper));
    return left.length === 0 ? [] : [{ ...mentions, papers: left }];
  });
  return of.length < 2 ? [] : [{ ...one, of } as Decision]; // safe: what is named is of the same kind as before
}

/** Whether what is said to be one lies on several sides of what is said to be apart. */
function spans(apart: Apart, same: Same): boolean {
  const one = [same.of].flat();
  const isOn = (side: readonly Mentions[]) => side.some((a) => one.some((b) => overlap(a, b)));
  return apart.of.filter((side) => isOn([side].flat())).length > 1;
}

/** Whether two name a thing in common: the same name, of all papers or of one in common. */
function overlap(a: Mentions, b: Mentions): boolean {
  const name = (mentions: Mentions) => (typeof mentions === "string" ? mentions : mentions.name);
  if (name(a) !== name(b)) return false;
  if (typeof a === "string" || typeof b === "string") return true;
  return a.papers.some((paper) => b.papers.includes(paper));
}

const meet = (a: Decision, b: Decision) =>
  [a.of].flat(2).some((one) => [b.of].flat(2).some((other) => overlap(one, other)));

/** Whether two name the same thing; of topics a name alone means the others, where one is named by its papers. */
function nameTheSame(a: Decision, b: Decision): boolean {
  if (a.about !== "topic") return meet(a, b);
  const others = [b.of].flat(2);
  return [a.of]
    .flat(2)
    .some((one) => others.some((other) => typeof one === typeof other && overlap(one, other)));
}

/** Whether a decision says what something is called. */
const isNaming = (one: Decision) => "as" in one && one.as !== undefined;

function withoutName(one: Decision): Decision[] {
  if (one.decide !== "same" || !("as" in one)) return [];
  const { as: _, ...left } = one;
  return [left];
}

type Correction = Extract<DecisionAbout<"paper">, { decide: "correct" }>;

function withoutFields(one: Correction, newer: Correction): Decision[] {
  if (one.of !== newer.of) return [one];
  const left: Correction = { ...one };
  for (const field of ["title", "year", "byline"] as const)
    if (newer[field] !== undefined) delete left[field];
  return left.title === undefined && left.year === undefined && left.byline === undefined ? [] : [left];
}

const isSilent = ({ decide }: Decision) => decide === "noise";

/** Of a list of topics those that the newer decision does not speak of; what is the same stays so, in noise as in topics. */
function withoutTopics(one: Decision, newer: Decision): Decision[] {
  if (one.decide === "same") return [one];
  if (one.decide !== "noise" && one.decide !== "keep") return [];
  const spoken = [newer.of].flat(2);
  const isSpokenOf = (topic: Mentions) =>
    spoken.some((other) => typeof other === typeof topic && overlap(topic, other)); // a name alone means the others
  const of = one.of.filter((topic) => !isSpokenOf(topic));
  return of.length === 0 ? [] : [{ ...one, of }];
}
