export interface Measure {
  label: string;
  /** One sentence: what a high value means. */
  meaning: string;
  formula: string;
  source: string;
}

/** The figures that the analysis gives for every node of a network, described once for panels, files and docs. */
export const measures = {
  degree: {
    label: "Ties",
    meaning: "how many neighbours it has",
    formula: "k(v) = number of ties of v",
    source: "Wasserman & Faust 1994",
  },
  strength: {
    label: "Strength",
    meaning:
      "the sum of the weights of its ties; under cut bylines it is more reliable than the number of ties",
    formula: "s(v) = Σ w(v,u) over its ties",
    source: "Barrat et al. 2004",
  },
  betweenness: {
    label: "Betweenness",
    meaning: "how often it lies on the shortest paths between others",
    formula: "b(v) = Σ σ(s,t|v) / σ(s,t), divided by (n−1)(n−2)/2; every tie counts as one step",
    source: "Freeman 1977; Brandes 2001",
  },
  closeness: {
    label: "Closeness",
    meaning: "how few steps away the rest of its component is",
    formula: "c(v) = (r−1) / Σ d(v,u) over the r nodes of its component",
    source: "Freeman 1979",
  },
  pagerank: {
    label: "PageRank",
    meaning:
      "how likely a walker along the ties is to be met here; ties are followed in proportion to their weight",
    formula: "p(v) = 0.15/n + 0.85 Σ p(u) w(u,v) / s(u)",
    source: "Brin & Page 1998",
  },
  core: {
    label: "Core",
    meaning:
      "the largest k such that it stays when all nodes with fewer than k ties are taken away again and again",
    formula: "largest k-core that holds v",
    source: "Seidman 1983; Batagelj & Zaveršnik 2003",
  },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
export const measureNames = [
  "degree",
  "strength",
  "betweenness",
  "closeness",
  "pagerank",
  "core",
] as const satisfies MeasureName[];
