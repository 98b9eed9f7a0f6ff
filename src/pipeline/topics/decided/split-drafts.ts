import { by, descending, inOrder } from "../../../lib/order.ts";
import { mentionsIn, type DecisionAbout, type Mentions } from "../../../model/decision.ts";
import { addPlace, type Draft } from "../drafts.ts";
import type { UnitRules } from "../phrases/units.ts";
import type { SearchedText } from "../texts.ts";
import { nameIn, openDraftFinder } from "./find-drafts.ts";
import { formKey } from "./form-key.ts";

type Decided = DecisionAbout<"topic">;

/** Where mentions of topics are looked up. */
export interface TopicMentions {
  texts: readonly (readonly SearchedText[])[];
  rules: UnitRules;
  /** Papers by what decisions call them: see `paperAt` of the sources. */
  paperAt: (called: string) => number | undefined;
}

/** Drafts in the parts that decisions make of them. */
export interface SplitDrafts {
  drafts: Draft[];
  /** The places in the list of those that mentions mean; a name alone means what no decision names by its papers. */
  draftsOf: (mentions: Mentions) => number[];
  /** All of a name, whatever decisions name of it. */
  allOf: (name: string) => number[];
}

/** Some mentions that a decision names, as a part of a draft: those of one form, on some papers or on all. */
interface Cut {
  /** The mentions as text. */
  key: string;
  mentions: Mentions;
  form: string;
  papers: ReadonlySet<number> | null;
}

/** A draft, or a part of it, with the cuts that it lies in. */
interface Part {
  draft: Draft;
  cuts: readonly Cut[];
}

/**
 * Splits drafts where decisions name mentions of a form on some papers, or say that two forms are never one topic: each part is a
 * topic of its own. What nobody names stays with the form that the topic goes by. Cost: linear in the drafts, and in the places of
 * those that are split.
 */
export function splitDrafts(
  drafts: readonly Draft[],
  made: readonly Decided[],
  { texts, rules, paperAt }: TopicMentions,
): SplitDrafts {
  const find = openDraftFinder(drafts, rules);
  const formOf = (draft: number, name: string) => formKey(drafts[draft]!.kind, name, rules.normal); // safe: a place in the list
  const cutsOf = new Map<number, Map<string, Cut>>();
  const addCut = (draft: number, cut: Omit<Cut, "key">) => {
    const key = JSON.stringify(cut.mentions);
    cutsOf.set(draft, (cutsOf.get(draft) ?? new Map<string, Cut>()).set(key, { ...cut, key }));
  };
  for (const mentions of made.flatMap(mentionsIn)) {
    if (typeof mentions === "string") continue;
    const papers = new Set(mentions.papers.flatMap((one) => paperAt(one) ?? []));
    for (const draft of find(mentions.name))
      addCut(draft, { mentions, form: formOf(draft, mentions.name), papers });
  }
  for (const one of made) {
    if (one.decide !== "apart") continue;
    const names = mentionsIn(one).filter((mentions) => typeof mentions === "string");
    for (const [draft, own] of namesByDraft(names, find))
      for (const mentions of namesCutOff(drafts[draft]!, own, rules))
        addCut(draft, { mentions, form: formOf(draft, mentions), papers: null });
  }
  const split: Part[] = [];
  const places = drafts.map((draft, place) => {
    const cuts = [...(cutsOf.get(place)?.values() ?? [])];
    const parts = cuts.length === 0 ? [{ draft, cuts }] : partsOf(draft, cuts, texts, rules);
    for (const part of parts) split.push(part);
    return parts.map((_, n) => split.length - parts.length + n);
  });
  const draftsOf = (mentions: Mentions): number[] =>
    find(nameIn(mentions)).flatMap((draft) => {
      const own = places[draft] ?? [];
      const form = formOf(draft, nameIn(mentions));
      return typeof mentions === "string" ? partsNamed(form, own, split) : partsCut(mentions, own, split);
    });
  return {
    drafts: split.map(({ draft }) => draft),
    draftsOf,
    allOf: (name) => find(name).flatMap((draft) => places[draft] ?? []),
  };
}

function namesByDraft(names: readonly string[], find: (name: string) => number[]): Map<number, string[]> {
  const own = new Map<number, string[]>();
  for (const name of names) for (const draft of find(name)) own.set(draft, [...(own.get(draft) ?? []), name]);
  return own;
}

/** Of names that a draft has, and that are apart, all but the one that it goes by. */
function namesCutOff(draft: Draft, names: readonly string[], rules: UnitRules): string[] {
  const votes = new Map<string, number>();
  for (const [surface, count] of draft.surfaces) {
    const form = formKey(draft.kind, surface, rules.normal);
    votes.set(form, (votes.get(form) ?? 0) + count);
  }
  const formOf = (name: string) => formKey(draft.kind, name, rules.normal);
  const own = new Set([draft.key, draft.label === null ? draft.key : formOf(draft.label)]);
  const order = inOrder<string>(
    by((name) => (own.has(formOf(name)) ? 0 : 1)),
    descending(by((name) => votes.get(formOf(name)) ?? 0)),
    by((name) => name),
  );
  const [head = ""] = names.toSorted(order);
  return names.filter((name) => votes.has(formOf(name)) && formOf(name) !== formOf(head));
}

/** A draft in parts, each with the places and papers that lie in the same cuts; first what lies in none. */
function partsOf(
  draft: Draft,
  cuts: readonly Cut[],
  texts: TopicMentions["texts"],
  rules: UnitRules,
): Part[] {
  const forms = new Set(
    [...draft.surfaces.keys()].map((surface) => formKey(draft.kind, surface, rules.normal)),
  );
  const textAt = (paper: number, field: string) =>
    texts[paper]?.find((one) => one.field === field)?.text ?? "";
  const parts = new Map<string, Part>();
  const partOf = (own: readonly Cut[]) => {
    const sign = own.map((cut) => cuts.indexOf(cut)).join(" ");
    const part = parts.get(sign) ?? { draft: own.length === 0 ? rest(draft) : cutOff(draft, own), cuts: own };
    parts.set(sign, part);
    return part.draft;
  };
  for (const place of draft.occurrences) {
    const text = textAt(place.paper, place.field);
    const surface = text.slice(place.start, place.end).replace(/\s+/gu, " ");
    const form = formKey(draft.kind, surface, rules.normal);
    const own = cuts.filter(
      (cut) =>
        (cut.papers?.has(place.paper) ?? true) && (cut.form === form || (cut.papers && !forms.has(cut.form))),
    );
    addPlace(partOf(own), place, text, (draft.surfaces.get(surface) ?? 0) > 0 ? 1 : 0);
  }
  const placed = new Set(draft.occurrences.map(({ paper }) => paper));
  for (const paper of draft.papers)
    if (!placed.has(paper)) partOf(cuts.filter(({ papers }) => papers?.has(paper))).papers.add(paper);
  const all = [...parts.values()].sort((a, b) => Number(a.cuts.length > 0) - Number(b.cuts.length > 0));
  // What no text has, but keywords and lists, is called as all of it is.
  for (const { draft: part } of all) if (part.surfaces.size === 0) part.surfaces = new Map(draft.surfaces);
  const [only] = all;
  return all.length === 1 && only ? [{ draft, cuts: only.cuts }] : all;
}

const nothingFound = () => ({
  surfaces: new Map<string, number>(),
  running: new Map<string, number>(),
  papers: new Set<number>(),
  occurrences: [],
});

const rest = (draft: Draft): Draft => ({ ...draft, ...nothingFound() });

/** A part that is a topic of its own, though it be on one paper; it is no concept of a vocabulary. */
function cutOff(draft: Draft, cuts: readonly Cut[]): Draft {
  const byForm = cuts.find(({ papers }) => papers === null);
  const onPapers = cuts.filter(({ papers }) => papers !== null).map(({ mentions }) => mentions);
  const key = byForm?.form ?? draft.key;
  return {
    ...draft,
    ...nothingFound(),
    kind: draft.kind === "concept" ? "phrase" : draft.kind,
    key: onPapers.length === 0 ? key : `${key} ${JSON.stringify(onPapers)}`,
    label: byForm ? null : draft.label,
    concepts: new Set(),
    given: true,
  };
}

/** Of the parts of a draft the one that a name alone means: what is cut off by that form, else the rest. */
function partsNamed(form: string, own: readonly number[], split: readonly Part[]): number[] {
  if (own.length < 2) return [...own];
  const cutsOf = (part: number) => split[part]?.cuts ?? [];
  const whole = own.filter((part) => cutsOf(part).every(({ papers }) => papers === null));
  const byForm = whole.filter((part) => cutsOf(part).some((cut) => cut.form === form));
  return byForm.length > 0 ? byForm : whole.filter((part) => cutsOf(part).length === 0);
}

/** Of the parts of a draft those that hold mentions named by their papers. */
function partsCut(mentions: Mentions, own: readonly number[], split: readonly Part[]): number[] {
  const key = JSON.stringify(mentions);
  return own.filter((part) => split[part]?.cuts.some((cut) => cut.key === key));
}
