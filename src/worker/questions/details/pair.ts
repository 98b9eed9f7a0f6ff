import { countingTies, type TieChoice } from "../../../appearance/counting-ties.ts";
import type { NetworkView, ViewNode } from "../../../model/network-view.ts";
import type { Corpus } from "../../corpus.ts";
import { neighboursOf, topicsOfPapers, type Share } from "../../evidence/evidence.ts";
import { shortestPaths } from "../../evidence/paths.ts";
import { neighbourRow, type NeighbourRow } from "./neighbour.ts";
import { firstRows, type Rows } from "./rows.ts";

/** Two nodes side by side: what they share, and the shortest ways from one to the other. */
export interface PairDetails {
  kind: "pair";
  ids: readonly [string, string];
  labels: readonly [string, string];
  together: number[];
  common: Rows<NeighbourRow>;
  topics: Rows<Share>;
  /** The shortest ways over the ties that count under the view. */
  paths: { nodes: { id: string; label: string }[]; ties: { key: string; papers: number }[] }[];
}

export function pairDetails(
  corpus: Corpus,
  network: NetworkView,
  first: ViewNode,
  second: ViewNode,
  choice: TieChoice,
): PairDetails {
  const mine = new Set(neighboursOf(network, first.id).map(({ id }) => id));
  const common = firstRows(neighboursOf(network, second.id).filter(({ id }) => mine.has(id)));
  const others = new Set(topicsOfPapers(corpus, second.papers).map(({ id }) => id));
  const paths = shortestPaths(network, countingTies(corpus, network, choice), first.index, second.index);
  const theirs = new Set(second.papers);
  return {
    kind: "pair",
    ids: [first.id, second.id],
    labels: [first.label, second.label],
    together: first.papers.filter((paper) => theirs.has(paper)),
    common: { ...common, rows: common.rows.map(neighbourRow) },
    topics: firstRows(topicsOfPapers(corpus, first.papers).filter(({ id }) => others.has(id))),
    paths: paths.map(({ nodes, ties }) => ({
      nodes: nodes.flatMap((node) => {
        const { id, label } = network.node(node) ?? {};
        return id !== undefined && label !== undefined ? [{ id, label }] : [];
      }),
      ties: ties.flatMap((tie) => {
        const { key, papers } = network.tie(tie) ?? {};
        return key !== undefined && papers ? [{ key, papers: papers.length }] : [];
      }),
    })),
  };
}
