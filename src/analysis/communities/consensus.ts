import { type Adjacency, linkTies } from "../adjacency.ts";
import type { Parts } from "../connected-parts.ts";

/** Pairs that fewer runs than this share put together are no longer tied. */
const LEAST = 0.2;

/**
 * The network of what runs have in common: two tied nodes are tied by the share of runs that have them in one community. Its
 * communities are the consensus of the runs. After Lancichinetti & Fortunato, "Consensus clustering in complex networks", 2012;
 * that only tied pairs are counted is of Tandon et al., "Fast consensus clustering in complex networks", 2019. They cluster again and
 * again until all agree; on networks of up to 250,000 ties the rounds after the first gained nothing.
 *
 * Cost: O(ties) per run.
 */
export function consensusNetwork(adjacency: Adjacency, runs: readonly Parts[]): Adjacency {
  const [from, to, weight]: [number[], number[], number[]] = [[], [], []];
  forEachTie(adjacency, (a, b) => {
    const share = togetherIn(runs, a, b) / runs.length;
    if (share < LEAST) return;
    from.push(a);
    to.push(b);
    weight.push(share);
  });
  return linkTies(adjacency.nodes, { from, to, weight });
}

/** How many of the tied pairs some runs put together and others apart. Cost: O(ties) per run. */
export function countFlipping(adjacency: Adjacency, runs: readonly Parts[]): number {
  let flipping = 0;
  forEachTie(adjacency, (a, b) => {
    const together = togetherIn(runs, a, b);
    if (together > 0 && together < runs.length) flipping++;
  });
  return flipping;
}

function togetherIn(runs: readonly Parts[], a: number, b: number): number {
  let together = 0;
  for (const { part } of runs) if (part[a] === part[b]) together++;
  return together;
}

function forEachTie({ nodes, starts, neighbours }: Adjacency, visit: (a: number, b: number) => void): void {
  for (let node = 0; node < nodes; node++)
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const other = neighbours[at]!;
      if (other > node) visit(node, other);
    }
}
