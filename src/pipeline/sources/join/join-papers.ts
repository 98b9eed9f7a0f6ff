import { foldedWords } from "../../../lib/fold.ts";
import type { Paper, PaperDraft } from "../../../model/paper.ts";
import { bylineAgreement, contradiction, identifierKeys, titleKey, yearsFit } from "./evidence.ts";
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
  return {
    papers: groups.map((group) => mergeRecords(group.records)),
    places: drafts.map((_, index) => ({ paper: groupOf[index] ?? 0, reason: reasons[index] ?? null })),
    uncertain,
  };

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
    if (years.includes(true))
      return { same: true, reason: "same title, years that fit, and compatible bylines" };
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
