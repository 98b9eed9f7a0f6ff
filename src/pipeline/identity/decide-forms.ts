import { openUnion } from "../../lib/union.ts";
import { decisionKey, type DecisionAbout, type Mentions } from "../../model/decision.ts";
import { contradicting, unknownTo, type Told } from "../told.ts";
import { addMention, emptyForm, type Form } from "./forms.ts";
import { openMentionFinder, type MentionsFound, type MentionsOfForm, type PaperAt } from "./find-mentions.ts";
import type { SignedPaper } from "./signed-paper.ts";

type Decided = DecisionAbout<"person">;

/** What users said of people. */
export interface PeopleDecisions {
  made: readonly Decided[];
  paperAt: PaperAt;
}

/** A form, or those of its mentions that decisions name together. */
export interface FormPart extends Form {
  /** The place of the form that it is a part of. */
  form: number;
  /** A user said that it is one person's: it is not parted any further. */
  whole: boolean;
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

/** Forms of which nobody said anything. */
export const wholeForms = (forms: readonly Form[]): FormPart[] =>
  forms.map((form, place) => ({ ...form, form: place, whole: false }));

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

const mentionsIn = (one: Decided): Mentions[] => [one.of].flat(2);

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

interface Cut {
  parts: FormPart[];
  /** The parts that hold some mentions. */
  partsOf: (mentions: Mentions) => number[];
}

/** Cuts forms so that every decision's mentions are whole parts. */
function cutForms(
  forms: readonly Form[],
  papers: readonly SignedPaper[],
  made: readonly Decided[],
  found: (mentions: Mentions) => MentionsFound,
): Cut {
  const cutting = made.filter(({ decide }) => decide !== "rename").flatMap(mentionsIn);
  const named = new Map(cutting.map((mentions) => [JSON.stringify(mentions), mentions]));
  const signs = new Map<number, Map<number, string>>();
  for (const [key, mentions] of named)
    for (const { form, at } of found(mentions).found)
      for (const one of at ?? []) {
        const own = signs.get(form) ?? new Map<number, string>();
        signs.set(form, own.set(one, `${own.get(one) ?? ""}${key}`));
      }
  const partedOff = mentionsPartedOff(made, found);
  const pieces = forms.flatMap((form, place) => partsOfForm(form, place, signs.get(place), papers));
  const partsOfOne = new Map<number, number[]>();
  const partAt = new Map<string, number>();
  pieces.forEach(({ part, at }, n) => {
    partsOfOne.set(part.form, [...(partsOfOne.get(part.form) ?? []), n]);
    for (const one of at ?? []) partAt.set(`${part.form} ${one}`, n);
  });
  const partsWith = ({ form, at }: MentionsOfForm): number[] => {
    const all = partsOfOne.get(form) ?? [];
    if (all.length < 2) return all;
    if (at) return [...new Set(at.map((one) => partAt.get(`${form} ${one}`)!))]; // safe: it was cut
    const left = all.filter((n) => !partedOff.has(`${form} ${pieces[n]?.at?.[0]}`));
    return left.length > 0 ? left : all;
  };
  return {
    parts: pieces.map(({ part }) => part),
    partsOf: (mentions) => found(mentions).found.flatMap(partsWith),
  };
}

/** The mentions that a decision parts from the others of their name: the name alone does not mean them any more. */
function mentionsPartedOff(
  made: readonly Decided[],
  found: (mentions: Mentions) => MentionsFound,
): ReadonlySet<string> {
  const parted = new Set<string>();
  for (const one of made) {
    if (one.decide !== "apart") continue;
    const named = mentionsIn(one).flatMap((mentions) => found(mentions).found);
    const bare = new Set(named.flatMap(({ form, at }) => (at ? [] : [form])));
    for (const { form, at } of named)
      if (bare.has(form)) for (const mention of at ?? []) parted.add(`${form} ${mention}`);
  }
  return parted;
}

interface CutForm {
  part: FormPart;
  /** Its mentions, as places in the lists of the form; null for all. */
  at: number[] | null;
}

/** The parts of one form: those that decisions join or part have a sign in common; the others come first. */
function partsOfForm(
  form: Form,
  place: number,
  signs: ReadonlyMap<number, string> | undefined,
  papers: readonly SignedPaper[],
): CutForm[] {
  if (!signs) return [{ part: { ...form, form: place, whole: false }, at: null }];
  const bySign = new Map<string, number[]>();
  form.papersOf.forEach((_, at) => {
    const sign = signs.get(at) ?? "";
    const own = bySign.get(sign);
    if (own) own.push(at);
    else bySign.set(sign, [at]);
  });
  return [...bySign]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, at], n) => {
      const part = emptyForm(n === 0 ? form.key : `${form.key}@${n}`, form.parts);
      for (const one of at) {
        const [paper, byline] = [form.papersOf[one]!, form.placesOf[one]!]; // safe: a place in its lists
        addMention(part, papers[paper]!.byline.names[byline]!, paper, byline);
      }
      return { part: { ...part, form: place, whole: sign !== "" }, at };
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
