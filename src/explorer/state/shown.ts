import type { DrawnPart } from "../../appearance/drawing.ts";
import { grouped } from "../../lib/counted.ts";
import { kinds, manyOf } from "../../model/kinds.ts";
import type { NetworkView, ViewNode, ViewTie } from "../../model/network-view.ts";
import type { Corpus } from "./corpus.ts";
import type { View } from "./view.ts";

/** Above these a drawing is no longer readable; what is beyond them is hidden, counted and told. */
const READABLE_NODES = 12_000;
const READABLE_TIES = 20_000;

/** What of a network is drawn, and why the rest is not. */
export interface Shown extends DrawnPart {
  nodeCount: number;
  tieCount: number;
  /** Sentences that say what is hidden and why. */
  reasons: string[];
  /** The limits in force, whether chosen or by default. */
  minPapers: number;
  maxTies: number;
}

/** What of a view decides which nodes and ties are drawn. */
export type ShownChoice = Pick<View, "inferred" | "years" | "basis" | "minPapers" | "maxTies" | "selection">;

/** Which nodes and ties of a network a view shows. */
export function shownPart(corpus: Corpus, network: NetworkView, view: ShownChoice): Shown {
  const minPapers = view.minPapers ?? readableMinimum(network);
  const maxTies = view.maxTies ?? READABLE_TIES;
  const inYears = yearFilter(corpus, view.years);
  const nodes = new Uint8Array(network.nodes.length);
  let fewPapers = 0;
  let outside = 0;
  const chosen = chosenNodes(network, view.selection);
  for (const node of network.nodes) {
    const limited = isLimited(network, node);
    const papers = view.inferred ? node.papers : listedPapers(corpus, node);
    if (chosen.has(node.index)) nodes[node.index] = 1;
    else if (!papers.some(inYears)) outside++;
    else if (limited && papers.length < minPapers) fewPapers++;
    else nodes[node.index] = 1;
  }
  const hidden = ({ a, b }: ViewTie, paper: number) =>
    [a, b].some((end) => isInferred(corpus, network.nodes[end], paper));
  const counts = { inferred: 0, years: 0, ends: 0, basis: 0 };
  const possible = network.ties.filter((tie) => {
    if (!nodes[tie.a] || !nodes[tie.b]) return void counts.ends++;
    if (tie.inferred && !view.inferred) return void counts.inferred++;
    if (!tie.papers.some((paper) => inYears(paper) && (view.inferred || !hidden(tie, paper))))
      return void counts.years++;
    if (network.words.shares.length > 0 && view.basis !== "both" && tie[view.basis].length === 0)
      return void counts.basis++;
    return true;
  });
  const weakest = Math.max(0, possible.length - maxTies);
  const ties = weakest > 0 ? strongest(possible, maxTies, chosen) : possible;
  const mixed = network.words.kinds.length > 1;
  const what = manyOf(network.words.kinds);
  const reasons = [
    [fewPapers, `${mixed ? kinds.person.many : what} have fewer than ${minPapers} papers`],
    [outside, `${what} have no paper in the years chosen`],
    [counts.ends, "ties end at someone or something hidden"],
    [counts.inferred, "ties are inferred, and inferred ties are switched off"],
    [counts.years, "ties have no paper in the years chosen"],
    [counts.basis, `ties do not come from shared ${view.basis}`],
    [weakest, `ties are weaker than the ${maxTies} drawn`],
  ] as const;
  return {
    nodes,
    ties,
    nodeCount: nodes.reduce((sum, one) => sum + one, 0),
    tieCount: ties.length,
    reasons: reasons.filter(([count]) => count > 0).map(([count, why]) => `${grouped(count)} ${why}.`),
    minPapers,
    maxTies,
    inYears,
  };
}

/** Whether a node is hidden when it has few papers. A paper has one; where kinds are mixed, only people are many. */
function isLimited({ words }: NetworkView, { kind }: ViewNode): boolean {
  return kind === kinds.person.name || (kind !== kinds.paper.name && words.kinds.length === 1);
}

/** The smallest number of papers that leaves a readable number of nodes. */
function readableMinimum(network: NetworkView): number {
  if (network.nodes.length <= READABLE_NODES) return 1;
  const limited = network.nodes.filter((node) => node.kind !== "paper").map((node) => node.papers.length);
  const fixed = network.nodes.length - limited.length;
  for (let minimum = 2; ; minimum++) {
    const left = limited.filter((papers) => papers >= minimum).length;
    if (left === 0 || left + Math.min(fixed, READABLE_NODES / 2) <= READABLE_NODES) return minimum;
  }
}

function yearFilter(corpus: Corpus, years: View["years"]): (paper: number) => boolean {
  if (!years) return () => true;
  const [from, to] = years;
  return (paper) => {
    const year = corpus.years[paper] ?? null;
    return year !== null && year >= from && year <= to;
  };
}

function listedPapers(corpus: Corpus, node: ViewNode): readonly number[] {
  return node.kind === "person" ? (corpus.atlas.people[node.entity]?.papers ?? []) : node.papers;
}

function isInferred(corpus: Corpus, node: ViewNode | undefined, paper: number): boolean {
  return (
    node?.kind === "person" && (corpus.atlas.people[node.entity]?.inferredPapers.includes(paper) ?? false)
  );
}

/** What is chosen is always drawn, whatever else the view hides: a reader who asks for it must see it. */
function chosenNodes(network: NetworkView, selection: View["selection"]): ReadonlySet<number> {
  const ids = selection?.kind === "node" ? [selection.id, selection.second ?? ""] : [];
  const tie = selection?.kind === "tie" ? network.byKey(selection.key) : undefined;
  const nodes = ids.flatMap((id) => network.byId(id)?.index ?? []);
  return new Set(tie ? [tie.a, tie.b] : nodes);
}

/** The strongest ties, those of chosen nodes before all others. */
function strongest(ties: ViewTie[], most: number, chosen: ReadonlySet<number>): ViewTie[] {
  const mine = (tie: ViewTie) => Number(chosen.has(tie.a) || chosen.has(tie.b));
  return ties.sort((a, b) => mine(b) - mine(a) || strongestFirst(a, b)).slice(0, most);
}

function strongestFirst(a: ViewTie, b: ViewTie): number {
  return b.weight - a.weight || b.papers.length - a.papers.length || a.index - b.index;
}
