import type { Adjacency } from "../adjacency.ts";

/** What makes a community good: more ties inside than by chance, or denser than the resolution. */
export type Quality = "modularity" | "cpm";

/** A network of which each node stands for several of the network below. */
export interface Level {
  nodes: number;
  starts: Int32Array;
  neighbours: Int32Array;
  weights: Float64Array;
  /** Of each node: the strength of what it stands for, or how many that are. */
  size: Float64Array;
  /** Twice the weight of all ties of the ground. */
  total: number;
}

/** The lowest level: the network itself. */
export function levelOf(
  { nodes, starts, neighbours, weights, strengths }: Adjacency,
  quality: Quality,
): Level {
  const size = quality === "modularity" ? strengths : new Float64Array(nodes).fill(1);
  return { nodes, starts, neighbours, weights, size, total: strengths.reduce((sum, one) => sum + one, 0) };
}

/** The network of parts, numbered from 0: ties inside a part are none. Cost: linear in ties. */
export function aggregate(level: Level, part: Int32Array, parts: number): Level {
  const { starts, neighbours, weights, size } = level;
  const members = membersOf(part, parts);
  const sizes = new Float64Array(parts);
  part.forEach((to, node) => (sizes[to]! += size[node]!));
  const weightTo = new Float64Array(parts);
  const seen = new Int32Array(parts).fill(-1);
  const rows = new Int32Array(parts + 1);
  const ends = new Int32Array(neighbours.length);
  const sums = new Float64Array(neighbours.length);
  let count = 0;
  for (let own = 0; own < parts; own++) {
    const begun = count;
    for (let n = members.starts[own]!; n < members.starts[own + 1]!; n++) {
      const node = members.nodes[n]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const other = part[neighbours[at]!]!;
        if (other === own) continue;
        if (seen[other] !== own) {
          seen[other] = own;
          weightTo[other] = 0;
          ends[count++] = other;
        }
        weightTo[other]! += weights[at]!;
      }
    }
    for (let at = begun; at < count; at++) sums[at] = weightTo[ends[at]!]!;
    rows[own + 1] = count;
  }
  return {
    nodes: parts,
    starts: rows,
    neighbours: ends.slice(0, count),
    weights: sums.slice(0, count),
    size: sizes,
    total: level.total,
  };
}

/** The nodes of each part, in rising order. */
function membersOf(part: Int32Array, parts: number) {
  const starts = new Int32Array(parts + 1);
  for (const own of part) starts[own + 1]!++;
  for (let own = 0; own < parts; own++) starts[own + 1]! += starts[own]!;
  const next = starts.slice();
  const nodes = new Int32Array(part.length);
  part.forEach((own, node) => (nodes[next[own]!++] = node));
  return { starts, nodes };
}
