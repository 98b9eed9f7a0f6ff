import type { Lists } from "../lib/lists.ts";

/** The indexes of the ties of each node, rising; a tie of a node with itself comes once. Cost: linear. */
export function incidence(nodes: number, a: Uint32Array, b: Uint32Array): Lists {
  const starts = new Uint32Array(nodes + 1);
  const each = (tell: (node: number, tie: number) => void) => {
    for (let tie = 0; tie < a.length; tie++) {
      const [from, to] = [a[tie] ?? 0, b[tie] ?? 0];
      tell(from, tie);
      if (to !== from) tell(to, tie);
    }
  };
  each((node) => (starts[node + 1] = (starts[node + 1] ?? 0) + 1));
  for (let node = 0; node < nodes; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const values = new Uint32Array(starts[nodes] ?? 0);
  const next = starts.slice();
  each((node, tie) => {
    const place = next[node] ?? 0;
    values[place] = tie;
    next[node] = place + 1;
  });
  return { starts, values };
}
