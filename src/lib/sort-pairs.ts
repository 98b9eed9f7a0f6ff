/**
 * The order in which pairs of numbers rise, first by `a`, then by `b`, equals as they came: two counting sorts, one for
 * each number, the less telling one first.
 *
 * @param below all numbers are smaller than this.
 * Cost: O(pairs + below), without an object for any pair.
 */
export function sortPairs(a: Uint32Array, b: Uint32Array, below: number): Uint32Array {
  const order = new Uint32Array(a.length);
  for (let pair = 0; pair < order.length; pair++) order[pair] = pair;
  return sortBy(a, sortBy(b, order, below), below);
}

function sortBy(key: Uint32Array, order: Uint32Array, below: number): Uint32Array {
  const next = new Uint32Array(below + 1);
  for (const value of key) next[value + 1]!++; // safe here and below: every key is smaller than `below`
  for (let value = 0; value < below; value++) next[value + 1]! += next[value]!;
  const sorted = new Uint32Array(order.length);
  for (const pair of order) sorted[next[key[pair]!]!++] = pair;
  return sorted;
}
