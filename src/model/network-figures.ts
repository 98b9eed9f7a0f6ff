/** A network as a whole, in figures. */
export interface NetworkInFigures {
  /** The share of all pairs that are tied. */
  density: number;
  /** The largest k of a k-core (Seidman 1983). */
  degeneracy: number;
  /** The share of paths of two ties that are closed (Newman, Watts & Strogatz 2002); null where there are none. */
  transitivity: number | null;
  /** The mean clustering of all nodes, 0 for those with fewer than two ties, as NetworkX has it; igraph leaves these out. */
  averageClustering: number;
  /** How alike the numbers of ties at the two ends of ties are, −1 to 1 (Newman 2002); null where all have as many. */
  assortativity: number | null;
  /** Over all pairs that can reach each other: the mean distance, and the longest; null without ties. */
  meanDistance: number | null;
  diameter: number | null;
  /** How many nodes distances were searched from in place of all; the diameter is a lower bound then. */
  sampledSources: number | null;
  /** How many pairs are so far from each other, by distance, from 1. */
  distances: number[];
  richClub: RichClub | null;
}

/** How faithful a drawing is to its network. */
export interface DrawingQuality {
  /**
   * Scale-normalised stress: the mean of ((a × distance − hops) / hops)² over all pairs that are connected, with the a that makes it least; 0 is
   * perfect. Ahmed et al., "Size should not matter: scale-invariant stress metrics", 2024. Null without ties.
   */
  stress: number | null;
  /**
   * Neighbourhood preservation: how much the neighbours of a node and as many nodes that are drawn nearest to it are the same (Jaccard), as a mean
   * over the nodes with ties; 1 is perfect. Null without ties.
   */
  neighbourhoods: number | null;
  /** How many nodes were looked from in place of all, in a large network; null when all were. */
  sampledNodes: number | null;
}

/** Whether the nodes with most ties are tied to each other more than by chance (Colizza et al. 2006). */
export interface RichClub {
  /** The club: nodes with more ties than this, and how many they are. */
  above: number;
  nodes: number;
  /** Which share of their pairs is tied; and in networks by chance the mean of that and its standard deviation. */
  density: number;
  mean: number;
  deviation: number;
  /** How many networks by chance there were. */
  networks: number;
}
