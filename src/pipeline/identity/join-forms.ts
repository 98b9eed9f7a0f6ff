import type { Form } from "./forms.ts";
import { bestWriting } from "./forms.ts";
import { abbreviates, blockKey } from "./name-parts.ts";
import type { SignedPaper } from "./signed-paper.ts";

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
/** A family and initial that at most so many names of a corpus have is a telling one. */
const RARE = 3;

/**
 * Decides which abbreviated names (`J. Pan`, `Rosemary Wyse`) belong to a fuller one (`Jia-Shu Pan`,
 * `Rosemary F. G. Wyse`). A name that fits several stays apart: merging too much is worse than merging too little.
 */
export function joinForms(forms: readonly Form[], papers: readonly SignedPaper[]): FormJoins {
  const blocks = new Map<string, Form[]>();
  for (const form of forms) {
    const key = blockKey(form.parts);
    const block = blocks.get(key);
    if (block) block.push(form);
    else blocks.set(key, [form]);
  }
  const coauthors = coauthorsOf(forms, papers);
  const result: FormJoins = { joins: joinsByOrcid(forms), possible: [] };
  const joined = new Set(result.joins.map((join) => join.short));
  const papersOf = new Map<Form, Set<number>>();
  for (const block of blocks.values()) {
    for (const short of block) {
      const full = joined.has(short) ? null : onlyFuller(short, block);
      if (!full || contradict(short, full)) continue;
      const taken = papersOf.get(full) ?? new Set(full.papers);
      if (short.papers.some((paper) => taken.has(paper))) continue; // both stand on one byline: they are two people
      const shared = commonTo(coauthors(short), coauthors(full), blockKey(short.parts), blocks);
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

/** Forms with the same ORCID are one person: all of them join the fullest. */
function joinsByOrcid(forms: readonly Form[]): Join[] {
  const byOrcid = new Map<string, Form[]>();
  for (const form of forms)
    for (const orcid of form.orcids) byOrcid.set(orcid, [...(byOrcid.get(orcid) ?? []), form]);
  const taken = new Set<Form>();
  return [...byOrcid].flatMap(([orcid, same]) => {
    const [full, ...others] = same.toSorted((a, b) => written(b) - written(a) || (a.key < b.key ? -1 : 1));
    return others.flatMap((short): Join[] => {
      if (!full || taken.has(short) || taken.has(full)) return [];
      taken.add(short);
      return [{ short, full, reason: `the same ORCID ${orcid}` }];
    });
  });
}

const written = ({ parts }: Form) => parts.given.join("").length;

/** Whether both have ORCIDs, and none in common. */
function contradict(a: Form, b: Form): boolean {
  return a.orcids.size > 0 && b.orcids.size > 0 && ![...a.orcids].some((orcid) => b.orcids.has(orcid));
}

/** The forms beside a form on its papers. */
function coauthorsOf(
  forms: readonly Form[],
  papers: readonly SignedPaper[],
): (form: Form) => ReadonlySet<Form> {
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

/**
 * The co-authors that two forms share, in the order of their names: the same form; or forms of one family and initial,
 * for another file may abbreviate them, where so few people here are called so that this tells something.
 */
function commonTo(
  a: ReadonlySet<Form>,
  b: ReadonlySet<Form>,
  own: string,
  blocks: ReadonlyMap<string, readonly Form[]>,
): Form[] {
  const rare = (key: string) => key !== own && (blocks.get(key)?.length ?? 0) <= RARE;
  const others = new Set([...b].map((form) => blockKey(form.parts)).filter(rare));
  const shared = [...a].filter((form) => b.has(form) || others.has(blockKey(form.parts)));
  return shared.filter((form) => !form.parts.group).sort((x, y) => (x.key < y.key ? -1 : 1));
}
