import type { Adjacency } from "../adjacency.ts";

/** What one breadth-first search from a source found; the arrays are reused by the next one. */
export interface SingleSourcePaths {
  /** The nodes in the order in which they were reached; only the first `reached` count. */
  readonly order: Int32Array;
  readonly distance: Int32Array;
  /** For each node but the source, the share of the shortest paths from the source to all others that lead over it. */
  readonly dependency: Float64Array;
  /** Searches from a source; returns how many nodes were reached, with the source. */
  from(source: number): number;
}

/**
 * Shortest paths from one source, counted forwards, and the dependencies of Brandes, "A faster algorithm for betweenness
 * centrality", 2001, gathered backwards. Every tie is one step long. The ties that lead one step away from the source are
 * written down in the order of the search; on the way back only they are walked, from end to beginning.
 *
 * Cost: O(ties of the component) per source.
 */
export function createSingleSourcePaths({ nodes, starts, neighbours }: Adjacency): SingleSourcePaths {
  const order = new Int32Array(nodes);
  const distance = new Int32Array(nodes).fill(-1);
  const paths = new Float64Array(nodes);
  const dependency = new Float64Array(nodes);
  const share = new Float64Array(nodes);
  /** Where each node reached leads to, one after the other in the order of the search, and where its part begins. */
  const onwards = new Int32Array(neighbours.length);
  const begins = new Int32Array(nodes + 1);
  let reached = 0;

  function spreadOut(source: number): void {
    for (let place = 0; place < reached; place++) distance[order[place]!] = -1;
    order[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    reached = 1;
    let last = 0;
    for (let head = 0; head < reached; head++) {
      const node = order[head]!;
      const below = distance[node]! + 1;
      const ways = paths[node]!;
      begins[head] = last;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const other = neighbours[at]!;
        if (distance[other] === -1) {
          distance[other] = below;
          paths[other] = ways;
          order[reached++] = other;
          onwards[last++] = other;
        } else if (distance[other] === below) {
          paths[other]! += ways;
          onwards[last++] = other;
        }
      }
    }
    begins[reached] = last;
  }

  function gather(): void {
    for (let place = reached - 1; place > 0; place--) {
      const node = order[place]!;
      let sum = 0;
      for (let at = begins[place]!; at < begins[place + 1]!; at++) sum += share[onwards[at]!]!;
      const own = paths[node]! * sum;
      dependency[node] = own;
      share[node] = (1 + own) / paths[node]!;
    }
    dependency[order[0]!] = 0;
  }

  return {
    order,
    distance,
    dependency,
    from(source) {
      spreadOut(source);
      gather();
      return reached;
    },
  };
}
