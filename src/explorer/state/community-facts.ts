import type { NetworkView, ViewNode } from "../../model/network-view.ts";

export interface CommunityFacts {
  /** Its nodes, those with the strongest ties inside it first. */
  members: { node: ViewNode; strength: number }[];
  /** The papers of its nodes, rising. */
  papers: number[];
  /** Other communities that ties lead to, most ties first, with the papers behind those ties. */
  neighbours: { number: number; ties: number; papers: number[] }[];
}

export function communityFacts(network: NetworkView, number: number): CommunityFacts {
  const inside = new Map<number, number>();
  const papers = new Set<number>();
  for (const node of network.nodes) {
    if (node.community !== number) continue;
    inside.set(node.index, 0);
    for (const paper of node.papers) papers.add(paper);
  }
  const outward = new Map<number, { ties: number; papers: Set<number> }>();
  for (const tie of network.ties) {
    const [a, b] = [inside.has(tie.a), inside.has(tie.b)];
    if (a && b) for (const end of [tie.a, tie.b]) inside.set(end, (inside.get(end) ?? 0) + tie.weight);
    else if (a !== b) {
      const other = network.nodes[a ? tie.b : tie.a]?.community;
      if (other === null || other === undefined) continue;
      const seen = outward.get(other) ?? { ties: 0, papers: new Set<number>() };
      seen.ties++;
      for (const paper of tie.papers) seen.papers.add(paper);
      outward.set(other, seen);
    }
  }
  const members = [...inside].flatMap(([index, strength]) => {
    const node = network.nodes[index];
    return node ? [{ node, strength }] : [];
  });
  members.sort(
    (x, y) =>
      y.strength - x.strength || y.node.papers.length - x.node.papers.length || x.node.index - y.node.index,
  );
  const neighbours = [...outward].map(([other, { ties, papers: shared }]) => ({
    number: other,
    ties,
    papers: [...shared].sort((x, y) => x - y),
  }));
  neighbours.sort((x, y) => y.ties - x.ties || x.number - y.number);
  return { members, papers: [...papers].sort((x, y) => x - y), neighbours };
}
