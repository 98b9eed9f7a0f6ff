import { fold } from "../../../lib/fold.ts";
import { mentionsIn, type DecisionAbout, type Mentions } from "../../../model/decision.ts";
import type { Draft } from "../drafts.ts";
import { nameKey } from "../name-key.ts";
import { phraseKey } from "../phrases/phrase-key.ts";
import type { UnitRules } from "../phrases/units.ts";

/** The name that mentions are written under. */
export const nameIn = (mentions: Mentions): string =>
  typeof mentions === "string" ? mentions : mentions.name;

/**
 * Finds drafts, by their places in the list, by what users call them: by a form or the name of a topic, or by what all its forms have
 * in common. Cost: linear in forms, once.
 */
export function openDraftFinder(drafts: readonly Draft[], rules: UnitRules): (label: string) => number[] {
  const found = new Map<string, Set<number>>();
  const add = (key: string, draft: number) => found.set(key, (found.get(key) ?? new Set()).add(draft));
  drafts.forEach(({ kind, key, label, surfaces }, place) => {
    add(kind === "entity" ? `name ${key}` : `words ${key}`, place);
    for (const form of [...surfaces.keys(), label ?? ""]) {
      if (form === "") continue;
      add(`form ${fold(form)}`, place);
      if (kind === "entity") add(`name ${nameKey(form)}`, place);
    }
  });
  return (label) => {
    const keys = [
      `form ${fold(label)}`,
      `words ${phraseKey(label, rules).replaceAll(" ", "")}`,
      `name ${nameKey(label)}`,
    ];
    return rising(keys.flatMap((key) => [...(found.get(key) ?? [])]));
  };
}

/** Finds by a name that a decision gives what this decision speaks of, beside what is called so of itself. */
export function byNamesGiven(
  made: readonly DecisionAbout<"topic">[],
  direct: (mentions: Mentions) => number[],
): (mentions: Mentions) => number[] {
  const meant = new Map<string, Mentions[]>();
  for (const one of made)
    if ("as" in one && one.as !== undefined)
      meant.set(one.as, [...(meant.get(one.as) ?? []), ...mentionsIn(one)]);
  const known = new Map<string, number[]>();
  return function find(mentions) {
    const key = JSON.stringify(mentions);
    const before = known.get(key);
    if (before) return before;
    known.set(key, []); // a name that leads back to itself
    const others = typeof mentions === "string" ? (meant.get(mentions) ?? []) : [];
    const found = rising([
      ...direct(mentions),
      ...others.flatMap((one) => (one === mentions ? [] : find(one))),
    ]);
    known.set(key, found);
    return found;
  };
}

const rising = (places: readonly number[]) => [...new Set(places)].sort((a, b) => a - b);
