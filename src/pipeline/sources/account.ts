import type { SourceAccount } from "../../model/account.ts";
import type { PaperDraft } from "../../model/paper.ts";
import type { Joined } from "./join/join-papers.ts";
import { remarkCodes, type Reading } from "./reader.ts";
import type { SourceRead } from "./read-source.ts";

/** The fields whose absence is told, and when one is absent. */
const FIELDS: Record<string, (draft: PaperDraft) => boolean> = {
  byline: (draft) => draft.byline.names.length === 0,
  date: (draft) => !draft.date?.iso,
  abstract: (draft) => !draft.abstract,
  identifiers: (draft) => Object.keys(draft.identifiers).length === 0,
  venue: (draft) => draft.venue === null,
  keywords: (draft) => draft.keywords.length === 0,
  references: (draft) => draft.references.length === 0,
};

/**
 * What became of the records of a source. `first` is the place of its first draft among all drafts; every record is a
 * paper, a duplicate of one, left out by a decision, or rejected.
 */
export function toAccount(read: SourceRead, first: number, joined: Joined): SourceAccount {
  const { name, kind, recognised, facts, reading } = read;
  const places = joined.places.slice(first, first + reading.papers.length);
  const lineOf = (index: number) => reading.papers[index]?.origin.line ?? null;
  const duplicates = places.flatMap(({ paper, reason }, index) =>
    reason === null || paper === null ? [] : [{ line: lineOf(index), paper, reason }],
  );
  const leftOut = places.flatMap(({ paper }, index) =>
    paper === null ? [{ line: lineOf(index), text: reading.papers[index]?.title ?? "" }] : [],
  );
  const missing = Object.entries(FIELDS).map(
    ([field, absent]) => [field, reading.papers.filter(absent).length] as const,
  );
  return {
    name,
    kind,
    recognised,
    encoding: facts.encoding,
    bytes: facts.bytes,
    sha256: facts.sha256,
    records: reading.records,
    papers: places.length - duplicates.length - leftOut.length,
    duplicates,
    leftOut,
    rejected: reading.rejected,
    unreadFields: reading.remarks.filter(({ code }) => code === "field-unread").length,
    missing: Object.fromEntries(missing.filter(([, count]) => count > 0)),
    repairs: repairsIn(reading, facts),
    page: reading.page,
    vocabulary: reading.vocabulary
      ? { concepts: reading.vocabulary.concepts.length, mapped: reading.vocabulary.mapped.length }
      : null,
    network: reading.network
      ? { nodes: reading.network.nodes.length, ties: reading.network.ties.length }
      : null,
    columns: read.columns ?? reading.columns,
  };
}

function repairsIn(reading: Reading, { encoding, replaced }: SourceRead["facts"]): Record<string, number> {
  const repairs = new Map<string, number>();
  for (const { code } of reading.remarks) {
    if (remarkCodes[code].kind === "repaired") repairs.set(code, (repairs.get(code) ?? 0) + 1);
  }
  if (replaced > 0) repairs.set("characters-replaced", replaced);
  if (!encoding.startsWith("utf") && encoding !== "") repairs.set("encoding-guessed", 1);
  return Object.fromEntries([...repairs].sort(([a], [b]) => (a < b ? -1 : 1)));
}
