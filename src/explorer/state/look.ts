import { counted } from "../../lib/counted.ts";
import type { NetworkView, ViewNode } from "../../atlas/network-view.ts";
import { communityColours, otherColour, ramp, rampColour } from "../../lib/colours.ts";
import { measures, type MeasureName } from "../../model/measures.ts";
import type { Corpus } from "./corpus.ts";
import type { Colouring, Sizing, View } from "./view.ts";

export type Theme = "light" | "dark";

/** A row of the legend: a colour and what it stands for. */
export interface Swatch {
  colour: string;
  label: string;
  /** The community that it stands for, where it does. */
  community?: number;
}

/** How nodes look, and the legend that says so. */
export interface Look {
  colour(node: ViewNode): string;
  /** In the layout's units. */
  radius(node: ViewNode): number;
  /** How much a node deserves its label: larger first. */
  importance(node: ViewNode): number;
  legend: {
    colour: string;
    swatches: Swatch[];
    scale: { stops: readonly string[]; from: string; to: string } | null;
    size: string;
  };
}

export const SHOWN_COMMUNITIES = 12;

export function lookOf(
  corpus: Corpus,
  network: NetworkView,
  view: Pick<View, "size" | "colour" | "years">,
  theme: Theme,
): Look {
  const sizing = sizeValue(network, view.size);
  const largest = Math.max(...network.nodes.map(sizing), 1e-12);
  const base = Math.max(...network.nodes.map((node) => node.radius), 1);
  const radius = (node: ViewNode) => {
    if (view.size === "papers")
      return node.radius * (node.kind === "paper" ? 0.72 : Math.sqrt(shareInYears(corpus, node, view.years)));
    return Math.min(node.radius, base) * 0.35 + base * 0.65 * Math.sqrt(Math.max(0, sizing(node)) / largest);
  };
  const alone = (node: ViewNode) => (node.community === null ? 0.2 : 1);
  return {
    radius,
    importance: (node) => (alone(node) * sizing(node)) / largest,
    ...colours(corpus, network, view.colour, theme, view.size),
  };
}

/** How much of a node's papers are of the years chosen; a little for one that is drawn without any. */
function shareInYears({ years }: Corpus, { papers }: ViewNode, chosen: View["years"]): number {
  if (!chosen || papers.length === 0) return 1;
  const [from, to] = chosen;
  const inside = papers.filter((paper) => (years[paper] ?? 0) >= from && (years[paper] ?? 0) <= to).length;
  return Math.max(0.05, inside / papers.length);
}

function sizeValue(network: NetworkView, size: Sizing): (node: ViewNode) => number {
  if (size === "papers")
    return (node) => (node.kind === "paper" ? 1 + degree(network, node) / 1000 : node.papers.length);
  const column = network.measure(size);
  return (node) => column[node.index] ?? 0;
}

const degree = (network: NetworkView, node: ViewNode) => network.measure("degree")[node.index] ?? 0;

function colours(corpus: Corpus, network: NetworkView, colouring: Colouring, theme: Theme, size: Sizing) {
  const papers = network.name === "papers" ? "Size: all alike" : "Size: number of papers";
  const sizeWords = size === "papers" ? papers : `Size: ${measures[size].label.toLowerCase()}`;
  if (colouring === "community") return byCommunity(network, theme, sizeWords);
  if (colouring === "category") return byCategory(corpus, network, theme, sizeWords);
  return byValue(corpus, network, colouring, theme, sizeWords);
}

function byCommunity(network: NetworkView, theme: Theme, size: string): Pick<Look, "colour" | "legend"> {
  const palette = communityColours[theme];
  const swatches = network.communities.slice(0, SHOWN_COMMUNITIES).map(({ name, number }) => ({
    colour: palette[number] ?? otherColour[theme],
    label: `${number + 1} ${name}`,
    community: number,
  }));
  const rest = network.communities.length - swatches.length;
  const alone = network.nodes.some((node) => node.community === null);
  if (rest > 0)
    swatches.push({
      colour: otherColour[theme],
      label: counted(rest, "smaller community", "smaller communities"),
      community: -1,
    });
  if (alone) swatches.push({ colour: otherColour[theme], label: "without ties", community: -1 });
  const colour = ({ community }: ViewNode) =>
    (community === null ? undefined : palette[community]) ?? otherColour[theme];
  return { colour, legend: { colour: "Colour: community", swatches, scale: null, size } };
}

function byCategory(
  corpus: Corpus,
  network: NetworkView,
  theme: Theme,
  size: string,
): Pick<Look, "colour" | "legend"> {
  const palette = communityColours[theme];
  const counts = new Map<string, number>();
  const codesOf = (node: ViewNode) =>
    node.papers.flatMap((paper) => corpus.atlas.papers[paper]?.categories.map((one) => one.code) ?? []);
  for (const paper of corpus.atlas.papers)
    for (const { code } of paper.categories) counts.set(code, (counts.get(code) ?? 0) + 1);
  const names = new Map(
    corpus.atlas.papers.flatMap((paper) =>
      paper.categories.map(({ code, name }) => [code, name ?? code] as const),
    ),
  );
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
  const place = new Map(ranked.slice(0, SHOWN_COMMUNITIES).map((code, index) => [code, index]));
  const colour = (node: ViewNode) => {
    const main = mostFrequent(codesOf(node));
    return palette[place.get(main ?? "") ?? -1] ?? otherColour[theme];
  };
  const swatches: Swatch[] = [...place].map(([code, index]) => ({
    colour: palette[index] ?? otherColour[theme],
    label: names.get(code) ?? code,
  }));
  if (ranked.length > place.size) swatches.push({ colour: otherColour[theme], label: "others" });
  network.nodes.forEach(colour);
  return { colour, legend: { colour: "Colour: most frequent category", swatches, scale: null, size } };
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  let best: string | null = null;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (best === null || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

function byValue(
  corpus: Corpus,
  network: NetworkView,
  colouring: Exclude<Colouring, "community" | "category">,
  theme: Theme,
  size: string,
): Pick<Look, "colour" | "legend"> {
  const value = valueOf(corpus, network, colouring);
  const known = network.nodes.map(value).filter((one) => one !== null);
  const from = known.reduce((a, b) => Math.min(a, b), Infinity);
  const to = known.reduce((a, b) => Math.max(a, b), -Infinity);
  const stops = ramp[theme];
  const skewed = colouring === "betweenness" || colouring === "pagerank";
  const colour = (node: ViewNode) => {
    const own = value(node);
    if (own === null) return otherColour[theme];
    const place = to > from ? (own - from) / (to - from) : 1;
    return rampColour(stops, skewed ? Math.sqrt(place) : place);
  };
  const years = colouring === "first-year" || colouring === "mean-year";
  const words = years
    ? colouring === "first-year"
      ? "year of the first paper"
      : "mean year of the papers"
    : measures[colouring].label.toLowerCase();
  const write = (end: number) =>
    known.length === 0 ? "–" : years ? String(Math.round(end)) : String(Number(end.toPrecision(2)));
  return {
    colour,
    legend: {
      colour: `Colour: ${words}`,
      swatches: [],
      scale: { stops, from: write(from), to: write(to) },
      size,
    },
  };
}

function valueOf(corpus: Corpus, network: NetworkView, colouring: string): (node: ViewNode) => number | null {
  if (colouring === "first-year") return (node) => node.firstYear;
  if (colouring === "mean-year") {
    return ({ papers }) => {
      const years = papers.flatMap((paper) => corpus.years[paper] ?? []);
      return years.length === 0 ? null : years.reduce((sum, year) => sum + year, 0) / years.length;
    };
  }
  const column = network.measure(colouring as MeasureName); // safe: the other colourings are measures
  return (node) => column[node.index] ?? null;
}
