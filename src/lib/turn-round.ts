import type { Lists } from "./lists.ts";

/**
 * The same facts from the other side: which rows hold a number, for each number below `count`, rising.
 * Cost: O(values + count).
 */
export function turnRound({ starts, values }: Lists, count: number): Lists {
  const turned = { starts: new Uint32Array(count + 1), values: new Uint32Array(values.length) };
  for (const value of values) turned.starts[value + 1]!++; // safe here and below: every value is below `count`
  for (let value = 0; value < count; value++) turned.starts[value + 1]! += turned.starts[value]!;
  const next = turned.starts.slice();
  for (let row = 0; row + 1 < starts.length; row++)
    for (let at = starts[row]!; at < starts[row + 1]!; at++) turned.values[next[values[at]!]!++] = row;
  return turned;
}
