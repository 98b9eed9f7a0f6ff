import { type Adjacency, degreeOf } from "../adjacency.ts";
import type { Measure } from "./measure.ts";

/** How deep in the network each node lies. */
export const core: Measure = {
  name: "core",
  label: "Core",
  meaning:
    "the largest k such that it stays when all nodes with fewer than k ties are taken away again and again",
  formula: "largest k-core that holds v",
  source: "Seidman 1983; Batagelj & Zaveršnik 2003",
  whole: true,
  sampled: false,
  sizes: false,
  ramp: "linear",
  compute: ({ adjacency }) => coreNumbers(adjacency),
};

/**
 * Core numbers: the largest k such that the node stays when all nodes with fewer than k ties are taken away again and
 * again. After Seidman 1983, by the bucket order of Batagelj & Zaveršnik, "An O(m) algorithm for cores decomposition of
 * networks", 2003: nodes wait sorted by the ties they have left, and each one that leaves moves its neighbours one
 * bucket down.
 *
 * Cost: O(nodes + ties).
 */
export function coreNumbers(adjacency: Adjacency): number[] {
  const { nodes, starts, neighbours } = adjacency;
  const left = Int32Array.from({ length: nodes }, (_, node) => degreeOf(adjacency, node));
  const { order, place, bucket } = sortByDegree(left);
  for (const node of order) {
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const other = neighbours[at]!;
      if (left[other]! <= left[node]!) continue;
      // Swap the neighbour with the first node of its bucket, then let the bucket begin one place later.
      const front = bucket[left[other]!]!++;
      const displaced = order[front]!;
      const old = place[other]!;
      order[old] = displaced;
      place[displaced] = old;
      order[front] = other;
      place[other] = front;
      left[other]!--;
    }
  }
  return Array.from(left);
}

/** A counting sort that also tells where each node stands and where each degree begins. */
function sortByDegree(degree: Int32Array): { order: Int32Array; place: Int32Array; bucket: Int32Array } {
  let highest = 0;
  for (const value of degree) if (value > highest) highest = value;
  const bucket = new Int32Array(highest + 2);
  for (const value of degree) bucket[value + 1]!++;
  for (let value = 0; value <= highest; value++) bucket[value + 1]! += bucket[value]!;
  const next = bucket.slice();
  const order = new Int32Array(degree.length);
  const place = new Int32Array(degree.length);
  degree.forEach((value, node) => {
    const slot = next[value]!++;
    order[slot] = node;
    place[node] = slot;
  });
  return { order, place, bucket };
}
