import { type InParallel, oneByOne, type Tell } from "../../lib/in-parallel.ts";
import type { CommunityFigures } from "../../model/network.ts";
import type { ElsewhereColumns } from "../../model/network-columns.ts";
import { countFlipping } from "./consensus.ts";
import { type CommunityMethod, findCommunities } from "./find-communities.ts";
import { compareRuns, type Stability } from "./stability.ts";

/** The communities of a network, and how sure they are: what other runs from other starts have in their place. */
export async function communityFigures(
  method: CommunityMethod,
  seed: number,
  inParallel: InParallel = oneByOne,
  tell: Tell = () => {},
): Promise<CommunityFigures> {
  const { kept, others, isConsensus, modularity } = await findCommunities(method, seed, inParallel, tell);
  const { stability, elsewhere, elsewhereShare, agreement } = compareRuns(kept, others);
  tell(1);
  return {
    community: Array.from(kept.part, (own) => (own < 0 ? null : own)),
    stability,
    elsewhere: rowsOf({ elsewhere, elsewhereShare }),
    communities: kept.sizes.length,
    modularity,
    agreement,
    runs: others.length + (isConsensus || modularity === null ? 0 : 1),
    consensus: isConsensus,
    flipping: countFlipping(method.adjacency, isConsensus ? others : [kept, ...others]),
    resolution: method.resolution,
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
