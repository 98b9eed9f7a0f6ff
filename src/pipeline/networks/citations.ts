import { kinds } from "../../model/kinds.ts";
import type { Notice } from "../../model/notice.ts";
import { yearOf, type Paper } from "../../model/paper.ts";
import { toldOfReferences } from "./told-of-references.ts";
import { lackingReferences } from "./lacking-references.ts";
import type { BuiltNetwork, Network, NetworkInput } from "./network.ts";
import { TieTable } from "./tie-table.ts";

/** Which papers of the corpus cite which (Garfield, Sher & Torpie 1964). The paper that cites is the evidence of the tie. */
export const citations: Network = {
  name: "citations",
  standard: false,
  reads: ["references"],
  lacking: lackingReferences,
  words: () => ({
    name: "citations",
    label: "Citations",
    kinds: [kinds.paper],
    tie: "one cites the other",
    weight: "1, or 2 where each cites the other",
    formula: "w = how many of the two cite the other",
    source: "Garfield, Sher & Torpie 1964",
    verb: "cites",
    thickness: "weight",
    shares: [],
  }),
  build: citationNetwork,
};

/** Every paper is a node. Cost: linear in the entries of reference lists. */
function citationNetwork({ papers, cited }: NetworkInput): BuiltNetwork {
  const ties = new TieTable(papers.map(({ id }, index) => ({ id, papers: [index] })));
  const backwards: Notice["items"] = [];
  for (const { paper, papers: citing } of cited.works) {
    if (paper === null) continue;
    for (const from of citing) {
      ties.add(from, paper, from, 1, false);
      const text = backwardsIn(papers[from], papers[paper]);
      if (text !== null) backwards.push({ paper: from, text });
    }
  }
  backwards.sort((a, b) => (a.paper ?? 0) - (b.paper ?? 0));
  return {
    network: ties.toNetwork(),
    notices: [
      ...toldOfReferences(cited, papers),
      ...(backwards.length === 0 ? [] : [runBackwards(backwards)]),
    ],
  };
}

/** So many years may lie between a preprint that cites and the journal's date of what it cites. */
const SLACK = 1;

function backwardsIn(from: Paper | undefined, to: Paper | undefined): string | null {
  if (!from || !to) return null;
  const [cites, cited] = [yearOf(from), yearOf(to)];
  if (cites === null || cited === null || cited <= cites + SLACK) return null;
  return `"${from.title}" (${cites}) cites "${to.title}" (${cited})`;
}

function runBackwards(items: Notice["items"]): Notice {
  return {
    code: "citation-backwards",
    kind: "ambiguous",
    title: "Citations of later papers",
    message: "A paper cites one that appeared years after it: one of the two years may be wrong.",
    count: items.length,
    items,
  };
}
