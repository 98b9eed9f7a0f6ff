import { type Adjacency, degreeOf } from "../adjacency.ts";
import type { Measure } from "./measure.ts";
import type { Triangles } from "./triangles.ts";

/** How much each node's contacts lead back to each other; null for nodes without ties. Cost: that of triangles. */
export const constraint: Measure = {
  name: "constraint",
  label: "Constraint",
  meaning:
    "how little it can broker: its contacts are tied to each other, and it to few; low values bridge gaps",
  formula: "c(v) = Σ (p(v,u) + Σ p(v,q) p(q,u))² over its neighbours u; p(v,u) = w(v,u) / s(v)",
  source: "Burt 1992",
  whole: false,
  sampled: false,
  sizes: false,
  ramp: "linear",
  further: true,
  compute: ({ adjacency, triangles }) => constraints(adjacency, triangles()),
};

function constraints(adjacency: Adjacency, { back, forEach }: Triangles): (number | null)[] {
  const { nodes, starts, weights, strengths } = adjacency;
  const indirect = new Float64Array(weights.length); // Σ p(v,q) p(q,u), by the arc from v to u
  const p = (arc: number, from: number) => weights[arc]! / (strengths[from]! || 1);
  forEach((a, b, c, ab, ac, bc) => {
    const [ba, ca, cb] = [back[ab]!, back[ac]!, back[bc]!];
    indirect[ab]! += p(ac, a) * p(cb, c);
    indirect[ba]! += p(bc, b) * p(ca, c);
    indirect[ac]! += p(ab, a) * p(bc, b);
    indirect[ca]! += p(cb, c) * p(ba, b);
    indirect[bc]! += p(ba, b) * p(ac, a);
    indirect[cb]! += p(ca, c) * p(ab, a);
  });
  return Array.from({ length: nodes }, (_, node) => {
    if (strengths[node] === 0) return null;
    let sum = 0;
    for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) sum += (p(arc, node) + indirect[arc]!) ** 2;
    return sum;
  });
}

/** How many contacts each node has that do not lead to each other; null for nodes without ties. Cost: that of triangles. */
export const effectiveSize: Measure = {
  name: "effective_size",
  label: "Effective size",
  meaning: "how many contacts it has, those less that lead to each other",
  formula: "e(v) = Σ (1 − Σ p(v,q) m(u,q)) over its neighbours u; m(u,q) = w(u,q) / the largest weight at u",
  source: "Burt 1992",
  whole: false,
  sampled: false,
  sizes: true,
  ramp: "root",
  further: true,
  compute: ({ adjacency, triangles }) => effectiveSizes(adjacency, triangles()),
};

function effectiveSizes(adjacency: Adjacency, { forEach }: Triangles): (number | null)[] {
  const { nodes, starts, weights, strengths } = adjacency;
  const largest = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++)
    for (let arc = starts[node]!; arc < starts[node + 1]!; arc++)
      largest[node] = Math.max(largest[node]!, weights[arc]!);
  const redundant = new Float64Array(nodes);
  /** What the tie between u and q takes from v: u by way of q, and q by way of u. */
  const add = (v: number, vu: number, vq: number, u: number, q: number, uq: number) => {
    redundant[v]! += (weights[vq]! * weights[uq]!) / (strengths[v]! * largest[u]! || 1);
    redundant[v]! += (weights[vu]! * weights[uq]!) / (strengths[v]! * largest[q]! || 1);
  };
  forEach((a, b, c, ab, ac, bc) => {
    add(a, ab, ac, b, c, bc);
    add(b, ab, bc, a, c, ac);
    add(c, ac, bc, a, b, ab);
  });
  return Array.from(redundant, (less, node) => {
    const degree = degreeOf(adjacency, node);
    return strengths[node] === 0 ? null : degree - less;
  });
}
