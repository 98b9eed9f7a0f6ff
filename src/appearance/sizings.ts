import { kinds } from "../model/kinds.ts";
import { isAllOf, type NetworkView, type ViewNode } from "../model/network-view.ts";
import type { LensChoice, PapersSeen } from "./lens-input.ts";

/** What nodes of a network can be sized by. */
export interface Sizing {
  name: string;
  label: string;
  /** What the legend says. */
  legend: string;
}

/** How large nodes are drawn, and which of them are named first. */
export interface Sizes {
  /** In the layout's units. */
  radius(node: ViewNode): number;
  /** How much a node deserves its name: larger first, at most 1. */
  importance(node: ViewNode): number;
  /** What the legend says beside the sizing; nothing where there is nothing to say. */
  note: string;
}

/** What of a network says what its nodes can be sized by. */
type Described = Pick<NetworkView, "words" | "measures">;

const PAPERS = "papers";

/** The number of papers, and every measure of the network that says that nodes can be sized by it. */
export function sizingsOf(network: Described): Sizing[] {
  const { sizedBy } = network.words;
  const papers = isAllOf(network, kinds.paper) ? "all alike" : (sizedBy ?? "number of papers");
  return [
    { name: PAPERS, label: sizedBy ?? "Papers", legend: `Size: ${papers}` },
    ...network.measures
      .filter(({ sizes }) => sizes)
      .map(({ name, label }) => ({ name, label, legend: `Size: ${label.toLowerCase()}` })),
  ];
}

/** The sizing of this name, or that by papers where the network does not have it. */
export function sizingNamed(network: Described, name: string): Sizing {
  const [papers, ...others] = sizingsOf(network);
  return others.find((sizing) => sizing.name === name) ?? papers!; // safe: papers come first always
}

/** How large nodes are drawn, and how much each deserves its name. */
export function sizesOf(seen: PapersSeen, network: NetworkView, choice: LensChoice): Sizes {
  const { name } = sizingNamed(network, choice.size);
  const whole = valueOf(network, name);
  const cut = name === PAPERS ? cutCategories(whole, seen, network) : null;
  const value = cut ?? whole;
  const own = (cut && cutCategories(({ radius }) => radius, seen, network)) ?? (({ radius }) => radius);
  const largest = network.nodes.reduce((top, node) => Math.max(top, value(node)), 1e-12);
  const base = network.nodes.reduce((top, node) => Math.max(top, node.radius), 1);
  const alone = (node: ViewNode) => (node.community === null ? 0.2 : 1);
  const byPapers = (node: ViewNode) =>
    own(node) * (isPaper(node) ? 0.72 : Math.sqrt(shareInYears(seen, node, choice.years)));
  const byMeasure = (node: ViewNode) =>
    Math.min(node.radius, base) * 0.35 + base * 0.65 * Math.sqrt(Math.max(0, value(node)) / largest);
  return {
    radius: name === PAPERS ? byPapers : byMeasure,
    importance: (node) => (alone(node) * value(node)) / largest,
    note: cut ? ", categories no larger than the largest other topic" : "",
  };
}

/**
 * A value that is, for categories, at most the highest one of other topics: they hold a large part of all papers and say the least
 * of them, and drawn by their papers they would hide what a field is about. Null where there is nothing to cut.
 */
function cutCategories(
  value: (node: ViewNode) => number,
  { topics }: PapersSeen,
  { nodes }: NetworkView,
): ((node: ViewNode) => number) | null {
  const isCategory = ({ entity }: ViewNode) => topics[entity]?.kind === "category";
  const ofTopics = nodes.filter(({ kind }) => kind === kinds.topic.name);
  const most = ofTopics.reduce((top, node) => (isCategory(node) ? top : Math.max(top, value(node))), 0);
  const isLarger = (node: ViewNode) => isCategory(node) && value(node) > most;
  const cut = new Set(most > 0 ? ofTopics.filter(isLarger).map(({ index }) => index) : []);
  return cut.size > 0 ? (node) => (cut.has(node.index) ? most : value(node)) : null;
}

function valueOf(network: NetworkView, name: string): (node: ViewNode) => number {
  const column = network.measure(name === PAPERS ? "degree" : name);
  const measured = (node: ViewNode) => column[node.index] ?? 0;
  if (name !== PAPERS) return measured;
  if (network.words.sizedBy !== undefined) return ({ radius }) => radius;
  return (node) => (isPaper(node) ? 1 + measured(node) / 1000 : node.papers.length);
}

const isPaper = (node: ViewNode) => node.kind === kinds.paper.name;

/** How much of a node's papers are of the years chosen; a little for one that is drawn without any. */
function shareInYears({ years }: PapersSeen, { papers }: ViewNode, chosen: LensChoice["years"]): number {
  if (!chosen || papers.length === 0) return 1;
  const [from, to] = chosen;
  const inside = papers.filter((paper) => (years[paper] ?? 0) >= from && (years[paper] ?? 0) <= to).length;
  return Math.max(0.05, inside / papers.length);
}
