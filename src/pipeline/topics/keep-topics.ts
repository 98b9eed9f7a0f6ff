import type { Notice } from "../../model/notice.ts";
import type { Draft } from "./drafts.ts";

/** How many papers a named thing must be on: 1 up to 500 papers, then 2, and 3 for 11,000. */
export function leastPapersOfNames(paperCount: number): number {
  return paperCount <= 500 ? 1 : Math.max(2, Math.floor(Math.sqrt(paperCount) / 30));
}

/** Keeps the topics with enough papers, and tells how many names and phrases there was no room for. */
export function keepTopics(
  drafts: readonly Draft[],
  phrasesLeft: number,
  paperCount: number,
): { kept: Draft[]; notices: Notice[] } {
  const least = leastPapersOfNames(paperCount);
  const kept = drafts.filter((draft) => draft.given || draft.kind !== "entity" || draft.papers.size >= least);
  const namesLeft = drafts.length - kept.length;
  if (namesLeft + phrasesLeft === 0) return { kept, notices: [] };
  const parts = [
    ...(namesLeft > 0 ? [`${namesLeft} names that are on fewer than ${least} papers`] : []),
    ...(phrasesLeft > 0 ? [`${phrasesLeft} phrases that rank below the ones shown`] : []),
  ];
  const message = `Left out as topics: ${parts.join(", and ")}.`;
  const title = "Rare names and weak phrases were left out";
  const count = namesLeft + phrasesLeft;
  return { kept, notices: [{ code: "topics-limited", kind: "limited", count, title, message, items: [] }] };
}
