import { rowOf } from "../../lib/lists.ts";
import { kindOf } from "../../model/ids.ts";
import type { NetworkTable } from "../../model/network.ts";
import type { PaperShares } from "./name-communities.ts";

/**
 * How much of each paper belongs to each community of a network. Where papers are nodes, a paper belongs to its own
 * community. Elsewhere it belongs to communities by the share of its nodes that are in each.
 */
export function paperShares(
  { id: ids, papers }: NetworkTable["nodes"],
  community: readonly (number | null)[],
  communities: number,
): PaperShares {
  const shares = Array.from({ length: communities }, () => new Map<number, number>());
  const hasPapers = ids.some((id) => kindOf(id) === "paper");
  const total = new Map<number, number>();
  ids.forEach((id, node) => {
    const mine = shares[community[node] ?? -1];
    if (hasPapers && kindOf(id) !== "paper") return;
    for (const paper of rowOf(papers, node)) {
      total.set(paper, (total.get(paper) ?? 0) + 1);
      mine?.set(paper, (mine.get(paper) ?? 0) + 1);
    }
  });
  for (const share of shares)
    for (const [paper, nodes] of share) share.set(paper, nodes / (total.get(paper) ?? 1));
  return shares;
}
