import { mentionsIn, type DecisionAbout, type Mentions } from "../../model/decision.ts";
import type { MentionsFound, MentionsOfForm } from "./find-mentions.ts";
import { addMention, emptyForm, type Form } from "./forms.ts";
import type { SignedPaper } from "./signed-paper.ts";

type Decided = DecisionAbout<"person">;

/** A form, or those of its mentions that decisions name together. */
export interface FormPart extends Form {
  /** The place of the form that it is a part of. */
  form: number;
  /** A user said that it is one person's: it is not parted any further. */
  whole: boolean;
}

/** Forms of which nobody said anything. */
export const wholeForms = (forms: readonly Form[]): FormPart[] =>
  forms.map((form, place) => ({ ...form, form: place, whole: false }));

/** Forms that are cut. */
export interface Cut {
  parts: FormPart[];
  /** The parts that hold some mentions. */
  partsOf: (mentions: Mentions) => number[];
}

/** Cuts forms so that every decision's mentions are whole parts. */
export function cutForms(
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
