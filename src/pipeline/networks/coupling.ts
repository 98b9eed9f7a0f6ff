import { rowsIn, toLists } from "../../lib/lists.ts";
import { turnRound } from "../../lib/turn-round.ts";
import { kinds } from "../../model/kinds.ts";
import { toldOfReferences } from "./told-of-references.ts";
import { lackingReferences } from "./lacking-references.ts";
import { beyondNearest, NEAREST, tieNearest } from "./near-ties.ts";
import { nearestPapers } from "./nearest-papers.ts";
import type { BuiltNetwork, Network, NetworkInput } from "./network.ts";
import { nodeColumns } from "./tie-table.ts";

/**
 * Papers that cite the same works: bibliographic coupling (Kessler 1963), over the geometric mean of how much both cite. Each paper
 * keeps its ten nearest.
 */
export const coupling: Network = {
  name: "coupling",
  standard: false,
  reads: ["references"],
  lacking: lackingReferences,
  words: () => ({
    name: "coupling",
    label: "Coupling",
    kinds: [kinds.paper],
    tie: "works that both cite",
    weight: "works that both cite, over the geometric mean of how many each cites (Ochiai)",
    formula: "w = c / √(r₁·r₂): c works that both cite, r₁ and r₂ all works that each cites",
    source: "Kessler 1963",
    thickness: "weight",
    shares: ["references"],
  }),
  build: couplingNetwork,
};

/** Every paper is a node. Cost: the sum of the squared numbers of papers that cite the same work. */
function couplingNetwork({ papers, cited }: NetworkInput): BuiltNetwork {
  const citing = toLists(cited.works.map((work) => work.papers));
  const cites = turnRound(citing, papers.length);
  const near = nearestPapers(cites, citing, new Float64Array(rowsIn(citing)).fill(1), NEAREST);
  const ties = tieNearest(near);
  const nodes = nodeColumns(papers.map(({ id }, index) => ({ id, papers: [index] })));
  return {
    network: { nodes, ties },
    notices: [
      ...toldOfReferences(cited, papers),
      ...beyondNearest(near, ties.a.length, "They cite the same works"),
    ],
  };
}
