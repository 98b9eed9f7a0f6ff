import { by, descending, inOrder } from "../lib/order.ts";
import { kinds } from "../model/kinds.ts";
import type { NetworkView, ViewNode } from "../model/network-view.ts";
import type { TopicKind } from "../model/paper.ts";
import type { PapersSeen } from "./lens-input.ts";

/** Nodes that a reader may want to see apart from others: one kind, and of topics where they come from. */
export interface Sort {
  /** As it stands in an address: `person`, `phrase`, `concept:MeSH`. */
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
export function sortOf({ topics }: PapersSeen, { kind, entity }: ViewNode): string {
  const topic = kind === kinds.topic.name ? topics[entity] : undefined;
  if (!topic) return kind;
  return topic.kind === "concept" && topic.type !== null ? `${topic.kind}:${topic.type}` : topic.kind;
}

/** The sorts of nodes that a network has, the most frequent first. */
export function sortsOf(seen: PapersSeen, network: NetworkView): Sort[] {
  const counts = new Map<string, number>();
  for (const node of network.nodes) {
    const sort = sortOf(seen, node);
    counts.set(sort, (counts.get(sort) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, label: labelOf(name, network), count }))
    .sort(
      inOrder(
        descending(by(({ count }) => count)),
        by(({ name }) => name),
      ),
    );
}

function labelOf(sort: string, { words }: NetworkView): string {
  const [kind = "", ...type] = sort.split(":");
  const label = TOPICS[kind as TopicKind] as string | undefined; // safe: another kind has none
  if (label !== undefined) return type.length > 0 ? `${label} (${type.join(":")})` : label;
  const many = words.kinds.find(({ name }) => name === kind)?.many ?? kind;
  return many.charAt(0).toUpperCase() + many.slice(1);
}
