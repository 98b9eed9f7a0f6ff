import type { Notice } from "../../model/notice.ts";
import type { Draft } from "./drafts.ts";
import { leastPapers } from "./phrases/choose-phrases.ts";

/** How many papers a named thing must be on: 1 up to 500 papers, then 2, and 3 for 11,000. */
export function leastPapersOfNames(paperCount: number): number {
  return paperCount <= 500 ? 1 : Math.max(2, Math.floor(Math.sqrt(paperCount) / 30));
}

/** Keeps the topics with enough papers, and tells how many names, keywords and phrases there was no room for. */
export function keepTopics(
  drafts: readonly Draft[],
  left: { phrases: number; passing: number; keywords: number },
  paperCount: number,
): { kept: Draft[]; notices: Notice[] } {
  const least = { entity: leastPapersOfNames(paperCount), concept: leastPapers(paperCount) };
  const isKept = ({ kind, given, papers }: Draft) =>
    given || papers.size >= (kind === "entity" || kind === "concept" ? least[kind] : 1);
  const kept = drafts.filter(isKept);
  const names = drafts.filter((draft) => draft.kind === "entity" && !isKept(draft)).length;
  const concepts =
    drafts.filter((draft) => draft.kind === "concept" && !isKept(draft)).length + left.keywords;
  const parts = [
    ...(names > 0 ? [`${names} names that are on fewer than ${least.entity} papers`] : []),
    ...(concepts > 0 ? [`${concepts} keywords and concepts that are on fewer than ${least.concept}`] : []),
    ...(left.phrases > 0 ? [`${left.phrases} phrases that rank below the ones shown`] : []),
    ...(left.passing > 0 ? [`${left.passing} phrases that papers only say in passing`] : []),
  ];
  if (parts.length === 0) return { kept, notices: [] };
  const message = `Left out as topics: ${parts.join(", and ")}.`;
  const title = "Rare names and keywords, and weak phrases, were left out";
  const count = names + concepts + left.phrases + left.passing;
  return { kept, notices: [{ code: "topics-limited", kind: "limited", count, title, message, items: [] }] };
}
