import { type Lists, rowOf, rowsIn, toLists } from "../lib/lists.ts";

/** Nodes put together into groups between which arcs lead in no circle. */
export interface Acyclic {
  /** The nodes of each group, rising; a group of several is a circle. Groups are numbered by their first nodes. */
  groups: number[][];
  /** The groups, each before those that its arcs lead to. */
  order: number[];
  /** The groups that arcs of each lead to, and those whose arcs lead to it, rising, each once. */
  out: Lists;
  into: Lists;
}

/**
 * Puts nodes that reach each other along arcs into one group each (Tarjan, "Depth-first search and linear graph algorithms", 1972),
 * without recursion, so that long chains do no harm. An arc from a node to itself is dropped. Cost: O(nodes + arcs).
 */
export function toAcyclic(arcs: { out: Lists; in: Lists }): Acyclic {
  const nodes = rowsIn(arcs.out);
  const { groupOf, found } = strongParts(arcs.out);
  const first = new Int32Array(found).fill(-1);
  const number = new Int32Array(found).fill(-1);
  const groups: number[][] = [];
  for (let node = 0; node < nodes; node++) {
    const part = groupOf[node]!;
    if (first[part] === -1) {
      first[part] = node;
      number[part] = groups.length;
      groups.push([]);
    }
    groups[number[part]!]!.push(node);
  }
  const own = groupOf.map((part) => number[part]!);
  const between = (lists: Lists) =>
    toLists(
      groups.map((members, group) => {
        const others = new Set(members.flatMap((node) => Array.from(rowOf(lists, node), (to) => own[to]!)));
        others.delete(group);
        return [...others].sort((a, b) => a - b);
      }),
    );
  // Parts are found each after those that it leads to.
  const order = Array.from({ length: found }, (_, n) => number[found - 1 - n]!);
  return { groups, order, out: between(arcs.out), into: between(arcs.in) };
}

function strongParts(out: Lists): { groupOf: Int32Array; found: number } {
  const nodes = rowsIn(out);
  const index = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const groupOf = new Int32Array(nodes).fill(-1);
  const at = out.starts.slice(0, nodes); // the next arc of each node to be walked
  const [stack, path]: [number[], number[]] = [[], []];
  let [next, found] = [0, 0];
  const enter = (node: number) => {
    index[node] = low[node] = next++;
    stack.push(node);
    path.push(node);
  };
  for (let root = 0; root < nodes; root++) {
    if (index[root] !== -1) continue;
    enter(root);
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (at[node]! < out.starts[node + 1]!) {
        const to = out.values[at[node]!++]!;
        if (index[to] === -1) enter(to);
        else if (groupOf[to] === -1) low[node] = Math.min(low[node]!, index[to]!);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above]!, low[node]!);
      if (low[node] !== index[node]) continue;
      for (let member = -1; member !== node;) {
        member = stack.pop()!;
        groupOf[member] = found;
      }
      found++;
    }
  }
  return { groupOf, found };
}
