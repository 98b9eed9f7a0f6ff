import { ln, round } from "../../lib/exact-math.ts";
import type { Occurrence } from "../../model/topic.ts";

/**
 * How much each paper is about a topic: √places · ln(N / n), with its places in the paper, N papers in all and n about it
 * (TF-IDF; Salton & Buckley 1988). A paper in whose text it does not stand counts as one with `unseen` places: a keyword was given for the paper, as if it stood there once; a category says nothing of how much. Linear.
 */
export function scoresOf(
  papers: readonly number[],
  occurrences: readonly Occurrence[],
  paperCount: number,
  unseen = 0,
): number[] {
  const places = new Map<number, number>();
  for (const { paper } of occurrences) places.set(paper, (places.get(paper) ?? 0) + 1);
  const rarity = ln(paperCount / Math.max(1, papers.length));
  return papers.map((paper) => round(Math.sqrt(places.get(paper) ?? unseen) * rarity, 4));
}
