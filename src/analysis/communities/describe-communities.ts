import type { Community } from "../../model/community.ts";
import type { CommunityFigures, NetworkTable } from "../../model/network.ts";
import { nameCommunities, type NamingTopic } from "./name-communities.ts";
import { paperShares } from "./paper-shares.ts";

/** Size, stability and name of every community, the largest first. */
export function describeCommunities(
  { nodes, ties }: Pick<NetworkTable, "nodes" | "ties">,
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
  const called = nodes.papers.values.length === 0 ? calledAfterMembers(nodes, ties, figures.community) : [];
  const nameOf = (community: number) =>
    nodes.given?.communities?.names[community] || called[community] || `Community ${community + 1}`;
  return nameCommunities(sizes, means, shares, topics, nameOf);
}

/** How many of its members a community is called after. */
const MEMBERS = 2;

/** The names of the members with the heaviest ties: what communities are called that have no papers. */
function calledAfterMembers(
  { label = [] }: NetworkTable["nodes"],
  { a, b, weight }: NetworkTable["ties"],
  community: readonly (number | null)[],
): string[] {
  const strength = new Float64Array(label.length);
  weight.forEach((one, tie) => {
    strength[a[tie]!]! += one;
    strength[b[tie]!]! += one;
  });
  const order = [...strength.keys()].sort((one, other) => strength[other]! - strength[one]! || one - other);
  const names: string[][] = [];
  for (const node of order) {
    const own = community[node] ?? null;
    if (own === null) continue;
    const list = (names[own] ??= []);
    if (list.length < MEMBERS) list.push(label[node] ?? "");
  }
  return names.map((list) => list.join(" · "));
}
