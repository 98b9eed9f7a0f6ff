import type { PaperDraft } from "../../../model/paper.ts";
import { UNTITLED } from "../draft.ts";
import { comparedTitle, type ComparedTitle } from "./title-likeness.ts";

/** A draft that is being compared with others, with its title taken apart once. */
export interface Compared {
  draft: PaperDraft;
  title: ComparedTitle | null;
}

export function compared(draft: PaperDraft): Compared {
  return { draft, title: draft.title === UNTITLED ? null : comparedTitle(draft.title) };
}

/** Abstracts that are long enough to tell, as the share of words that they have in common. */
function abstractsInCommon(a: PaperDraft, b: PaperDraft): number | null {
  if (!a.abstract || !b.abstract || Math.min(a.abstract.length, b.abstract.length) < 200) return null;
  const [one, other] = [a.abstract, b.abstract].map(
    (text) => new Set(comparedTitle(text.slice(0, 3000)).words),
  );
  if (!one || !other) return null;
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.min(one.size, other.size);
}

/** Whether both have an abstract, and they have less than half of their words in common. */
export const abstractsDiffer = (a: PaperDraft, b: PaperDraft) => (abstractsInCommon(a, b) ?? 1) < 0.5;
