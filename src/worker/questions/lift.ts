import { liftFrom } from "../../appearance/lift.ts";
import { strongest } from "../../appearance/strongest.ts";
import { countingTies } from "../../appearance/counting-ties.ts";
import type { Lifted } from "../../appearance/drawn.ts";
import type { NetworkView } from "../../model/network-view.ts";
import type { Selection } from "../../model/selection.ts";
import type { Corpus } from "../corpus.ts";
import { shortestPaths } from "../evidence/paths.ts";
import { lookOf, type AskedDrawing } from "./draw-choice.ts";

/** So many ties of what is chosen are lifted at most, the strongest first. */
const MOST_TIES = 5000;

type Part = Parameters<typeof liftFrom>[2];

/** What stands out when something is chosen, all its ties included, drawn otherwise or not; null where nothing does. */
export async function lift(
  corpus: Corpus,
  { selection, ...choice }: AskedDrawing & { selection: Selection },
): Promise<Lifted | null> {
  const network = await corpus.network(choice.network);
  const look = lookOf(corpus, network, choice);
  const part = partOf(network, selection, countingTies(corpus, network, choice));
  if (!part) return null;
  const { weight } = network.columns.ties;
  const ties = strongest(
    Uint32Array.from(part.ties),
    (tie) => weight[tie] ?? 0,
    look.shown.papersOf,
    MOST_TIES,
  );
  return liftFrom(network, look, { ...part, ties: [...ties] });
}

function partOf(network: NetworkView, selection: Selection, counts: (tie: number) => boolean): Part | null {
  if (selection.kind === "tie") return ofTie(network, selection.key);
  if (selection.kind === "community") return ofCommunity(network, selection.number, counts);
  const first = network.byId(selection.id)?.index;
  if (first === undefined) return null;
  const second = selection.second === null ? undefined : network.byId(selection.second)?.index;
  return second === undefined ? around(network, first, counts) : between(network, first, second, counts);
}

function around(network: NetworkView, node: number, counts: (tie: number) => boolean): Part {
  const { a, b } = network.columns.ties;
  const ties = [...network.tiesAt(node)].filter(counts);
  return { primary: [node], nodes: ties.map((tie) => (a[tie] === node ? b[tie] : a[tie]) ?? 0), ties };
}

function ofTie(network: NetworkView, key: string): Part | null {
  const tie = network.byKey(key);
  return tie ? { primary: [tie.a, tie.b], nodes: [], ties: [tie.index] } : null;
}

function ofCommunity(network: NetworkView, number: number, counts: (tie: number) => boolean): Part | null {
  const { nodes, ties } = network.columns;
  const inside = (node: number | undefined) => nodes.community[node ?? 0] === number;
  const members = [...nodes.community.keys()].filter(inside);
  if (members.length === 0) return null;
  const between = [...ties.a.keys()].filter(
    (tie) => inside(ties.a[tie]) && inside(ties.b[tie]) && counts(tie),
  );
  return { primary: [], nodes: members, ties: between };
}

function between(network: NetworkView, from: number, to: number, counts: (tie: number) => boolean): Part {
  const paths = shortestPaths(network, counts, from, to);
  return {
    primary: [from, to],
    nodes: paths.flatMap((path) => path.nodes),
    ties: [...new Set(paths.flatMap((path) => path.ties))],
  };
}
