import type { Paper } from "../../model/paper.ts";
import type { Form } from "./forms.ts";
import { bestWriting } from "./forms.ts";
import { abbreviates, blockKey } from "./name-parts.ts";

export interface Join {
  short: Form;
  full: Form;
  reason: string;
}

export interface FormJoins {
  /** Abbreviated names that belong to a fuller one: only one fits, and they share co-authors. */
  joins: Join[];
  /** Only one fuller name fits, but nothing else speaks for it: kept apart, and told. */
  possible: Join[];
}

/** Co-authors of longer bylines are no evidence: everybody shares them. */
const LONGEST_TELLING_BYLINE = 25;

/**
 * Decides which abbreviated names (`J. Pan`, `Rosemary Wyse`) belong to a fuller one (`Jia-Shu Pan`,
 * `Rosemary F. G. Wyse`). A name that fits several stays apart: merging too much is worse than merging too little.
 */
export function joinForms(forms: readonly Form[], papers: readonly Paper[]): FormJoins {
  const blocks = new Map<string, Form[]>();
  for (const form of forms) {
    const key = blockKey(form.parts);
    const block = blocks.get(key);
    if (block) block.push(form);
    else blocks.set(key, [form]);
  }
  const coauthors = coauthorsOf(forms, papers);
  const result: FormJoins = { joins: [], possible: [] };
  const papersOf = new Map<Form, Set<number>>();
  for (const block of blocks.values()) {
    for (const short of block) {
      const full = onlyFuller(short, block);
      if (!full) continue;
      const taken = papersOf.get(full) ?? new Set(full.papers);
      if (short.papers.some((paper) => taken.has(paper))) continue; // both stand on one byline: they are two people
      const shared = commonTo(coauthors(short), coauthors(full));
      const names = `"${bestWriting(short.written)}" fits no other name here than "${bestWriting(full.written)}"`;
      if (shared.length > 0) {
        const whom = shared
          .slice(0, 3)
          .map((form) => bestWriting(form.written))
          .join(", ");
        result.joins.push({ short, full, reason: `${names}, and both wrote with ${whom}` });
        for (const paper of short.papers) taken.add(paper);
        papersOf.set(full, taken);
      } else result.possible.push({ short, full, reason: `${names}, but they share no co-author` });
    }
  }
  return result;
}

/** The fullest form that a short one abbreviates, if all the forms that it abbreviates could be one person. */
function onlyFuller(short: Form, block: readonly Form[]): Form | null {
  const fuller = block.filter((form) => form !== short && abbreviates(short.parts, form.parts));
  const fullest = fuller.toSorted((a, b) => b.parts.given.join("").length - a.parts.given.join("").length)[0];
  if (!fullest) return null;
  const oneLine = fuller.every((form) => form === fullest || abbreviates(form.parts, fullest.parts));
  return oneLine ? fullest : null;
}

function coauthorsOf(forms: readonly Form[], papers: readonly Paper[]): (form: Form) => Set<Form> {
  const onPaper: Form[][] = papers.map(() => []);
  for (const form of forms) for (const paper of form.papers) onPaper[paper]?.push(form);
  const known = new Map<Form, Set<Form>>();
  return (form) => {
    let found = known.get(form);
    if (!found) {
      const bylines = form.papers.map((paper) => onPaper[paper] ?? []);
      found = new Set(bylines.filter((names) => names.length <= LONGEST_TELLING_BYLINE).flat());
      known.set(form, found);
    }
    return found;
  };
}

function commonTo(a: Set<Form>, b: Set<Form>): Form[] {
  return [...a].filter((form) => b.has(form) && !form.parts.group).sort((x, y) => (x.key < y.key ? -1 : 1));
}
