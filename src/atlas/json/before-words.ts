import { z } from "zod";
import { kinds } from "../../model/kinds.ts";
import type { LayoutWords } from "../../model/layout.ts";
import type { MeasureWords } from "../../model/measure.ts";
import type { NetworkWords } from "../../model/network.ts";

/** What of a file without words is looked at, to give it the words that it was written under. */
const wordless = z.looseObject({
  measures: z.never().optional(),
  recipe: z.looseObject({ options: z.looseObject({ counting: z.string() }) }),
  networks: z.record(z.string(), z.looseObject({})),
});

/**
 * Gives an atlas of the first files, which did not carry the words of their networks, measures and layout, the
 * words that the program had then. A file with words comes back as it is. What is said here describes files that are
 * written already, so it is never edited.
 */
export function withWords(raw: unknown): unknown {
  const found = wordless.safeParse(raw);
  if (!found.success) return raw;
  const { networks, recipe } = found.data;
  const named = Object.entries(networks).flatMap(([name, network]) => {
    const words = name === "people" ? people(recipe.options.counting) : others[name];
    return words ? [[name, { ...network, words: { name, shares: [], source: "", ...words } }]] : [];
  });
  return { ...found.data, measures, layouts, networks: Object.fromEntries(named) };
}

type Words = Omit<NetworkWords, "name" | "shares" | "source"> & Partial<NetworkWords>;

const people = (counting: string): Words => ({
  label: "People",
  kinds: [kinds.person],
  tie: "papers together",
  thickness: "papers",
  ...(counting === "fractional"
    ? {
        weight: "sum of 1/(n−1) over the papers together (Newman 2001)",
        formula: "w = Σ 1/(n−1) over the papers together, n people each",
        source: "Newman 2001",
      }
    : { weight: "papers together", formula: "w = number of papers together" }),
});

const others: Record<string, Words> = {
  topics: {
    label: "Topics",
    kinds: [kinds.topic],
    tie: "together on papers more than by chance",
    weight: "association strength (van Eck & Waltman 2009)",
    formula: "w = 2m·c / (s₁·s₂): how much more often together than by chance",
    source: "van Eck & Waltman 2009",
    thickness: "weight",
  },
  papers: {
    label: "Papers",
    kinds: [kinds.paper],
    tie: "shared topics or people",
    weight: "cosine of what the two papers share (TF-IDF over topics and people)",
    formula: "w = cosine over what both hold by TF-IDF, rare things counting more",
    thickness: "weight",
    shares: ["topics", "people"],
  },
  knowledge: {
    label: "Knowledge",
    kinds: [kinds.person, kinds.paper, kinds.topic],
    tie: "a person’s paper, a paper’s topic",
    weight: "1",
    formula: "w = 1: one is on, or about, the other",
    thickness: "weight",
  },
};

const measure = (
  name: string,
  label: string,
  meaning: string,
  more: Partial<MeasureWords>,
): MeasureWords => ({
  name,
  label,
  meaning,
  formula: "",
  source: "",
  whole: false,
  sampled: false,
  sizes: true,
  ramp: null,
  ...more,
});

const measures: MeasureWords[] = [
  measure("degree", "Ties", "how many neighbours it has", { whole: true, source: "Wasserman & Faust 1994" }),
  measure("strength", "Strength", "the sum of the weights of its ties", { source: "Barrat et al. 2004" }),
  measure("betweenness", "Betweenness", "how often it lies on the shortest paths between others", {
    source: "Freeman 1977; Brandes 2001",
    sampled: true,
    ramp: "root",
  }),
  measure("closeness", "Closeness", "how few steps away the rest of its component is", {
    source: "Freeman 1979",
    sampled: true,
  }),
  measure("pagerank", "PageRank", "how likely a walker along the ties is to be met here", {
    source: "Brin & Page 1998",
    ramp: "root",
  }),
  measure("core", "Core", "the largest k such that it is in a k-core", {
    source: "Seidman 1983",
    whole: true,
    sizes: false,
    ramp: "linear",
  }),
];

const layouts: LayoutWords[] = [
  { name: "forces", label: "Forces", meaning: "ties pull together, nodes push each other away", source: "" },
];
