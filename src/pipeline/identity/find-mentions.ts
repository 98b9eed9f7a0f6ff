import type { Mentions } from "../../model/decision.ts";
import type { Form } from "./forms.ts";
import { fullKey, nameParts } from "./name-parts.ts";
import type { SignedPaper } from "./signed-paper.ts";

/** Mentions of one form: the form's place in the list, and their places in its lists; null for all that nobody else names. */
export interface MentionsOfForm {
  form: number;
  at: number[] | null;
}

export interface MentionsFound {
  found: MentionsOfForm[];
  /** What is not here, in words. */
  missing: string[];
}

/** Papers by what decisions call them: see `paperAt` of the sources. */
export type PaperAt = (called: string) => number | undefined;

/**
 * Finds the mentions that decisions speak of: a name as it is written somewhere, or one that differs from it in accents, case,
 * hyphens and points only. Cost: linear in forms once, then in the mentions of the names asked for.
 */
export function openMentionFinder(forms: readonly Form[], papers: readonly SignedPaper[], paperAt: PaperAt) {
  const byKey = new Map(forms.map(({ key }, form) => [key, form]));
  const byWriting = new Map<string, number[]>();
  forms.forEach(({ written }, form) => {
    for (const writing of written.keys()) byWriting.set(writing, [...(byWriting.get(writing) ?? []), form]);
  });
  const formsOf = (name: string): number[] => {
    const written = byWriting.get(name);
    if (written) return written;
    const form = byKey.get(fullKey(nameParts({ written: name })));
    return form === undefined ? [] : [form];
  };
  return (wanted: Mentions): MentionsFound => {
    const name = typeof wanted === "string" ? wanted : wanted.name;
    const own = formsOf(name);
    if (own.length === 0) return { found: [], missing: [`nobody is called "${name}" here`] };
    if (typeof wanted === "string") return { found: own.map((form) => ({ form, at: null })), missing: [] };
    return onPapers(name, own, wanted.papers);
  };

  function onPapers(name: string, own: readonly number[], called: readonly string[]): MentionsFound {
    const found = new Map<number, Set<number>>();
    const missing: string[] = [];
    for (const one of called) {
      const [, id = one, nth] = /^(.*?)(?:#(\d+))?$/.exec(one) ?? [];
      const paper = paperAt(id);
      if (paper === undefined) {
        missing.push(`there is no ${id} here`);
        continue;
      }
      let met = false;
      for (const form of own) {
        const { papersOf, placesOf } = forms[form]!; // safe: a place in the list
        for (let at = firstAt(papersOf, paper); papersOf[at] === paper; at++) {
          if (nth !== undefined && placesOf[at] !== Number(nth) - 1) continue;
          found.set(form, (found.get(form) ?? new Set()).add(at));
          met = true;
        }
      }
      if (!met) missing.push(`"${name}" is not on "${papers[paper]?.title ?? id}"`);
    }
    return { found: [...found].map(([form, at]) => ({ form, at: [...at] })), missing };
  }
}

/** Where a number stands first in a rising list, or would. */
function firstAt(rising: readonly number[], wanted: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
