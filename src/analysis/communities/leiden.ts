import type { Random } from "../../lib/random.ts";
import type { Adjacency } from "../adjacency.ts";
import { aggregate, levelOf, type Level, type Quality } from "./leiden-level.ts";

export interface LeidenOptions {
  quality: Quality;
  /** Higher: more and smaller communities. */
  resolution: number;
  random: Random;
  /** How often all of it is done, each time from what the last gave; less where nothing changes any more. */
  iterations: number;
}

/**
 * Communities by the method of Traag, Waltman & van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", 2019:
 * nodes are moved while that raises the quality, each community is refined into well-connected parts, and these are the nodes of the
 * next, smaller network. Quality is modularity (Newman 2006; Reichardt & Bornholdt 2006 for its resolution) or the constant Potts
 * model (CPM; Traag, Van Dooren & Nesterov 2011), where the resolution is a density. The refinement is greedy.
 *
 * The same network, options and random numbers give the same communities, numbered from 0 in the order of their first nodes.
 * Cost: about linear in ties for each iteration.
 */
export function leiden(adjacency: Adjacency, options: LeidenOptions): Int32Array {
  const community = Int32Array.from({ length: adjacency.nodes }, (_, node) => node);
  const ground = levelOf(adjacency, options.quality);
  for (let iteration = 0; iteration < options.iterations; iteration++)
    if (!improve(ground, community, options)) break;
  renumber(community);
  return community;
}

/** One iteration, in place; whether anything changed. */
function improve(
  ground: Level,
  community: Int32Array,
  { resolution, quality, random }: LeidenOptions,
): boolean {
  const gamma = quality === "modularity" ? resolution / ground.total : resolution;
  let level = ground;
  let own = community.slice();
  let node = Int32Array.from(community.keys()); // the node of this level that each node of the ground is in
  let changed = false;
  for (;;) {
    const moved = moveNodes(level, own, gamma, random);
    changed ||= moved;
    const count = renumber(own);
    node.forEach((at, ground) => (community[ground] = own[at]!));
    if (count === level.nodes) return changed;
    const part = refine(level, own, count, gamma, random);
    const parts = renumber(part);
    if (parts === level.nodes) return changed; // nothing can be put together
    const next = aggregate(level, part, parts);
    const ofPart = new Int32Array(parts);
    part.forEach((to, from) => (ofPart[to] = own[from]!));
    node = node.map((at) => part[at]!);
    own = ofPart;
    level = next;
  }
}

/** Gains below this share of the mean weight of a tie are of rounding. */
const NOISE = 1e-10;

/** Moves nodes to the neighbouring community that gains most, until none gains; whether any was moved. */
function moveNodes(level: Level, own: Int32Array, gamma: number, random: Random): boolean {
  const { nodes, starts, neighbours, weights, size } = level;
  const sizes = new Float64Array(nodes);
  const members = new Int32Array(nodes);
  own.forEach((community, node) => {
    sizes[community]! += size[node]!;
    members[community]!++;
  });
  const free = Int32Array.from(members.keys()).filter((community) => members[community] === 0);
  let freeCount = free.length;
  const queue = shuffled(nodes, random);
  const waits = new Uint8Array(nodes).fill(1);
  const reach = openReach(nodes);
  const noise = NOISE * (level.total / Math.max(1, neighbours.length));
  let changed = false;
  for (let head = 0, left = nodes; left > 0; left--) {
    const node = queue[head]!;
    head = head + 1 === nodes ? 0 : head + 1;
    waits[node] = 0;
    const home = own[node]!;
    sizes[home]! -= size[node]!;
    members[home]!--;
    for (let at = starts[node]!; at < starts[node + 1]!; at++) reach.add(own[neighbours[at]!]!, weights[at]!);
    let best = home;
    let gain = reach.to[home]! - gamma * size[node]! * sizes[home]!;
    for (let n = 0; n < reach.count(); n++) {
      const other = reach.met[n]!;
      const its = reach.to[other]! - gamma * size[node]! * sizes[other]!;
      if (its > gain + noise) [best, gain] = [other, its];
    }
    if (gain < -noise && members[home]! > 0 && freeCount > 0) best = free[--freeCount]!; // alone it is better off
    reach.clear();
    sizes[best]! += size[node]!;
    members[best]!++;
    if (best === home) continue;
    if (members[home] === 0) free[freeCount++] = home;
    own[node] = best;
    changed = true;
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const other = neighbours[at]!;
      if (waits[other] || own[other] === best) continue;
      waits[other] = 1;
      queue[(head + left - 1) % nodes] = other;
      left++;
    }
  }
  return changed;
}

/** Parts of communities that are well connected inside: each node joins the part of its community that gains most, if any gains. */
function refine(
  { nodes, starts, neighbours, weights, size }: Level,
  own: Int32Array,
  count: number,
  gamma: number,
  random: Random,
): Int32Array {
  const part = Int32Array.from({ length: nodes }, (_, node) => node);
  const sizes = new Float64Array(count);
  own.forEach((community, node) => (sizes[community]! += size[node]!));
  const partSize = size.slice();
  const cut = new Float64Array(nodes); // the ties of a part to the rest of its community
  const alone = new Uint8Array(nodes).fill(1);
  for (let node = 0; node < nodes; node++)
    for (let at = starts[node]!; at < starts[node + 1]!; at++)
      if (own[neighbours[at]!] === own[node]) cut[node]! += weights[at]!;
  const reach = openReach(nodes);
  for (const node of shuffled(nodes, random)) {
    const whole = sizes[own[node]!]!;
    const isWellConnected = (one: number) => cut[one]! >= gamma * partSize[one]! * (whole - partSize[one]!);
    if (!alone[node] || !isWellConnected(node)) continue;
    for (let at = starts[node]!; at < starts[node + 1]!; at++)
      if (own[neighbours[at]!] === own[node]) reach.add(part[neighbours[at]!]!, weights[at]!);
    let best = -1;
    let gain = 0;
    for (let n = 0; n < reach.count(); n++) {
      const other = reach.met[n]!;
      const its = reach.to[other]! - gamma * size[node]! * partSize[other]!;
      if (its > gain && isWellConnected(other)) [best, gain] = [other, its];
    }
    if (best >= 0) {
      cut[best] = cut[best]! + cut[node]! - 2 * reach.to[best]!;
      partSize[best]! += size[node]!;
      part[node] = best;
      alone[best] = 0;
      alone[node] = 0;
    }
    reach.clear();
  }
  return part;
}

/** Adds up weights by community, and knows which were met. */
function openReach(communities: number) {
  const to = new Float64Array(communities);
  const met = new Int32Array(communities);
  const isMet = new Uint8Array(communities);
  let count = 0;
  return {
    to,
    met,
    count: () => count,
    add(community: number, weight: number) {
      if (!isMet[community]) {
        isMet[community] = 1;
        met[count++] = community;
      }
      to[community]! += weight;
    },
    clear() {
      for (let n = 0; n < count; n++) {
        to[met[n]!] = 0;
        isMet[met[n]!] = 0;
      }
      count = 0;
    },
  };
}

function shuffled(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, n) => n);
  for (let n = count - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    const held = order[n]!;
    order[n] = order[other]!;
    order[other] = held;
  }
  return order;
}

/** Numbers groups from 0 in the order of their first members, in place; how many there are. */
function renumber(group: Int32Array): number {
  const number = new Int32Array(group.length).fill(-1);
  let count = 0;
  group.forEach((old, node) => {
    if (number[old] === -1) number[old] = count++;
    group[node] = number[old]!;
  });
  return count;
}
