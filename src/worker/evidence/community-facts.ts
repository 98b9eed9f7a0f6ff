import { rowOf } from "../../lib/lists.ts";
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
  const { nodes, ties } = network.columns;
  const isMember = (node: number) => nodes.community[node] === number;
  const inside = new Map([...nodes.community.keys()].filter(isMember).map((node) => [node, 0]));
  // Ratios to chance would put the rarest first: there each tie counts alike.
  const weightOf = (tie: number) => (network.words.isRatio ? 1 : (ties.weight[tie] ?? 0));
  const outward = new Map<number, { ties: number; papers: Set<number> }>();
  for (let tie = 0; tie < ties.a.length; tie++) {
    const ends = [ties.a[tie] ?? 0, ties.b[tie] ?? 0];
    const [here = -1, ...both] = ends.filter(isMember);
    if (both.length > 0) for (const end of ends) inside.set(end, (inside.get(end) ?? 0) + weightOf(tie));
    else if (here !== -1)
      addOutward(outward, nodes.community[ends.find((end) => end !== here) ?? here], network, tie);
  }
  const members = [...inside].flatMap(([index, strength]) => {
    const node = network.node(index);
    return node ? [{ node, strength }] : [];
  });
  members.sort(
    (x, y) =>
      y.strength - x.strength || y.node.papers.length - x.node.papers.length || x.node.index - y.node.index,
  );
  const neighbours = [...outward].map(([other, { ties: count, papers }]) => ({
    number: other,
    ties: count,
    papers: rising(papers),
  }));
  neighbours.sort((x, y) => y.ties - x.ties || x.number - y.number);
  return { members, papers: rising(new Set(members.flatMap(({ node }) => node.papers))), neighbours };
}

/** Counts a tie that leads out of a community to another one; one that leads to none is left out. */
function addOutward(
  outward: Map<number, { ties: number; papers: Set<number> }>,
  other: number | undefined,
  network: NetworkView,
  tie: number,
): void {
  if (other === undefined || other < 0) return;
  const seen = outward.get(other) ?? { ties: 0, papers: new Set<number>() };
  seen.ties++;
  for (const paper of rowOf(network.columns.ties.papers, tie)) seen.papers.add(paper);
  outward.set(other, seen);
}

const rising = (papers: ReadonlySet<number>) => [...papers].sort((x, y) => x - y);
