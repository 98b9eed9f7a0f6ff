import { kindOf } from "../../model/ids.ts";
import type { NetworkGraph } from "../../model/network.ts";
import type { PaperShares } from "./name-communities.ts";

/**
 * How much of each paper belongs to each community of a network. Where papers are nodes, a paper belongs to its own
 * community. Elsewhere it belongs to communities by the share of its nodes that are in each.
 */
export function paperShares(
  graph: NetworkGraph,
  community: readonly (number | null)[],
  communities: number,
): PaperShares {
  const shares = Array.from({ length: communities }, () => new Map<number, number>());
  const hasPapers = graph.someNode((id) => kindOf(id) === "paper");
  const total = new Map<number, number>();
  let index = 0;
  graph.forEachNode((id, { papers }) => {
    const mine = shares[community[index++] ?? -1];
    if (hasPapers && kindOf(id) !== "paper") return;
    for (const paper of papers) {
      total.set(paper, (total.get(paper) ?? 0) + 1);
      mine?.set(paper, (mine.get(paper) ?? 0) + 1);
    }
  });
  for (const share of shares)
    for (const [paper, nodes] of share) share.set(paper, nodes / (total.get(paper) ?? 1));
  return shares;
}
