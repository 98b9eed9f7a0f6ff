import type { CommunityFigures } from "../../model/network.ts";
import type { ElsewhereColumns } from "../../model/network-columns.ts";
import { countFlipping } from "./consensus.ts";
import type { CommunityMethod, CommunityRuns } from "./find-communities.ts";
import { compareRuns, type Stability } from "./stability.ts";

/** What is to be said of communities: how sure they are, and what other runs from other starts have in their place. */
export function communityFigures(
  { adjacency, resolution }: Pick<CommunityMethod, "adjacency" | "resolution">,
  { kept, others, keptAs, modularity }: CommunityRuns,
): CommunityFigures {
  const { stability, elsewhere, elsewhereShare, agreement, variation } = compareRuns(kept, others);
  return {
    community: Array.from(kept.part, (own) => (own < 0 ? null : own)),
    stability,
    elsewhere: rowsOf({ elsewhere, elsewhereShare }),
    communities: kept.sizes.length,
    modularity,
    agreement,
    variation,
    runs: others.length + (keptAs === "run" && modularity !== null ? 1 : 0),
    consensus: keptAs === "consensus",
    flipping: countFlipping(adjacency, keptAs === "run" ? [kept, ...others] : others),
    resolution,
  };
}

/** A row for each node that other runs have elsewhere. */
function rowsOf({
  elsewhere,
  elsewhereShare,
}: Pick<Stability, "elsewhere" | "elsewhereShare">): ElsewhereColumns {
  const node = Uint32Array.from(elsewhere.keys()).filter((at) => elsewhere[at]! >= 0);
  return {
    node,
    community: node.map((at) => elsewhere[at]!),
    share: Float64Array.from(node, (at) => elsewhereShare[at]!),
  };
}
