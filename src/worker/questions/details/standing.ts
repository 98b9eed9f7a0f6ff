import type { MeasureWords } from "../../../model/measure.ts";
import { otherRuns } from "../../../model/sureness-words.ts";
import type { NetworkView, ViewNode } from "../../../model/network-view.ts";
import { rankOf } from "../../evidence/evidence.ts";

/** Where a node stands in its network: its community and how sure that is, and its rank in every measure. */
export interface Standing {
  id: string;
  network: string;
  /** How many nodes the network has. */
  among: number;
  runs: number;
  sampledSources: number | null;
  community: { number: number; name: string; stability: number } | null;
  /** The community in which most other runs have it beside this one, and in which share of them; null where none has. */
  elsewhere: { number: number; name: string; share: number } | null;
  ranks: (MeasureWords & { rank: number; value: number; tied: number })[];
}

export function standingOf(network: NetworkView, node: ViewNode): Standing {
  const community = node.community === null ? undefined : network.communities[node.community];
  const other = node.elsewhere && network.communities[node.elsewhere.community];
  return {
    id: node.id,
    network: network.name,
    among: network.summary.nodes,
    runs: otherRuns(network.summary),
    sampledSources: network.summary.sampledSources,
    community: community
      ? { number: community.number, name: community.name, stability: node.stability }
      : null,
    elsewhere:
      other && node.elsewhere
        ? { number: other.number, name: other.name, share: node.elsewhere.share }
        : null,
    ranks: network.measures.flatMap((measure) => {
      const ranked = rankOf(network, measure.name, node.index);
      return ranked ? [{ ...measure, ...ranked }] : [];
    }),
  };
}
