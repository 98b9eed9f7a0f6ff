import type { NetworkView, ViewNode } from "../../../model/network-view.ts";
import type { Corpus } from "../../corpus.ts";
import { neighboursOf, topicsOfPapers, type Share } from "../../evidence/evidence.ts";
import { ORGANISATION, organisationOf } from "../../evidence/organisations.ts";
import { byYear, type ByYear } from "./by-year.ts";
import { neighbourRow, type NeighbourRow } from "./neighbour.ts";
import { firstRows, type Rows } from "./rows.ts";
import { standingOf, type Standing } from "./standing.ts";

/** A node of a kind that has no panel of its own: its papers, years, neighbours, topics, community and ranks. */
export interface NodeDetails {
  kind: "node";
  id: string;
  label: string;
  /** What one of its kind is called. */
  one: string;
  /** What its papers do that put it there; null where that goes without saying. */
  papersDo: string | null;
  papers: readonly number[];
  /** Of an organisation: the ways in which it is written, that on most papers first; else empty. */
  forms: string[];
  /** What the file of its network says of it in words. */
  said: { label: string; text: string }[];
  years: ByYear | null;
  network: string;
  neighbours: Rows<NeighbourRow>;
  topics: Rows<Share>;
  standing: Standing;
}

export async function nodeDetails(
  corpus: Corpus,
  network: NetworkView,
  node: ViewNode,
): Promise<NodeDetails> {
  const kind = network.words.kinds.find(({ name }) => name === node.kind);
  const near = firstRows(neighboursOf(network, node.id));
  return {
    kind: "node",
    id: node.id,
    label: node.label,
    one: kind?.one ?? node.kind,
    papersDo: kind?.papers ?? null,
    papers: node.papers,
    forms: node.kind === ORGANISATION ? ((await organisationOf(corpus, node.id))?.forms ?? []) : [],
    said: (network.words.givenTexts ?? []).flatMap(({ name, label }) => {
      const text = network.columns.nodes.texts?.[name]?.[node.index];
      return text ? [{ label, text }] : [];
    }),
    years: byYear(corpus, node.papers),
    network: network.name,
    neighbours: { ...near, rows: near.rows.map(neighbourRow) },
    topics: firstRows(topicsOfPapers(corpus, node.papers)),
    standing: standingOf(network, node),
  };
}
