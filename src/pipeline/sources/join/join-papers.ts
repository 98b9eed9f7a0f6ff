import type { Paper, PaperDraft } from "../../../model/paper.ts";
import { createCandidates } from "./candidates.ts";
import { compared, type Compared } from "./compared.ts";
import { contradiction, identifierKeys } from "./evidence.ts";
import { mergeRecords } from "./merge.ts";
import { placeKey } from "./places.ts";
import { sameByTitle, type Verdict } from "./same-by-title.ts";
import { withoutShared, type SharedIdentifier } from "./shared-identifiers.ts";
import { speaksAgainst } from "./speaks-against.ts";

export interface Joined {
  papers: Omit<Paper, "id">[];
  /** For every draft: the paper that it became, and null for first records or the reason for later ones. */
  places: { paper: number; reason: string | null }[];
  /** Pairs of drafts that may be one paper but were kept apart, with the reason. */
  uncertain: { a: number; b: number; reason: string }[];
  /** Identifiers that stand on many unlike records, and were taken off them. */
  shared: SharedIdentifier[];
}

/** The records of one paper, with the indexes of their drafts and why each but the first is there. */
interface Group {
  records: Compared[];
  members: number[];
  reasons: string[];
}

/** An identifier is looked for in so many groups: more have it only where it is wrong. */
const MOST_HOLDERS = 10;

/**
 * Joins records that are the same paper: by a common identifier, unless titles and people speak against it; or by titles
 * that are alike, years that fit and bylines that go together. Identifiers that differ keep records apart. What may be one
 * paper is told and kept apart: "Part I" and "Part II", errata and replies never join, because their titles differ.
 * Cost: about linear; a record is compared with those that share an identifier, its title or two of its rarest words.
 */
export function joinPapers(drafts: readonly PaperDraft[]): Joined {
  const { records, shared } = withoutShared(drafts.map(compared));
  const groups: Group[] = [];
  const groupOf: number[] = [];
  const reasons: (string | null)[] = [];
  const uncertain: Joined["uncertain"] = [];
  const holders = new Map<string, number[]>();
  const candidates = createCandidates(records.map(({ draft, title }) => ({ title, place: placeKey(draft) })));

  records.forEach((record, index) => {
    const found = findGroup(record, index);
    const number = found?.group ?? groups.length;
    const group = groups[number] ?? { records: [], members: [], reasons: [] };
    groups[number] = group;
    group.records.push(record);
    group.members.push(index);
    group.reasons.push(found?.reason ?? "");
    groupOf.push(number);
    reasons.push(found?.reason ?? null);
    remember(record, index, number);
    joinBridged(record, number, index);
  });
  const kept = groups.flatMap((group, number) => (group.records.length > 0 ? [number] : []));
  const paperOf = new Map(kept.map((number, paper) => [number, paper]));
  return {
    papers: kept.map((number) => mergeRecords(toRecords(groups[number]))),
    places: drafts.map((_, index) => ({
      paper: paperOf.get(groupOf[index] ?? 0) ?? 0,
      reason: reasons[index] ?? null,
    })),
    uncertain: uncertain.filter(({ a, b }) => groupOf[a] !== groupOf[b]),
    shared,
  };

  function findGroup(record: Compared, index: number): { group: number; reason: string } | null {
    const tell = (group: number, reason: string) =>
      void uncertain.push({ a: groups[group]?.members[0] ?? 0, b: index, reason });
    for (const { key, words } of identifierKeys(record.draft)) {
      for (const number of holders.get(key) ?? []) {
        const against = againstIdentity(groups[number]?.records ?? [], [record]);
        if (against === null) return { group: number, reason: words };
        tell(number, `${words}, but ${against}`);
      }
    }
    for (const number of candidates.like(index)) {
      const verdict = verdictOnTitle(groups[number]?.records ?? [], record);
      if (verdict.same) return { group: number, reason: verdict.reason };
      if (verdict.reason) tell(number, verdict.reason);
    }
    return null;
  }

  /** A record may know the identifiers of two groups that knew nothing of each other: then they are one paper. */
  function joinBridged(record: Compared, number: number, index: number): void {
    for (const { key, words } of identifierKeys(record.draft)) {
      for (const other of holders.get(key) ?? []) {
        const [mine, theirs] = [groups[number], groups[other]];
        if (other === number || !mine || !theirs || theirs.records.length === 0) continue;
        if (againstIdentity(theirs.records, mine.records) !== null) continue; // told already, when the record was looked for
        const later = (theirs.members[0] ?? 0) < (mine.members[0] ?? 0) ? number : other;
        const into = later === number ? other : number;
        absorb(into, later, `${words}, by way of record ${index + 1}`);
        return joinBridged(record, into, index);
      }
    }
  }

  function absorb(into: number, gone: number, reason: string): void {
    const [first, second] = [groups[into], groups[gone]];
    if (!first || !second) return;
    first.records.push(...second.records);
    first.members.push(...second.members);
    first.reasons.push(...second.reasons.map((own) => own || reason));
    for (const member of second.members) {
      groupOf[member] = into;
      reasons[member] ??= reason;
    }
    for (const { draft } of second.records)
      for (const { key } of identifierKeys(draft)) {
        const known = holders.get(key) ?? [];
        holders.set(key, [...new Set(known.map((number) => (number === gone ? into : number)))]);
      }
    candidates.replace(gone, into);
    groups[gone] = { records: [], members: [], reasons: [] };
  }

  function remember({ draft }: Compared, index: number, group: number): void {
    for (const { key } of identifierKeys(draft)) {
      const known = holders.get(key) ?? [];
      if (!known.includes(group) && known.length < MOST_HOLDERS) holders.set(key, [...known, group]);
    }
    candidates.remember(index, group);
  }
}

/** What speaks against records of one identifier being one paper: another identifier, or titles and people. */
function againstIdentity(known: readonly Compared[], wanted: readonly Compared[]): string | null {
  const pairs = known.flatMap((one) => wanted.map((other) => [one, other] as const));
  const differing = pairs
    .map(([one, other]) => contradiction(one.draft, other.draft))
    .find((reason) => reason !== null);
  if (differing) return differing;
  const unlike = pairs.map(([one, other]) => speaksAgainst(one, other));
  return unlike.includes(null) ? null : (unlike[0] ?? null);
}

/** The verdict of all records of a group on one more: none may speak against it, and one must speak for it. */
function verdictOnTitle(known: readonly Compared[], wanted: Compared): Verdict {
  const verdicts = known.map((record) => sameByTitle(record, wanted));
  const told = verdicts.find(({ same, reason }) => !same && reason !== "" && !/nothing else/.test(reason));
  return (
    told ??
    verdicts.find(({ same }) => same) ??
    verdicts.find(({ reason }) => reason !== "") ?? { same: false, reason: "" }
  );
}

function toRecords(group: Group | undefined) {
  return (group?.records ?? []).map(({ draft }, n) => ({ draft, reason: group?.reasons[n] ?? "" }));
}
