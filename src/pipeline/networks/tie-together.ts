import { lengthOf } from "../../lib/lists.ts";
import type { Notice } from "../../model/notice.ts";
import { keepTies } from "./keep-ties.ts";
import type { BuiltNetwork, NetworkInput } from "./network.ts";
import { TieTable, type NodeEntry } from "./tie-table.ts";

/** What makes a tie. */
interface Together {
  /** What a paper does with both: `cites both`. */
  does: string;
  /** A tie needs so many papers at least. */
  least: number;
  /** A paper with more nodes than this makes no ties. */
  most: number;
}

/**
 * Ties what stands on the same papers. A paper adds 1 to each pair, or, counted fractionally, 1/(n−1) where n of the nodes stand on
 * it (Perianes-Rodriguez, Waltman & van Eck 2016): then each node has one link in all by each paper. Weights are added up in the
 * order of papers. Cost: the sum of the squared numbers of nodes on a paper.
 */
export function tieTogether(
  nodes: readonly NodeEntry[],
  { papers, options }: Pick<NetworkInput, "papers" | "options">,
  { does, least, most }: Together,
): BuiltNetwork {
  const ties = new TieTable(nodes);
  const onPaper: number[][] = papers.map(() => []);
  nodes.forEach((node, index) => {
    for (const paper of node.papers) onPaper[paper]?.push(index);
  });
  const tooMany: Notice["items"] = [];
  onPaper.forEach((own, paper) => {
    if (own.length > most) {
      tooMany.push({ paper, text: `${own.length} on "${papers[paper]?.title ?? ""}"` });
      return;
    }
    const weight = options.counting === "full" ? 1 : 1 / (own.length - 1);
    own.forEach((one, place) => {
      for (let next = place + 1; next < own.length; next++) ties.add(one, own[next]!, paper, weight, false); // safe: it is below the length
    });
  });
  const { nodes: columns, ties: all } = ties.toNetwork();
  const kept = keepTies(all, (tie) => lengthOf(all.papers, tie) >= least);
  return {
    network: { nodes: columns, ties: kept },
    notices: [...tooManyOn(tooMany, most), ...tooFewPapers(all.a.length - kept.a.length, does)],
  };
}

function tooManyOn(items: Notice["items"], most: number): Notice[] {
  if (items.length === 0) return [];
  const message = `They name more than ${most}, which says little about who works with whom. What they name is shown, without ties from these papers.`;
  const title = "Papers that name too many for ties";
  return [
    {
      code: "paper-names-many",
      kind: "limited",
      title,
      message,
      remedy: "maxByline",
      count: items.length,
      items,
    },
  ];
}

function tooFewPapers(count: number, does: string): Notice[] {
  if (count === 0) return [];
  const message = `A single paper ${does}, which in a corpus of this size says little.`;
  return [
    {
      code: "single-papers-limited",
      kind: "limited",
      title: "Pairs without a tie",
      message,
      count,
      items: [],
    },
  ];
}
