import type { Community } from "../../model/community.ts";
import type { CommunityFigures, NetworkTable } from "../../model/network.ts";
import { nameCommunities, type NamingTopic } from "./name-communities.ts";
import { paperShares } from "./paper-shares.ts";

/** Size, stability and name of every community, the largest first. */
export function describeCommunities(
  nodes: NetworkTable["nodes"],
  figures: Pick<CommunityFigures, "community" | "communities" | "stability">,
  topics: readonly NamingTopic[],
): Community[] {
  const sizes = Array.from({ length: figures.communities }, () => 0);
  const stability = Array.from({ length: figures.communities }, () => 0);
  figures.community.forEach((community, node) => {
    if (community === null) return;
    sizes[community] = (sizes[community] ?? 0) + 1;
    stability[community] = (stability[community] ?? 0) + (figures.stability[node] ?? 0);
  });
  const means = stability.map((sum, community) => sum / (sizes[community] || 1));
  const shares = paperShares(nodes, figures.community, figures.communities);
  return nameCommunities(sizes, means, shares, topics, (community) => `Community ${community + 1}`);
}
