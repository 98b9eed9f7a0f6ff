import type { Measure } from "./measure.ts";

/** How near each node is to all others; those out of reach are infinitely far. See `distances.ts` for its cost. */
export const harmonic: Measure = {
  name: "harmonic",
  label: "Harmonic closeness",
  meaning:
    "how near it is to all others; those out of reach count nothing, so that components can be compared",
  formula: "h(v) = Σ 1/d(v,u) / (n−1); every tie counts as one step",
  source: "Marchiori & Latora 2000",
  whole: false,
  sampled: true,
  sizes: true,
  ramp: "linear",
  further: true,
  async compute({ adjacency: { nodes }, distances }) {
    const { inverse } = await distances();
    return Array.from(inverse, (sum) => (nodes > 1 ? sum / (nodes - 1) : 0));
  },
};
