import { openUnion } from "../../lib/union.ts";
import { decisionKey, mentionsIn, type DecisionAbout, type Mentions } from "../../model/decision.ts";
import { contradicting, unknownTo, type Told } from "../told.ts";
import { cutForms, wholeForms, type Cut, type FormPart } from "./cut-forms.ts";
import { openMentionFinder, type MentionsFound, type PaperAt } from "./find-mentions.ts";
import type { Form } from "./forms.ts";
import type { SignedPaper } from "./signed-paper.ts";

type Decided = DecisionAbout<"person">;

/** What users said of people. */
export interface PeopleDecisions {
  made: readonly Decided[];
  paperAt: PaperAt;
}

/** Forms in the parts that decisions make of them, and what they say of these, by their places. */
export interface DecidedForms {
  parts: FormPart[];
  /** Parts that are one person's. */
  one: number[][];
  /** What parts that are one person's have in common; null for a part of which nobody said so. */
  bondOf: (part: number) => number | null;
  /** Sides of parts that are apart for ever. */
  apart: number[][][];
  /** Who is called so: somebody of these parts, or, where mentions are named by their papers, of these places on bylines. */
  called: { parts: number[]; places: [paper: number, place: number][]; decision: Decided }[];
  told: Told[];
}

/**
 * Cuts forms where decisions name some of their mentions, and turns what users said into what holds between the parts. Decisions
 * that contradict each other are told and set aside, all of them. Cost: linear in forms, and in the mentions that decisions name.
 */
export function decideForms(
  forms: readonly Form[],
  papers: readonly SignedPaper[],
  { made, paperAt }: PeopleDecisions,
): DecidedForms {
  if (made.length === 0) {
    return { parts: wholeForms(forms), one: [], bondOf: () => null, apart: [], called: [], told: [] };
  }
  const find = openMentionFinder(forms, papers, paperAt);
  const known = new Map<string, MentionsFound>();
  const found = (mentions: Mentions): MentionsFound => {
    const key = JSON.stringify(mentions);
    const own = known.get(key) ?? find(mentions);
    known.set(key, own);
    return own;
  };
  const contradictory = contradictionsAmong(made, cutForms(forms, papers, made, found));
  const aside = new Set(contradictory.map(({ decision }) => decisionKey(decision)));
  const left = made.filter((one) => !aside.has(decisionKey(one)));
  const { parts, partsOf } = cutForms(forms, papers, left, found);
  const one = left.flatMap((decision) => joinedBy(decision).map((of) => of.flatMap(partsOf)));
  for (const part of one.flat()) parts[part]!.whole = true;
  return {
    parts,
    one,
    bondOf: bondsOf(one, parts.length),
    apart: left.flatMap((one) =>
      one.decide === "apart" ? [one.of.map((side) => [side].flat().flatMap(partsOf))] : [],
    ),
    called: left.flatMap((decision): DecidedForms["called"] => {
      if (decision.decide === "apart" || decision.as === undefined) return [];
      if (decision.decide === "same") return [{ parts: decision.of.flatMap(partsOf), places: [], decision }];
      const places = placesOf(found(decision.of), forms);
      return [{ parts: places.length > 0 ? [] : partsOf(decision.of), places, decision }];
    }),
    told: [...unknownIn(made, found), ...contradictory],
  };
}

/** Where the mentions that are named by their papers stand; none for a name alone. */
function placesOf({ found }: MentionsFound, forms: readonly Form[]): [paper: number, place: number][] {
  return found.flatMap(
    ({ form, at }) =>
      (at ?? []).map((one): [number, number] => [forms[form]!.papersOf[one]!, forms[form]!.placesOf[one]!]), // safe: it was found there
  );
}

/** The bond of a part, if it is in any: what hangs together by several statements has one. */
function bondsOf(one: readonly (readonly number[])[], size: number): (part: number) => number | null {
  const union = openUnion(size);
  const bonded = new Set(one.filter(({ length }) => length > 1).flat());
  for (const [first, ...others] of one) for (const other of others) union.join(first!, other);
  return (part) => (bonded.has(part) ? union.top(part) : null);
}

/** The mentions that a decision says are one person's: those that are the same, and several on one side of what is apart. */
function joinedBy(one: Decided): Mentions[][] {
  if (one.decide === "same") return [one.of];
  return one.decide === "apart" ? one.of.filter((side) => Array.isArray(side)) : [];
}

/** What decisions name that is not here. What somebody shall be called need not be a name that is here. */
function unknownIn(made: readonly Decided[], found: (mentions: Mentions) => MentionsFound): Told[] {
  return made.flatMap((decision) => {
    const isName = (mentions: Mentions) => decision.decide === "same" && mentions === decision.as;
    return unknownTo(
      decision,
      mentionsIn(decision).map((mentions) => {
        const own = found(mentions);
        return { found: own.found.length > 0, missing: isName(mentions) ? [] : own.missing };
      }),
    );
  });
}

function contradictionsAmong(made: readonly Decided[], { partsOf }: Cut): Told[] {
  const joining = made.flatMap((decision) =>
    joinedBy(decision).map((of) => ({ decision, sides: [of.flatMap(partsOf)] })),
  );
  const parting = made.flatMap((decision) =>
    decision.decide === "apart"
      ? [{ decision, sides: decision.of.map((side) => [side].flat().flatMap(partsOf)) }]
      : [],
  );
  return contradicting(joining, parting);
}
