import { type Adjacency, degreeOf } from "../adjacency.ts";
import type { Parts } from "../connected-parts.ts";
import type { Measure } from "./measure.ts";

/** How evenly each node's ties are spread over communities; null for nodes without ties. Cost: O(ties) per run. */
export const participation: Measure = {
  name: "participation",
  label: "Participation",
  meaning:
    "how evenly its ties are spread over communities: 0 all in one, near 1 in many alike; the mean over the runs",
  formula: "P(v) = 1 − Σ (k(v,c) / k(v))² over communities c, the mean over the runs",
  source: "Guimerà & Amaral 2005",
  whole: false,
  sampled: false,
  sizes: true,
  ramp: "linear",
  further: true,
  ofCommunities: true,
  async compute({ adjacency, communities }) {
    return meanOf(await communities(), adjacency.nodes, (parts) => participationIn(adjacency, parts));
  },
};

/** How many more ties each node has inside its community than others there; null where nothing differs. Cost: O(ties) per run. */
export const withinCommunity: Measure = {
  name: "within_community",
  label: "Within its community",
  meaning:
    "how many more ties it has inside its community than others there have, in standard deviations; the mean over the runs",
  formula: "z(v) = (k(v,own) − mean) / standard deviation, both over its community; the mean over the runs",
  source: "Guimerà & Amaral 2005",
  whole: false,
  sampled: false,
  sizes: false,
  ramp: "linear",
  further: true,
  ofCommunities: true,
  async compute({ adjacency, communities }) {
    return meanOf(await communities(), adjacency.nodes, (parts) => degreesWithin(adjacency, parts));
  },
};

/** The mean over runs of what is known in them; null where it is in none. */
function meanOf(
  runs: readonly Parts[],
  nodes: number,
  valuesIn: (parts: Parts) => (number | null)[],
): (number | null)[] {
  const [sums, counts] = [new Float64Array(nodes), new Int32Array(nodes)];
  for (const run of runs)
    valuesIn(run).forEach((value, node) => {
      if (value === null) return;
      sums[node]! += value;
      counts[node]!++;
    });
  return Array.from(sums, (sum, node) => (counts[node] === 0 ? null : sum / counts[node]!));
}

function participationIn(adjacency: Adjacency, { part }: Parts): (number | null)[] {
  const { nodes, starts, neighbours } = adjacency;
  return Array.from({ length: nodes }, (_, node) => {
    const degree = degreeOf(adjacency, node);
    if (degree === 0) return null;
    const inPart = new Map<number, number>();
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const there = part[neighbours[at]!]!;
      inPart.set(there, (inPart.get(there) ?? 0) + 1);
    }
    let sum = 0;
    for (const count of inPart.values()) sum += (count / degree) ** 2;
    return 1 - sum;
  });
}

function degreesWithin({ nodes, starts, neighbours }: Adjacency, { part, sizes }: Parts): (number | null)[] {
  const within = new Int32Array(nodes);
  const [sums, squares] = [new Float64Array(sizes.length), new Float64Array(sizes.length)];
  for (let node = 0; node < nodes; node++) {
    const own = part[node]!;
    if (own < 0) continue;
    for (let at = starts[node]!; at < starts[node + 1]!; at++)
      if (part[neighbours[at]!] === own) within[node]!++;
    sums[own]! += within[node]!;
    squares[own]! += within[node]! ** 2;
  }
  return Array.from(within, (count, node) => {
    const own = part[node]!;
    if (own < 0) return null;
    const mean = sums[own]! / sizes[own]!;
    const variance = squares[own]! / sizes[own]! - mean * mean;
    return variance > 1e-12 ? (count - mean) / Math.sqrt(variance) : null;
  });
}
