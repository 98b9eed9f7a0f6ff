import type { NetworkView } from "../../model/network-view.ts";

/** A way through a network: its nodes in order and the ties between them, by their indexes. */
export interface Path {
  nodes: number[];
  ties: number[];
}

/**
 * The shortest paths between two nodes over the ties allowed, at most `limit` of them, over the strongest ties first.
 * Breadth-first, so every tie counts as one step. Empty when nothing leads from one to the other.
 */
export function shortestPaths(
  network: NetworkView,
  allowed: (tie: number) => boolean,
  from: number,
  to: number,
  limit = 5,
): Path[] {
  const { weight } = network.columns.ties;
  const stepsFrom = stepper(network, allowed);
  const distance = distances(stepsFrom, to, network.columns.nodes.id.length);
  if ((distance[from] ?? -1) < 0) return [];
  const paths: Path[] = [];
  const walk = (node: number, path: Path) => {
    if (paths.length >= limit) return;
    if (node === to) {
      paths.push(path);
      return;
    }
    const next = stepsFrom(node).filter((step) => distance[step.node] === (distance[node] ?? 0) - 1);
    next.sort((a, b) => (weight[b.tie] ?? 0) - (weight[a.tie] ?? 0) || a.node - b.node);
    for (const step of next)
      walk(step.node, { nodes: [...path.nodes, step.node], ties: [...path.ties, step.tie] });
  };
  walk(from, { nodes: [from], ties: [] });
  return paths;
}

/** Where one comes from a node in a step, over the ties allowed. */
function stepper(network: NetworkView, allowed: (tie: number) => boolean) {
  const { a, b } = network.columns.ties;
  return (node: number) => {
    const ties = [...network.tiesAt(node)].filter(allowed);
    return ties.map((tie) => ({ tie, node: (a[tie] === node ? b[tie] : a[tie]) ?? 0 }));
  };
}

function distances(
  stepsFrom: (node: number) => readonly { node: number }[],
  from: number,
  nodes: number,
): Int32Array {
  const distance = new Int32Array(nodes).fill(-1);
  distance[from] = 0;
  const queue = [from];
  for (const node of queue) {
    for (const { node: next } of stepsFrom(node)) {
      if (distance[next] !== -1) continue;
      distance[next] = (distance[node] ?? 0) + 1;
      queue.push(next);
    }
  }
  return distance;
}
