import { kinds } from "../../model/kinds.ts";
import type { BuiltNetwork, Network, NetworkInput } from "./network.ts";
import { allPapers } from "./people-on-papers.ts";
import { TieTable } from "./tie-table.ts";

/**
 * People, papers and topics in one network: a person is tied to the papers with the person's name on them, a paper to the
 * topics that it is about. Every tie weighs 1.
 */
export const knowledge: Network = {
  name: "knowledge",
  standard: true,
  reads: ["topics"],
  words: () => ({
    name: "knowledge",
    label: "Knowledge",
    kinds: [kinds.person, kinds.paper, kinds.topic],
    tie: "a person’s paper, a paper’s topic",
    weight: "1",
    formula: "w = 1: one is on, or about, the other",
    source: "",
    thickness: "weight",
    shares: [],
  }),
  build: knowledgeNetwork,
};

/** Everything is a node. Cost: linear in mentions and topics of papers. */
function knowledgeNetwork({ papers, people, topics }: NetworkInput): BuiltNetwork {
  const nodes = [
    ...papers.map(({ id }, index) => ({ id: id as string, papers: [index] })),
    ...people.map((person) => ({ id: person.id as string, papers: allPapers(person) })),
    ...topics.map(({ id, papers }) => ({ id: id as string, papers })),
  ];
  const ties = new TieTable(nodes);
  people.forEach(({ papers: listed, inferredPapers }, index) => {
    const node = papers.length + index;
    for (const paper of listed) ties.add(paper, node, paper, 1, false);
    for (const paper of inferredPapers) ties.add(paper, node, paper, 1, true);
  });
  topics.forEach((topic, index) => {
    for (const paper of topic.papers) ties.add(paper, papers.length + people.length + index, paper, 1, false);
  });
  return { network: ties.toNetwork(), notices: [] };
}
