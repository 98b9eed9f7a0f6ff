import { counted, grouped } from "../lib/counted.ts";
import type { Backbone } from "../model/backbone.ts";
import { isGiven } from "../model/network.ts";
import { kinds, manyOf } from "../model/kinds.ts";
import type { NetworkView, ViewNode } from "../model/network-view.ts";
import { backboneOf, type Kept } from "./backbone.ts";
import { countedPapers, listedPapers, tieFilter, type TieChoice, yearFilter } from "./counting-ties.ts";
import type { Bounds } from "./drawn.ts";
import type { PapersSeen } from "./lens-input.ts";
import { smallComponents, type SmallComponents } from "./small-components.ts";
import { sortOf } from "./sorts.ts";
import { strongest } from "./strongest.ts";

/** So many nodes and ties are drawn where nothing else is chosen: more can be neither read nor moved smoothly. */
export const READABLE_NODES = 12_000;
export const READABLE_TIES = 20_000;
/** Where a region is looked at, so much of the room for nodes is left to the most important nodes outside of it. */
const OUTSIDE_SHARE = 0.2;

/** What of a view decides which nodes and ties are drawn. */
export interface ShownChoice extends TieChoice {
  /** At least so many papers a node, and at most so many nodes and ties; null: the default. */
  minPapers: number | null;
  maxNodes: number | null;
  maxTies: number | null;
  /** Which ties alone are drawn; null: all. */
  backbone: Backbone | null;
  /** Whether the small components of large networks are drawn too. */
  smallComponents: boolean;
  /** The sorts of nodes that are not drawn; see `sorts.ts`. */
  hidden: readonly string[];
  /** What is looked at closely, in the layout's units; null: everything. Its nodes come before others. */
  region: Bounds | null;
}

/** Which nodes and ties of a network are drawn, as indexes in the network, and why the rest is not. */
export interface Shown {
  /** The most important first. */
  nodes: Uint32Array<ArrayBuffer>;
  /** The strongest first. */
  ties: Uint32Array<ArrayBuffer>;
  /** How many papers of a tie count: those in the years chosen, and listed where only listed ones do. */
  papersOf(tie: number): number;
  reasons: string[];
  /** How much of the network its backbone keeps, in a sentence; null where all ties are drawn. */
  backbone: string | null;
  /** Whether they are drawn or not. */
  small: SmallComponents;
  limits: { minPapers: number; maxNodes: number; maxTies: number };
}

/**
 * Which nodes and ties of a network a view shows: the first by rank among those that pass its filters. By rank and never by
 * a threshold, which could leave nothing of a network whose nodes are all alike.
 */
export function shownPart(
  seen: PapersSeen,
  network: NetworkView,
  importance: (node: ViewNode) => number,
  choice: ShownChoice,
): Shown {
  const limits = {
    minPapers: choice.minPapers ?? 1,
    maxNodes: choice.maxNodes ?? READABLE_NODES,
    maxTies: choice.maxTies ?? READABLE_TIES,
  };
  const small = smallComponents(network);
  const { nodes, reasons: why } = shownNodes(seen, network, importance, choice, limits, small);
  const papersOf = countedPapers(seen, network, choice);
  const kept = choice.backbone && backboneOf(network, choice.backbone);
  const { ties, reasons } = shownTies(network, nodes, papersOf, { ...choice, kept }, limits.maxTies);
  const told = kept ? [kept.told] : [];
  const backbone = kept?.told ?? null;
  return { nodes, ties, papersOf, reasons: [...why, ...told, ...reasons], backbone, small, limits };
}

function shownNodes(
  seen: PapersSeen,
  network: NetworkView,
  importance: (node: ViewNode) => number,
  choice: ShownChoice,
  { minPapers, maxNodes }: Shown["limits"],
  small: SmallComponents,
) {
  const inYears = yearFilter(seen, choice.years);
  const { component } = network.columns.nodes;
  const hidden = new Set(choice.hidden);
  const withoutPapers = isGiven(network.words);
  const counts = { hidden: 0, few: 0, outside: 0, folded: 0 };
  const folded = new Set<number>();
  const passing = network.nodes.filter((node) => {
    if (hidden.size > 0 && hidden.has(sortOf(seen, node))) return void counts.hidden++;
    const papers = choice.inferred ? node.papers : listedPapers(seen, node);
    if (!withoutPapers && !papers.some(inYears)) return void counts.outside++;
    if (!withoutPapers && papers.length < minPapers && isLimited(network, node)) return void counts.few++;
    const own = component[node.index] ?? 0;
    if (!choice.smallComponents && small.has(own)) {
      folded.add(own);
      return void counts.folded++;
    }
    return true;
  });
  const ranked = new Map(passing.map((node) => [node, importance(node)]));
  passing.sort((a, b) => (ranked.get(b) ?? 0) - (ranked.get(a) ?? 0) || a.index - b.index);
  const kept = choice.region
    ? nearFirst(passing, choice.region, maxNodes)
    : firstOfEachKind(passing, maxNodes);
  const below = passing.length - kept.length;
  const what = manyOf(network.words.kinds);
  return {
    nodes: Uint32Array.from(kept, (node) => node.index),
    reasons: reasonsOf([
      [counts.hidden, `${what} are of a kind that is switched off`],
      [
        counts.few,
        `${network.words.kinds.length > 1 && !bringPapers(network) ? kinds.person.many : what} have fewer than ${minPapers} papers`,
      ],
      [counts.outside, `${what} have no paper in the years chosen`],
      [counts.folded, `${what} are in ${counted(folded.size, "small component")}, folded away`],
      [below, `${what} are ranked below the ${grouped(kept.length)} drawn: zoom in to see those of a region`],
    ]),
  };
}

/**
 * The first by rank, each kind having an equal part of the room, and the rest of it going to whoever comes next: people alone
 * would leave no paper, and no tie, of a network of people, papers and topics.
 */
function firstOfEachKind(ranked: readonly ViewNode[], most: number): ViewNode[] {
  if (ranked.length <= most) return [...ranked];
  const part = Math.floor(most / Math.max(1, new Set(ranked.map(({ kind }) => kind)).size));
  const counts = new Map<string, number>();
  const kept = new Set<ViewNode>();
  for (const node of ranked) {
    const count = counts.get(node.kind) ?? 0;
    if (count >= part) continue;
    counts.set(node.kind, count + 1);
    kept.add(node);
  }
  for (const node of ranked) {
    if (kept.size >= most) break;
    kept.add(node);
  }
  return ranked.filter((node) => kept.has(node));
}

/** The first by rank of a region, and the first of those outside of it in the room that is left to them; by rank again. */
function nearFirst(ranked: readonly ViewNode[], region: Bounds, most: number): ViewNode[] {
  if (ranked.length <= most) return [...ranked];
  const isInside = ({ x, y }: ViewNode) =>
    x >= region.left && x <= region.right && y >= region.bottom && y <= region.top;
  const inside = ranked.filter(isInside);
  const outside = ranked.filter((node) => !isInside(node));
  const near = firstOfEachKind(
    inside,
    Math.max(Math.round(most * (1 - OUTSIDE_SHARE)), most - outside.length),
  );
  const kept = new Set([...near, ...outside.slice(0, most - near.length)]);
  return ranked.filter((node) => kept.has(node));
}

function shownTies(
  network: NetworkView,
  nodes: Uint32Array,
  papersOf: Shown["papersOf"],
  choice: TieChoice & { kept: Kept | null },
  most: number,
) {
  const { ties } = network.columns;
  const drawn = new Uint8Array(network.columns.nodes.id.length);
  for (const node of nodes) drawn[node] = 1;
  const hasBothEnds = (tie: number) => drawn[ties.a[tie] ?? 0] === 1 && drawn[ties.b[tie] ?? 0] === 1;
  const whyNot = tieFilter(network, papersOf, choice);
  const counts = { ends: 0, inferred: 0, years: 0, basis: 0, backbone: 0 };
  const possible = ties.a
    .map((_, tie) => tie)
    .filter((tie) => {
      const why = choice.kept?.ties[tie] === 0 ? "backbone" : hasBothEnds(tie) ? whyNot(tie) : "ends";
      if (why !== null) counts[why]++;
      return why === null;
    });
  const kept = strongest(possible, (tie) => ties.weight[tie] ?? 0, papersOf, most);
  return {
    ties: kept,
    reasons: reasonsOf([
      [counts.backbone, "ties are not in the backbone"],
      [counts.ends, "ties end at someone or something hidden"],
      [counts.inferred, "ties are inferred, and inferred ties are switched off"],
      [counts.years, "ties have no paper in the years chosen"],
      [counts.basis, `ties do not come from shared ${choice.basis}`],
      [possible.length - kept.length, `ties are weaker than the ${grouped(kept.length)} drawn`],
    ]),
  };
}

const reasonsOf = (counted: readonly (readonly [count: number, why: string])[]) =>
  counted.filter(([count]) => count > 0).map(([count, why]) => `${grouped(count)} ${why}.`);

/** Whether the nodes of a network bring their papers along: those that cite them, say. */
const bringPapers = ({ columns }: NetworkView) => columns.nodes.papers !== undefined;

/**
 * Whether a node is hidden when it has few papers. A paper has one, unless the network says otherwise; where kinds are mixed, only
 * people are many.
 */
function isLimited(network: NetworkView, { kind }: ViewNode): boolean {
  if (bringPapers(network)) return true;
  return kind === kinds.person.name || (kind !== kinds.paper.name && network.words.kinds.length === 1);
}
