/** Communities at one resolution, over several runs. */
export interface SweepRow {
  resolution: number;
  /** How many communities of more than one node there are: the median of the runs. */
  communities: number;
  /** Of the best run, at resolution 1. */
  modularity: number;
  /** The mean adjusted Rand index between its runs. */
  agreement: number;
  /** The same between its runs and those of the next resolution; null for the last. */
  likeNext: number | null;
}

/** A stretch of resolutions over which communities hardly change. */
export interface Plateau {
  from: number;
  to: number;
  /** The fewest and the most communities on it. */
  fewest: number;
  most: number;
}

/** Communities at every resolution. */
export interface Sweep {
  /** How many runs there were at each. */
  runs: number;
  rows: SweepRow[];
  plateaus: Plateau[];
}

/** What is dealt anew by chance: who is on which paper, or who is tied to whom. */
export type Dealt = "papers" | "ties";

/** How modular a network is beside networks made by chance. */
export interface BesideChance {
  dealt: Dealt;
  /** How many networks were made by chance. */
  networks: number;
  /** The modularity of the network as it is; and of those by chance the mean, the standard deviation and the highest. */
  observed: number;
  mean: number;
  deviation: number;
  highest: number;
  /** How many of them are at least as modular, and the share that follows: (that + 1) / (networks + 1). */
  asModular: number;
  p: number;
}
