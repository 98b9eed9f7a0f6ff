import type { Paper } from "../../model/paper.ts";
import type { Person } from "../../model/person.ts";
import type { Topic } from "../../model/topic.ts";
import type { Network } from "./people.ts";
import { allPapers } from "./people-on-papers.ts";
import { TieTable } from "./tie-table.ts";

/**
 * People, papers and topics in one graph: a person is tied to the papers with the person's name on them, a paper to the
 * topics that it is about. Every tie weighs 1.
 */
export function knowledgeNetwork(
  papers: readonly Paper[],
  people: readonly Person[],
  topics: readonly Topic[],
): Network {
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
  return { graph: ties.toGraph(), notices: [] };
}
