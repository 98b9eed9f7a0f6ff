import { slug } from "../lib/fold.ts";
import { by, descending, inOrder } from "../lib/order.ts";
import { kinds } from "../model/kinds.ts";
import type { NetworkView, ViewNode } from "../model/network-view.ts";
import type { TopicKind } from "../model/paper.ts";
import type { PapersSeen } from "./lens-input.ts";

/** Nodes that a reader may want to see apart from others: one kind, and of topics where they come from. */
export interface Sort {
  /** As it stands in an address: `person`, `phrase`, `concept:mesh`. */
  name: string;
  label: string;
  /** How many nodes of the network are of it. */
  count: number;
}

const TOPICS: Record<TopicKind, string> = {
  phrase: "Phrases",
  concept: "Concepts",
  category: "Categories",
  entity: "Named things",
};

/** The sort of a node. Concepts are told apart by whose words they are: of authors, of MeSH, of a vocabulary. */
export const sortOf = (seen: PapersSeen, node: ViewNode): string => nameOf(node, topicOf(seen, node));

type SeenTopic = PapersSeen["topics"][number];

const topicOf = ({ topics }: PapersSeen, { kind, entity }: ViewNode): SeenTopic | undefined =>
  kind === kinds.topic.name ? topics[entity] : undefined;

function nameOf({ kind }: ViewNode, topic: SeenTopic | undefined): string {
  if (!topic) return kind;
  return isOwned(topic) ? `${topic.kind}:${slug(topic.type)}` : topic.kind;
}

const isOwned = (topic: SeenTopic): topic is SeenTopic & { type: string } =>
  topic.kind === "concept" && topic.type !== null;

/** The sorts of nodes that a network has, the most frequent first. */
export function sortsOf(seen: PapersSeen, network: NetworkView): Sort[] {
  const sorts = new Map<string, Sort>();
  for (const node of network.nodes) {
    const topic = topicOf(seen, node);
    const name = nameOf(node, topic);
    const known = sorts.get(name);
    if (known) known.count++;
    else sorts.set(name, { name, label: labelOf(node, topic, network), count: 1 });
  }
  return [...sorts.values()].sort(
    inOrder(
      descending(by(({ count }) => count)),
      by(({ name }) => name),
    ),
  );
}

function labelOf({ kind }: ViewNode, topic: SeenTopic | undefined, { words }: NetworkView): string {
  if (topic) return isOwned(topic) ? `${TOPICS[topic.kind]} (${topic.type})` : TOPICS[topic.kind];
  const many = words.kinds.find(({ name }) => name === kind)?.many ?? kind;
  return many.charAt(0).toUpperCase() + many.slice(1);
}
