import type { Emphasis } from "../../appearance/drawing.ts";
import type { NetworkView, ViewTie } from "../../model/network-view.ts";
import { shortestPaths } from "./paths.ts";
import type { Shown } from "./shown.ts";
import type { Selection } from "./view.ts";

/** What a hover or a selection lifts out of a network. A hover goes before the selection. */
export function emphasisOf(
  network: NetworkView,
  shown: Shown,
  selection: Selection | null,
  hovered: string | null,
): Emphasis | null {
  const hover = hovered === null ? undefined : network.byId(hovered);
  if (hover) return around(shown.ties, hover.index);
  if (!selection) return null;
  if (selection.kind === "tie") return ofTie(network.byKey(selection.key));
  if (selection.kind === "community") return ofCommunity(network, shown, selection.number);
  const node = network.byId(selection.id);
  const second = selection.second ? network.byId(selection.second) : undefined;
  if (node && second) return between(network, shown, node.index, second.index);
  return node ? around(shown.ties, node.index) : null;
}

function around(ties: readonly ViewTie[], node: number): Emphasis {
  const mine = ties.filter((tie) => tie.a === node || tie.b === node);
  return {
    nodes: new Set([node, ...mine.flatMap((tie) => [tie.a, tie.b])]),
    ties: new Set(mine.map((tie) => tie.index)),
    primary: new Set([node]),
  };
}

function ofTie(tie: ViewTie | undefined): Emphasis | null {
  return tie
    ? { nodes: new Set([tie.a, tie.b]), ties: new Set([tie.index]), primary: new Set([tie.a, tie.b]) }
    : null;
}

function ofCommunity(network: NetworkView, shown: Shown, number: number): Emphasis {
  const members = new Set(
    network.nodes.filter((node) => node.community === number).map((node) => node.index),
  );
  const inside = shown.ties.filter((tie) => members.has(tie.a) && members.has(tie.b));
  return { nodes: members, ties: new Set(inside.map((tie) => tie.index)), primary: new Set() };
}

function between(network: NetworkView, shown: Shown, from: number, to: number): Emphasis {
  const paths = shortestPaths(network, shown.ties, from, to);
  return {
    nodes: new Set([from, to, ...paths.flatMap((path) => path.nodes)]),
    ties: new Set(paths.flatMap((path) => path.ties.map((tie) => tie.index))),
    primary: new Set([from, to]),
  };
}
