import type { NetworkGraph, NetworkName } from "../../model/network.ts";
import type { Notice } from "../../model/notice.ts";
import type { Paper } from "../../model/paper.ts";
import type { Owner, Person } from "../../model/person.ts";
import type { Topic } from "../../model/topic.ts";
import { knowledgeNetwork } from "./knowledge.ts";
import { papersNetwork } from "./papers.ts";
import { peopleNetwork, type PeopleOptions } from "./people.ts";
import { topicsNetwork } from "./topics.ts";

export interface NetworksInput {
  papers: readonly Paper[];
  people: readonly Person[];
  owners: readonly Owner[];
  topics: readonly Topic[];
  options: PeopleOptions;
}

/** The four networks of a corpus. */
export function buildNetworks({ papers, people, owners, topics, options }: NetworksInput): {
  graphs: Record<NetworkName, NetworkGraph>;
  notices: Notice[];
} {
  const networks = {
    people: peopleNetwork(papers, people, options),
    topics: topicsNetwork(papers.length, topics),
    papers: papersNetwork(papers, people, topics, owners),
    knowledge: knowledgeNetwork(papers, people, topics),
  };
  return {
    graphs: {
      people: networks.people.graph,
      topics: networks.topics.graph,
      papers: networks.papers.graph,
      knowledge: networks.knowledge.graph,
    },
    notices: Object.values(networks).flatMap(({ notices }) => notices),
  };
}
