import { openLists } from "../../lib/open-lists.ts";
import { sortPairs } from "../../lib/sort-pairs.ts";
import type { Notice } from "../../model/notice.ts";
import type { TieColumns } from "../../model/network-columns.ts";
import type { NearestPapers } from "./nearest-papers.ts";

/** Each paper keeps its ties to so many nearest papers. */
export const NEAREST = 10;

/** A tie between two papers where one is among the nearest of the other; its evidence is the two themselves. Cost: linear. */
export function tieNearest({
  others: { starts, values },
  cosine,
}: NearestPapers): Omit<TieColumns, "topics" | "people"> {
  const papers = starts.length - 1;
  const [low, high] = [values.slice(), values.slice()];
  for (let paper = 0; paper < papers; paper++)
    for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at++) {
      low[at] = Math.min(paper, values[at] ?? 0);
      high[at] = Math.max(paper, values[at] ?? 0);
    }
  const order = sortPairs(low, high, papers);
  const once = order.filter(
    (at, n) => n === 0 || low[at] !== low[order[n - 1] ?? 0] || high[at] !== high[order[n - 1] ?? 0],
  );
  const [a, b] = [once.map((at) => low[at] ?? 0), once.map((at) => high[at] ?? 0)];
  const evidence = openLists();
  a.forEach((one, tie) => {
    evidence.push(one);
    evidence.push(b[tie] ?? 0);
    evidence.close();
  });
  return {
    a,
    b,
    weight: Float64Array.from(once, (at) => cosine[at] ?? 0),
    papers: evidence.lists(),
    inferred: new Uint8Array(a.length),
  };
}

/** Tells of the pairs that share something, which is said as `They share topics`, and have no tie. */
export function beyondNearest({ pairs }: NearestPapers, ties: number, shared: string): Notice[] {
  const count = pairs / 2 - ties;
  if (count <= 0) return [];
  return [
    {
      code: "paper-ties-limited",
      kind: "limited",
      title: "Pairs of papers without a tie",
      message: `${shared}, but neither is among the ${NEAREST} nearest papers of the other.`,
      count,
      items: [],
    },
  ];
}
