import type { NetworkView, ViewTie } from "../../model/network-view.ts";

/** A way through a network: its nodes in order and the ties between them. */
export interface Path {
  nodes: number[];
  ties: ViewTie[];
}

/**
 * The shortest paths between two nodes over the ties given, at most `limit` of them, over the strongest ties first.
 * Breadth-first, so every tie counts as one step. Empty when nothing leads from one to the other.
 */
export function shortestPaths(
  network: NetworkView,
  ties: readonly ViewTie[],
  from: number,
  to: number,
  limit = 5,
): Path[] {
  const neighbours = new Map<number, { node: number; tie: ViewTie }[]>();
  const add = (a: number, b: number, tie: ViewTie) => {
    const list = neighbours.get(a);
    if (list) list.push({ node: b, tie });
    else neighbours.set(a, [{ node: b, tie }]);
  };
  for (const tie of ties) {
    add(tie.a, tie.b, tie);
    add(tie.b, tie.a, tie);
  }
  const distance = distances(neighbours, to, network.nodes.length);
  if ((distance[from] ?? -1) < 0) return [];
  const paths: Path[] = [];
  const walk = (node: number, path: Path) => {
    if (paths.length >= limit) return;
    if (node === to) {
      paths.push(path);
      return;
    }
    const next = (neighbours.get(node) ?? []).filter(
      (step) => distance[step.node] === (distance[node] ?? 0) - 1,
    );
    next.sort((a, b) => b.tie.weight - a.tie.weight || a.node - b.node);
    for (const step of next)
      walk(step.node, { nodes: [...path.nodes, step.node], ties: [...path.ties, step.tie] });
  };
  walk(from, { nodes: [from], ties: [] });
  return paths;
}

function distances(
  neighbours: ReadonlyMap<number, { node: number }[]>,
  from: number,
  nodes: number,
): Int32Array {
  const distance = new Int32Array(nodes).fill(-1);
  distance[from] = 0;
  const queue = [from];
  for (const node of queue) {
    for (const { node: next } of neighbours.get(node) ?? []) {
      if (distance[next] !== -1) continue;
      distance[next] = (distance[node] ?? 0) + 1;
      queue.push(next);
    }
  }
  return distance;
}
