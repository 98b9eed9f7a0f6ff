import { fold } from "../../../lib/fold.ts";
import { yearOf, type PaperDraft } from "../../../model/paper.ts";
import { UNTITLED } from "../draft.ts";
import { identifierKeys } from "./evidence.ts";
import { placeKeys } from "./places/places.ts";
import { comparedTitle, type ComparedTitle } from "./titles/compared-title.ts";
import { titleWords } from "./titles/title-words.ts";

/** A draft that is being compared with others, taken apart once. */
export interface Compared {
  draft: PaperDraft;
  title: ComparedTitle | null;
  /** Its identifiers, for finding others of the same. */
  keys: readonly string[];
  /** Its place in print, for finding others of the same place. */
  places: readonly string[];
  /** How its year, its first name and its title begin: what is left when many letters are lost. */
  beginning: string | null;
}

export function compared(draft: PaperDraft): Compared {
  return {
    draft,
    title: draft.title === UNTITLED ? null : comparedTitle(draft.title),
    keys: identifierKeys(draft),
    places: placeKeys(draft),
    beginning: beginningOf(draft),
  };
}

function beginningOf(draft: PaperDraft): string | null {
  const [name] = draft.byline.names;
  const year = yearOf(draft);
  if (!name || year === null) return null;
  const { family, written } = name;
  const last = family ?? (written.includes(",") ? written : (written.split(" ").at(-1) ?? ""));
  return `${year} ${fold(last.slice(0, 3))} ${fold(draft.title.slice(0, 3))}`;
}

/** The share of words that two abstracts of so many characters have in common; null where one has none. */
function abstractsInCommon(a: PaperDraft, b: PaperDraft, fewest: number): number | null {
  if (!a.abstract || !b.abstract || Math.min(a.abstract.length, b.abstract.length) < fewest) return null;
  const [one = new Set(), other = new Set()] = [a.abstract, b.abstract].map(
    (text) => new Set(titleWords(text.slice(0, 3000))),
  );
  return [...one].filter((word) => other.has(word)).length / Math.min(one.size, other.size);
}

/** Whether both have an abstract, and they have less than half of their words in common. */
export const abstractsDiffer = (a: PaperDraft, b: PaperDraft) => (abstractsInCommon(a, b, 200) ?? 1) < 0.5;

/** Whether both have an abstract, and it is the same but for some words. */
export const abstractsAgree = (a: PaperDraft, b: PaperDraft) => (abstractsInCommon(a, b, 80) ?? 0) >= 0.9;
