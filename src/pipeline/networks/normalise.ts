import { lengthOf } from "../../lib/lists.ts";
import type { NetworkTable, NetworkWords } from "../../model/network.ts";
import type { Normalisation } from "../../model/options.ts";

/** What a normalisation makes of the weight c of a tie between two nodes. */
interface Method extends Pick<NetworkWords, "weight" | "formula" | "source"> {
  /** Whether it is how many times as often as by chance two stand together. */
  isRatio?: boolean;
  /** `a` and `b` are what the two ends have: papers, or the weight of all ties. */
  of(c: number, a: number, b: number, total: number): number;
  /** Whether that is the weight of all ties of each; else the number of papers. */
  byStrength?: boolean;
}

const methods: Record<Exclude<Normalisation, "none">, Method> = {
  association: {
    weight: "association strength: how many times as much as by chance",
    formula: "w = 2m·c / (s₁·s₂), s₁ and s₂ the weight c of all ties of each, m that of all ties",
    source: "van Eck & Waltman 2009",
    isRatio: true,
    byStrength: true,
    of: (c, a, b, total) => (2 * total * c) / (a * b),
  },
  cosine: {
    weight: "Ochiai: over the geometric mean of the papers of both",
    formula: "w = c / √(n₁·n₂), n₁ and n₂ the papers of each",
    source: "Ochiai 1957",
    of: (c, a, b) => c / Math.sqrt(a * b),
  },
  jaccard: {
    weight: "Jaccard: over the papers of either",
    formula: "w = c / (n₁ + n₂ − c), n₁ and n₂ the papers of each",
    source: "Jaccard 1901",
    of: (c, a, b) => c / (a + b - c),
  },
  inclusion: {
    weight: "inclusion: over the papers of the one that has fewer",
    formula: "w = c / min(n₁, n₂), n₁ and n₂ the papers of each",
    source: "van Eck & Waltman 2009",
    of: (c, a, b) => c / Math.min(a, b),
  },
};

/** A network of counts with other weights. Nodes, ties and the papers behind them stay as they are. Cost: O(ties). */
export function normalise(network: NetworkTable, normalisation: Normalisation): NetworkTable {
  if (normalisation === "none") return network;
  const { of, byStrength } = methods[normalisation];
  const { nodes, ties } = network;
  const strengths = new Float64Array(nodes.id.length);
  let total = 0;
  ties.weight.forEach((weight, tie) => {
    strengths[ties.a[tie]!]! += weight;
    strengths[ties.b[tie]!]! += weight;
    total += weight;
  });
  const has = (node: number) => (byStrength ? strengths[node]! : lengthOf(nodes.papers, node));
  const weight = ties.weight.map((c, tie) => of(c, has(ties.a[tie]!), has(ties.b[tie]!), total));
  return { nodes, ties: { ...ties, weight } };
}

/** What is said of such a network. A tie then is more than being on the same papers, and says so in its weight. */
export function normalisedWords(words: NetworkWords, normalisation: Normalisation): NetworkWords {
  if (normalisation === "none") return words;
  const { weight, formula, source, isRatio } = methods[normalisation];
  return {
    ...words,
    together: false,
    weight: `${weight} (c: ${words.weight})`,
    formula: `${formula}; c: ${words.formula.replace(/^w = /, "")}`,
    source: [words.source, source].filter((one) => one !== "").join("; "),
    ...(isRatio && { isRatio }),
    thickness: "weight",
  };
}
