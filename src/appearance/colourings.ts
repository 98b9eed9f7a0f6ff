import { counted } from "../lib/counted.ts";
import { compareText } from "../lib/order.ts";
import { kinds } from "../model/kinds.ts";
import { isAllOf, type NetworkView, type ViewNode } from "../model/network-view.ts";
import { communityColours, otherColour, SHOWN_COMMUNITIES, ramp, rampColour } from "./colours.ts";
import { isGiven, type TextWords } from "../model/network.ts";
import type { Theme } from "./grounds.ts";
import type { PapersSeen } from "./lens-input.ts";
import { sortOf, sortsOf } from "./sorts.ts";

/** A row of the legend: a colour and what it stands for. */
export interface Swatch {
  colour: string;
  label: string;
  /** The community that it stands for, where it does. */
  community?: number;
}

/** The colours of nodes, and what the legend says of them. */
export interface Colours {
  colour(node: ViewNode): string;
  /** Whether its colour is to be taken with care: such nodes are drawn hollow. */
  isUnsure(node: ViewNode): boolean;
  legend: {
    colour: string;
    swatches: Swatch[];
    scale: { stops: readonly string[]; from: string; to: string } | null;
  };
}

/** What nodes of a network can be coloured by. */
export interface Colouring {
  name: string;
  label: string;
  colours(seen: PapersSeen, network: NetworkView, theme: Theme): Colours;
}

const community: Colouring = { name: "community", label: "Community", colours: byCommunity };

/** Communities, kinds where there are several, years, categories, and every measure of the network that says that it makes a ramp of colours. */
export function colouringsOf(network: Pick<NetworkView, "measures" | "words">): Colouring[] {
  const kindsDiffer = network.words.kinds.length > 1 || isAllOf(network, kinds.topic);
  const texts = (network.words.givenTexts ?? []).filter(({ colours }) => colours);
  return [
    community,
    ...(kindsDiffer ? [{ name: "kind", label: "Kind", colours: byKind }] : []),
    ...texts.map(byText),
    ...(isGiven(network.words) ? [] : ofPapers),
    ...network.measures.flatMap(({ name, label, ramp: kind }) =>
      kind === null
        ? []
        : [byValue(name, label, label.toLowerCase(), measured(name), asFigure, kind === "root")],
    ),
  ];
}
/** The colours of the colouring of this name, or those of communities where the network does not have it. */
export function coloursOf(seen: PapersSeen, network: NetworkView, name: string, theme: Theme): Colours {
  const colouring = colouringsOf(network).find((one) => one.name === name) ?? community;
  return colouring.colours(seen, network, theme);
}

function byCommunity(_: PapersSeen, network: NetworkView, theme: Theme): Colours {
  const palette = communityColours[theme];
  const swatches: Swatch[] = network.communities.slice(0, SHOWN_COMMUNITIES).map(({ name, number }) => ({
    colour: palette[number] ?? otherColour[theme],
    label: `${number + 1} ${name}`,
    community: number,
  }));
  const rest = network.communities.length - swatches.length;
  const other = (label: string) => swatches.push({ colour: otherColour[theme], label, community: -1 });
  if (rest > 0) other(counted(rest, "smaller community", "smaller communities"));
  if (network.columns.nodes.community.includes(-1))
    other(isGiven(network.words) ? "in no community" : "without ties");
  const colour = ({ community }: ViewNode) =>
    (community === null ? undefined : palette[community]) ?? otherColour[theme];
  const sureness = network.nodes.some(isElsewhere) ? `; hollow: ${UNSURE}` : "";
  const legend = { colour: `Colour: community${sureness}`, swatches, scale: null };
  return { colour, isUnsure: isElsewhere, legend };
}

/** A node that other runs have elsewhere in so great a share, or a greater one, is in its community by a narrow margin. */
const OFTEN = 1 / 3;
const UNSURE = "in a third of the runs or more it is in one other";

const isElsewhere = ({ elsewhere }: ViewNode) => elsewhere !== null && elsewhere.share >= OFTEN - 1e-9;

const isSure = () => false;

function byKind(seen: PapersSeen, network: NetworkView, theme: Theme): Colours {
  const palette = communityColours[theme];
  const sorts = sortsOf(seen, network);
  const place = new Map(sorts.slice(0, SHOWN_COMMUNITIES).map(({ name }, index) => [name, index]));
  const colour = (node: ViewNode) => palette[place.get(sortOf(seen, node)) ?? -1] ?? otherColour[theme];
  const swatches = swatchesOf(
    sorts.map(({ label }) => label),
    theme,
  );
  return { colour, isUnsure: isSure, legend: { colour: "Colour: kind", swatches, scale: null } };
}

function byCategory({ papers }: PapersSeen, _: NetworkView, theme: Theme): Colours {
  const palette = communityColours[theme];
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { categories } of papers)
    for (const { code, name } of categories) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
      names.set(code, name ?? code);
    }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
  const place = new Map(ranked.slice(0, SHOWN_COMMUNITIES).map((code, index) => [code, index]));
  const colour = (node: ViewNode) => {
    const codes = node.papers.flatMap((paper) => papers[paper]?.categories.map(({ code }) => code) ?? []);
    return palette[place.get(mostFrequent(codes) ?? "") ?? -1] ?? otherColour[theme];
  };
  const swatches = swatchesOf(
    ranked.map((code) => names.get(code) ?? code),
    theme,
  );
  const legend = { colour: "Colour: most frequent category", swatches, scale: null };
  return { colour, isUnsure: isSure, legend };
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

/** By what their file says of nodes in words, the most frequent first. */
function byText({ name, label }: TextWords): Colouring {
  const colours: Colouring["colours"] = (_, network, theme) => {
    const column = network.columns.nodes.texts?.[name] ?? [];
    const counts = new Map<string, number>();
    for (const text of column) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([text]) => text);
    const swatches = swatchesOf(ranked, theme);
    if (column.includes(null)) swatches.push({ colour: otherColour[theme], label: "not said" });
    const place = new Map(ranked.map((text, index) => [text, index]));
    const palette = communityColours[theme];
    const colour = ({ index }: ViewNode) =>
      palette[place.get(column[index] ?? "") ?? -1] ?? otherColour[theme];
    return { colour, isUnsure: isSure, legend: { colour: `Colour: ${label}`, swatches, scale: null } };
  };
  return { name, label, colours };
}

/** The first of some labels with a colour each, and one swatch for the others. */
function swatchesOf(labels: readonly string[], theme: Theme): Swatch[] {
  const palette = communityColours[theme];
  const shown = labels.slice(0, SHOWN_COMMUNITIES);
  const swatches = shown.map((label, index) => ({ colour: palette[index] ?? otherColour[theme], label }));
  return labels.length > shown.length
    ? [...swatches, { colour: otherColour[theme], label: "others" }]
    : swatches;
}

type Value = (seen: PapersSeen, network: NetworkView) => (node: ViewNode) => number | null;

const firstYear: Value = () => (node) => node.firstYear;

const meanYear: Value =
  ({ years }) =>
  ({ papers }) => {
    const known = papers.flatMap((paper) => years[paper] ?? []);
    return known.length === 0 ? null : known.reduce((sum, year) => sum + year, 0) / known.length;
  };

const measured =
  (name: string): Value =>
  (_, network) => {
    const column = network.measure(name);
    return (node) => column[node.index] ?? null;
  };

const asYear = (value: number) => String(Math.round(value));
const asFigure = (value: number) => String(Number(value.toPrecision(2)));

/** Colours by a value, along a ramp from its lowest to its highest; by roots where a few values are far ahead of the rest. */
function byValue(
  name: string,
  label: string,
  words: string,
  value: Value,
  write: (value: number) => string,
  root: boolean,
): Colouring {
  const colours: Colouring["colours"] = (seen, network, theme) => {
    const of = value(seen, network);
    const known = network.nodes.map(of).filter((one) => one !== null);
    const from = known.reduce((a, b) => Math.min(a, b), Infinity);
    const to = known.reduce((a, b) => Math.max(a, b), -Infinity);
    const stops = ramp[theme];
    const colour = (node: ViewNode) => {
      const own = of(node);
      if (own === null) return otherColour[theme];
      const place = to > from ? (own - from) / (to - from) : 1;
      return rampColour(stops, root ? Math.sqrt(place) : place);
    };
    const end = (at: number) => (known.length === 0 ? "–" : write(at));
    const scale = { stops, from: end(from), to: end(to) };
    return { colour, isUnsure: isSure, legend: { colour: `Colour: ${words}`, swatches: [], scale } };
  };
  return { name, label, colours };
}

/** Colourings by the papers of nodes. */
const ofPapers: readonly Colouring[] = [
  byValue("first-year", "First year", "year of the first paper", firstYear, asYear, false),
  byValue("mean-year", "Mean year", "mean year of the papers", meanYear, asYear, false),
  { name: "category", label: "Category", colours: byCategory },
];
