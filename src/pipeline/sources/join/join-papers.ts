import { foldedWords } from "../../../lib/fold.ts";
import type { Paper, PaperDraft } from "../../../model/paper.ts";
import {
  bylineAgreement,
  contradiction,
  identifierKeys,
  otherPlace,
  titleKey,
  yearsFit,
} from "./evidence.ts";
import { mergeRecords, type PaperRecord } from "./merge.ts";

export interface Joined {
  papers: Omit<Paper, "id">[];
  /** For every draft: the paper that it became, and null for first records or the reason for later ones. */
  places: { paper: number; reason: string | null }[];
  /** Pairs of drafts that may be one paper but were kept apart, with the reason. */
  uncertain: { a: number; b: number; reason: string }[];
}

/**
 * Joins records that are the same paper: by a common identifier; or by the same title, years within one (two for a
 * preprint) and bylines that go together. Identifiers that differ keep records apart. What may be one paper is told and
 * kept apart: "Part I" and "Part II", errata and replies never join, because their titles differ.
 */
export function joinPapers(drafts: readonly PaperDraft[]): Joined {
  const groups: { records: PaperRecord[]; members: number[] }[] = [];
  const groupOf: number[] = [];
  const reasons: (string | null)[] = [];
  const uncertain: Joined["uncertain"] = [];
  const byKey = new Map<string, number>();
  const byTitle = new Map<string, number[]>();
  drafts.forEach((draft, index) => {
    const found = findGroup(draft);
    const group = found ? found.group : groups.length;
    if (found) {
      groups[group]?.records.push({ draft, reason: found.reason });
      groups[group]?.members.push(index);
    } else groups.push({ records: [{ draft, reason: "" }], members: [index] });
    groupOf.push(group);
    reasons.push(found?.reason ?? null);
    remember(draft, group);
    mergeBridged(draft, group, index);

    function findGroup(wanted: PaperDraft): { group: number; reason: string } | null {
      for (const { key, words } of identifierKeys(wanted)) {
        const known = byKey.get(key);
        if (known === undefined) continue;
        const against = groups[known]?.records
          .map((record) => contradiction(record.draft, wanted))
          .find((one) => one !== null);
        if (!against) return { group: known, reason: words };
        uncertain.push({ a: groups[known]?.members[0] ?? 0, b: index, reason: `${words}, but ${against}` });
      }
      const title = titleKey(wanted);
      for (const known of (title === null ? undefined : byTitle.get(title)) ?? []) {
        const verdict = sameTitle(groups[known]?.records ?? [], wanted);
        if (verdict.same) return { group: known, reason: verdict.reason };
        if (verdict.reason)
          uncertain.push({ a: groups[known]?.members[0] ?? 0, b: index, reason: verdict.reason });
      }
      return null;
    }
  });
  const kept = groups.flatMap((group, number) => (group.records.length > 0 ? [number] : []));
  const paperOf = new Map(kept.map((number, paper) => [number, paper]));
  return {
    papers: kept.map((number) => mergeRecords(groups[number]?.records ?? [])),
    places: drafts.map((_, index) => ({
      paper: paperOf.get(groupOf[index] ?? 0) ?? 0,
      reason: reasons[index] ?? null,
    })),
    uncertain,
  };

  /** A record may know the identifiers of two groups that knew nothing of each other: then they are one paper. */
  function mergeBridged(draft: PaperDraft, group: number, index: number): void {
    const mine = groups[group];
    for (const { key, words } of identifierKeys(draft)) {
      const other = byKey.get(key);
      const theirs = other === undefined || other === group ? undefined : groups[other];
      if (!mine || !theirs || theirs.records.length === 0) continue;
      const against = theirs.records.flatMap(({ draft: one }) =>
        mine.records.map((record) => contradiction(one, record.draft)),
      );
      if (against.some((one) => one !== null)) continue; // told already, when the record was looked for
      const [first, second] =
        (theirs.members[0] ?? 0) < (mine.members[0] ?? 0) ? [theirs, mine] : [mine, theirs];
      const into = first === mine ? group : (other ?? group);
      const reason = `${words}, by way of record ${index + 1}`;
      first.records.push(...second.records.map((record) => ({ ...record, reason: record.reason || reason })));
      for (const member of second.members) {
        groupOf[member] = into;
        reasons[member] ??= reason;
      }
      first.members.push(...second.members);
      [second.records, second.members] = [[], []];
      for (const [known, number] of byKey) if (groups[number]?.records.length === 0) byKey.set(known, into);
      for (const numbers of byTitle.values()) {
        numbers.forEach((number, place) => {
          if (groups[number]?.records.length === 0) numbers[place] = into;
        });
      }
      return mergeBridged(draft, into, index);
    }
  }

  function remember(draft: PaperDraft, group: number): void {
    for (const { key } of identifierKeys(draft)) if (!byKey.has(key)) byKey.set(key, group);
    const title = titleKey(draft);
    if (title === null) return;
    const known = byTitle.get(title);
    if (!known) byTitle.set(title, [group]);
    else if (!known.includes(group) && known.length < 50) known.push(group);
  }
}

/** Whether a record of the same title is the same paper as those of a group. A reason without `same` is an uncertainty. */
function sameTitle(records: readonly PaperRecord[], draft: PaperDraft): { same: boolean; reason: string } {
  for (const { draft: known } of records) {
    const against = contradiction(known, draft);
    if (against) return { same: false, reason: `same title, but ${against}` };
  }
  const bylines = records.map((record) => bylineAgreement(record.draft, draft));
  const years = records.map((record) => yearsFit(record.draft, draft));
  if (bylines.includes("same")) {
    const elsewhere = records
      .map((record) => otherPlace(record.draft, draft))
      .find((place) => place !== null);
    if (elsewhere) return { same: false, reason: `same title and bylines, but ${elsewhere}` };
    if (years.includes(true) && !years.includes(false)) {
      return { same: true, reason: "same title, years that fit, and compatible bylines" };
    }
    if (years.every((year) => year === null))
      return { same: true, reason: "same title and compatible bylines; a year is not known" };
    return { same: false, reason: "same title and bylines, but the years are too far apart" };
  }
  if (bylines.every((byline) => byline === "unknown") && foldedWords(draft.title).length >= 5) {
    if (years.includes(true)) return { same: true, reason: "same title and year; one of them has no byline" };
    if (years.every((year) => year === null))
      return { same: true, reason: "same long title; one of them has no byline and no year" };
  }
  return {
    same: false,
    reason: bylines.includes("different") ? "" : "same title, but nothing else that speaks for it",
  };
}
