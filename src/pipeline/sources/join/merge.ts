import { fold } from "../../../lib/fold.ts";
import type { Keyword, Mention, Paper, PaperDraft } from "../../../model/paper.ts";
import { UNTITLED } from "../draft.ts";
import { hasFootnotes } from "./people/bylines.ts";
import { isPreprint } from "./evidence.ts";

/** One record of a paper, and why it is the same paper as the first one. */
export interface PaperRecord {
  draft: PaperDraft;
  reason: string;
}

type Merged = Omit<Paper, "id">;

/**
 * One paper from its records: the union of what they know. Each field comes from the first record that has it, but a
 * complete byline goes before a cut one, the longer abstract before the shorter, and the journal's date before the
 * preprint's, which is kept as the other date.
 */
export function mergeRecords(records: readonly PaperRecord[]): Merged {
  const drafts = records.map((record) => record.draft);
  const [first] = drafts;
  if (!first) throw new Error("mergeRecords: a paper has at least one record");
  const joined = records.slice(1).map(({ draft, reason }) => ({ origin: draft.origin, reason }));
  if (joined.length === 0) return { ...first, joined, fieldSources: {} };
  const fieldSources: Record<string, number> = {};
  const pick = <K extends keyof PaperDraft>(
    field: K,
    better: (a: PaperDraft, b: PaperDraft) => boolean,
  ): PaperDraft[K] => {
    const best = drafts.reduce((kept, draft) => (better(draft, kept) ? draft : kept));
    const place = drafts.indexOf(best);
    if (place > 0) fieldSources[field] = place - 1;
    return best[field];
  };
  const present = <K extends keyof PaperDraft>(field: K) =>
    pick(field, (a, b) => isEmpty(b[field]) && !isEmpty(a[field]));
  const byline = pick("byline", betterByline);
  return {
    ...first,
    title: pick("title", (a, b) => b.title === UNTITLED && a.title !== UNTITLED),
    byline: { ...byline, names: richer(byline.names, drafts) },
    date: pick("date", betterDate),
    otherDate: otherDate(drafts),
    abstract: pick("abstract", longerAbstract),
    venue: pick(
      "venue",
      (a, b) => a.venue !== null && (b.venue === null || (isPreprint(b) && !isPreprint(a))),
    ),
    categories: present("categories"),
    summary: present("summary"),
    affiliation: present("affiliation"),
    references: pick("references", (a, b) => a.references.length > b.references.length),
    citations: pick("citations", (a, b) => (a.citations?.count ?? -1) > (b.citations?.count ?? -1)),
    givenTopics: present("givenTopics"),
    code: drafts.some((draft) => draft.code),
    links: [...new Set(drafts.flatMap((draft) => draft.links))],
    keywords: distinctKeywords(drafts.flatMap((draft) => draft.keywords)),
    identifiers: unionOfIdentifiers(drafts),
    joined,
    fieldSources,
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function betterByline({ byline: a }: PaperDraft, { byline: b }: PaperDraft): boolean {
  if (b.names.length === 0) return a.names.length > 0;
  if (a.names.length === 0) return false;
  if (hasFootnotes(b.names, a.names)) return true;
  if (hasFootnotes(a.names, b.names)) return false;
  if (a.complete !== b.complete) {
    // A "complete" byline that lists just the names of a cut one was cut by its source without a word.
    const cut = a.names.length === b.names.length;
    return cut ? !a.complete : a.complete;
  }
  if (a.names.length !== b.names.length) return a.names.length > b.names.length;
  return spelledOut(a.names) > spelledOut(b.names) * 1.15;
}

/** An abstract before none; a clearly longer one before a shorter, for some systems cut them. */
function longerAbstract({ abstract: a }: PaperDraft, { abstract: b }: PaperDraft): boolean {
  return a !== null && (b === null || a.length > b.length * 1.1 + 20);
}

/** How much of the names is written out: initials say less. */
const spelledOut = (names: readonly Mention[]) =>
  names.reduce((sum, name) => sum + name.written.replace(/[^\p{L}]/gu, "").length, 0);

/** Names with the ORCIDs, affiliations and parts that other records give for names written the same way. */
function richer(names: readonly Mention[], drafts: readonly PaperDraft[]): Mention[] {
  const same = new Map<string, Mention[]>();
  for (const name of drafts.flatMap((draft) => draft.byline.names)) {
    const key = fold(name.written);
    same.set(key, [...(same.get(key) ?? []), name]);
  }
  return names.map((name) => {
    const others = same.get(fold(name.written)) ?? [];
    return Object.assign({}, ...others.toReversed(), name) as Mention; // safe: every part is a mention of the same name
  });
}

/** The more precise date; between equals a journal's before a preprint's. */
function betterDate(a: PaperDraft, b: PaperDraft): boolean {
  const precision = (draft: PaperDraft) => draft.date?.iso?.length ?? 0;
  if (precision(a) === 0 || precision(b) === 0) return precision(a) > precision(b);
  if (isPreprint(a) !== isPreprint(b)) return isPreprint(b);
  return precision(a) > precision(b);
}

/** The date of the preprint, where the records know one besides the journal's. */
function otherDate(drafts: readonly PaperDraft[]): PaperDraft["otherDate"] {
  const given = drafts.find((draft) => draft.otherDate)?.otherDate;
  if (given) return given;
  const preprint = drafts.find((draft) => isPreprint(draft) && draft.date?.iso);
  const journal = drafts.find((draft) => !isPreprint(draft) && draft.date?.iso);
  return preprint && journal && preprint.date?.iso !== journal.date?.iso ? (preprint.date ?? null) : null;
}

function distinctKeywords(keywords: readonly Keyword[]): Keyword[] {
  const seen = new Set<string>();
  return keywords.filter(({ text }) => {
    const key = fold(text);
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

/** All identifiers; where a preprint's and a journal's differ, the journal's. */
function unionOfIdentifiers(drafts: readonly PaperDraft[]): PaperDraft["identifiers"] {
  const preprintsFirst = [
    ...drafts.filter((draft) => !isPreprint(draft)),
    ...drafts.filter(isPreprint),
  ].toReversed();
  return Object.assign({}, ...preprintsFirst.map((draft) => draft.identifiers)) as PaperDraft["identifiers"]; // safe: a union of them
}
