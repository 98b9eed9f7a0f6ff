import { fold } from "../../lib/fold.ts";
import type { DecisionAbout } from "../../model/decision.ts";
import type { Draft } from "./drafts.ts";
import { nameKey } from "./name-key.ts";
import { toUnits, type UnitRules } from "./phrases/units.ts";
import { wordsOf } from "./words.ts";

type Decided = DecisionAbout<"topic">;

/** What a decision calls the topics that it speaks of. */
export const labelsOf = ({ of }: Decided): string[] => [of].flat();

/**
 * Finds drafts by what users call them: by a form or the name of a topic, by what all its forms have in common, or by the name that
 * a decision gives it.
 */
export function openDraftFinder(
  drafts: readonly Draft[],
  made: readonly Decided[],
  rules: UnitRules,
): (label: string) => number[] {
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
  const direct = (label: string): number[] => {
    const keys = [
      `form ${fold(label)}`,
      `words ${phraseKey(label, rules).replaceAll(" ", "")}`,
      `name ${nameKey(label)}`,
    ];
    return [...new Set(keys.flatMap((key) => [...(found.get(key) ?? [])]))].sort((a, b) => a - b);
  };
  const alias = new Map<string, string[]>();
  for (const one of made)
    if ("as" in one && one.as !== undefined)
      alias.set(one.as, [...(alias.get(one.as) ?? []), ...labelsOf(one)]);
  const known = new Map<string, number[]>();
  const find = (label: string): number[] => {
    const before = known.get(label);
    if (before) return before;
    known.set(label, []); // a name that leads back to itself
    const all = [label, ...(alias.get(label) ?? []).filter((one) => one !== label)];
    const drafted = [...new Set(all.flatMap((one) => (one === label ? direct(one) : find(one))))];
    known.set(
      label,
      drafted.sort((a, b) => a - b),
    );
    return known.get(label) ?? [];
  };
  return find;
}

/** The normal words of a phrase. */
export function phraseKey(label: string, rules: UnitRules): string {
  return toUnits(wordsOf(label), rules)
    .map(({ key }) => key)
    .join(" ");
}
