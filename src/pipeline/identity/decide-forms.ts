import { decisionKey, type DecisionAbout, type Mentions } from "../../model/decision.ts";
import { contradicting, unknownTo, type Told } from "../told.ts";
import { addMention, emptyForm, type Form } from "./forms.ts";
import { openMentionFinder, type MentionsFound, type PaperAt } from "./find-mentions.ts";
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
  /** Parts of somebody who is called so. */
  called: { parts: number[]; as: string; decision: Decided }[];
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
  const told = unknownIn(made, found);
  const contradictory = contradictionsAmong(made, cutForms(forms, papers, made, found));
  told.push(...contradictory);
  const aside = new Set(contradictory.map(({ decision }) => decisionKey(decision)));
  const left = made.filter((one) => !aside.has(decisionKey(one)));
  const { parts, partsOf } = cutForms(forms, papers, left, found);
  const joining = left.filter((one) => one.decide === "same");
  const one = joining.map(({ of }) => of.flatMap(partsOf));
  for (const part of one.flat()) parts[part]!.whole = true;
  const bonds = bondsOf(one);
  return {
    parts,
    one,
    bondOf: (part) => bonds.get(part) ?? null,
    apart: left.flatMap((one) =>
      one.decide === "apart" ? [one.of.map((side) => [side].flat().flatMap(partsOf))] : [],
    ),
    called: left.flatMap((decision) => {
      if (decision.decide === "apart" || decision.as === undefined) return [];
      return [{ parts: [decision.of].flat().flatMap(partsOf), as: decision.as, decision }];
    }),
    told,
  };
}

/** Forms of which nobody said anything. */
export const wholeForms = (forms: readonly Form[]): FormPart[] =>
  forms.map((form, place) => ({ ...form, form: place, whole: false }));

/** The bond of each part that is in any: what hangs together by several statements has one. */
function bondsOf(one: readonly (readonly number[])[]): Map<number, number> {
  const bonds = new Map<number, number>();
  one.forEach((parts, statement) => {
    const met = new Set(parts.flatMap((part) => bonds.get(part) ?? []));
    for (const [part, bond] of bonds) if (met.has(bond)) bonds.set(part, statement);
    for (const part of parts) bonds.set(part, statement);
  });
  return bonds;
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
  const named = new Map(made.flatMap(mentionsIn).map((mentions) => [JSON.stringify(mentions), mentions]));
  const signs = new Map<number, Map<number, string>>();
  for (const [key, mentions] of named)
    for (const { form, at } of found(mentions).found)
      for (const one of at ?? []) {
        const own = signs.get(form) ?? new Map<number, string>();
        signs.set(form, own.set(one, `${own.get(one) ?? ""}${key}`));
      }
  const partOf = new Map<string, number>();
  const parts = forms.flatMap((form, place) => partsOfForm(form, place, signs.get(place), papers));
  const restOf = new Map<number, number>();
  parts.forEach(({ sign, form, papersOf, placesOf }, part) => {
    if (sign === "") restOf.set(form, part);
    else papersOf.forEach((paper, n) => partOf.set(`${paper} ${placesOf[n]}`, part));
  });
  const allOf = (form: number) => parts.flatMap((part, n) => (part.form === form ? [n] : []));
  return {
    parts: parts.map(({ sign, ...part }) => ({ ...part, whole: sign !== "" })),
    partsOf: (mentions) =>
      found(mentions).found.flatMap(({ form, at }) => {
        const all = forms[form]!; // safe: a place in the list
        if (at)
          return [...new Set(at.map((one) => partOf.get(`${all.papersOf[one]} ${all.placesOf[one]}`)!))]; // safe: it was cut
        return restOf.get(form) ?? allOf(form); // where each of its mentions is named by somebody
      }),
  };
}

/** The parts of one form: the mentions that no decision names by their papers first, if there are any. */
function partsOfForm(
  form: Form,
  place: number,
  signs: ReadonlyMap<number, string> | undefined,
  papers: readonly SignedPaper[],
): (Form & { form: number; sign: string })[] {
  if (!signs) return [{ ...form, form: place, sign: "" }];
  const bySign = new Map<string, number[]>();
  form.papersOf.forEach((_, at) => {
    const sign = signs.get(at) ?? "";
    const own = bySign.get(sign);
    if (own) own.push(at);
    else bySign.set(sign, [at]);
  });
  return [...bySign]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, ats], n) => {
      const part = emptyForm(n === 0 ? form.key : `${form.key}@${n}`, form.parts);
      for (const at of ats) {
        const [paper, byline] = [form.papersOf[at]!, form.placesOf[at]!]; // safe: a place in its lists
        addMention(part, papers[paper]!.byline.names[byline]!, paper, byline);
      }
      return { ...part, form: place, sign };
    });
}

function contradictionsAmong(made: readonly Decided[], { partsOf }: Cut): Told[] {
  const bound = made.flatMap((decision) =>
    decision.decide === "rename"
      ? []
      : [
          {
            decision,
            sides: decision.of.map((side: Mentions | Mentions[]) => [side].flat().flatMap(partsOf)),
          },
        ],
  );
  return contradicting(
    bound.filter(({ decision }) => decision.decide === "same"),
    bound.filter(({ decision }) => decision.decide === "apart"),
  );
}
