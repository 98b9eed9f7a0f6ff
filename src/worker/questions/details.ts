import type { z } from "zod";
import type { Selection } from "../../model/selection.ts";
import type { Corpus } from "../corpus.ts";
import { communityDetails, type CommunityDetails } from "./details/community.ts";
import { nodeDetails, type NodeDetails } from "./details/node.ts";
import { pairDetails, type PairDetails } from "./details/pair.ts";
import { paperDetails, type PaperDetails } from "./details/paper.ts";
import { personDetails, type PersonDetails } from "./details/person.ts";
import { tieDetails, type TieDetails } from "./details/tie.ts";
import { topicDetails, type TopicDetails } from "./details/topic.ts";
import type { tieChoice } from "./draw-choice.ts";

export type Details =
  PersonDetails | PaperDetails | TopicDetails | NodeDetails | PairDetails | TieDetails | CommunityDetails;

/** All that the panel shows of what is chosen; null where the corpus does not have it. */
export async function details(
  corpus: Corpus,
  { selection, ...choice }: z.infer<typeof tieChoice> & { selection: Selection },
): Promise<Details | null> {
  const network = await corpus.network(choice.network);
  if (selection.kind === "community") return communityDetails(corpus, network, selection.number);
  if (selection.kind === "tie") return tieDetails(corpus, network, selection.key);
  const first = network.byId(selection.id);
  const second = selection.second === null ? undefined : network.byId(selection.second);
  if (first && second) return pairDetails(corpus, network, first, second, choice);
  const entity = corpus.entity(selection.id);
  if (!entity) return first ? nodeDetails(corpus, network, first) : null;
  if (entity.kind === "person") return personDetails(corpus, entity.index);
  return entity.kind === "topic" ? topicDetails(corpus, entity.index) : paperDetails(corpus, entity.index);
}
