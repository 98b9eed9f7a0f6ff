import { by, descending, inOrder } from "../../../lib/order.ts";
import { kinds } from "../../../model/kinds.ts";
import type { Mentions } from "../../../model/decision.ts";
import type { TopicFacts } from "../../../atlas/atlas-file.ts";
import type { Corpus } from "../../corpus.ts";
import { neighboursOf, newestFirst, peopleOnPapers, type Share } from "../../evidence/evidence.ts";
import { mentionsOfTopic } from "../../evidence/topic-mentions.ts";
import { byYear, type ByYear } from "./by-year.ts";
import { neighbourRow, type NeighbourRow } from "./neighbour.ts";
import { firstRows, type Rows } from "./rows.ts";
import { standingOf, type Standing } from "./standing.ts";

/** A topic: papers by year, people, neighbouring topics, and the papers that it was found in. */
export interface TopicDetails extends Pick<TopicFacts, "label" | "type" | "forms" | "papers"> {
  kind: "topic";
  id: string;
  topicKind: TopicFacts["kind"];
  /** How decisions name it. */
  mentions: Mentions;
  years: ByYear | null;
  people: Rows<Share>;
  network: string | null;
  neighbours: Rows<NeighbourRow>;
  standing: Standing | null;
  newest: number[];
  /** What its vocabulary has above it and below it, those on most papers first. */
  broader: Related[];
  narrower: Related[];
}

export type Related = Pick<TopicFacts, "id" | "label" | "papers">;

export async function topicDetails(corpus: Corpus, index: number): Promise<TopicDetails | null> {
  const topic = corpus.topics[index];
  if (!topic) return null;
  const network = await corpus.homeOf(kinds.topic.name);
  const node = network?.byId(topic.id);
  const { id, label, type, forms, papers } = topic;
  const near = firstRows(neighboursOf(network, id));
  return {
    kind: "topic",
    id,
    label,
    type,
    forms,
    papers,
    topicKind: topic.kind,
    mentions: mentionsOfTopic(corpus, topic),
    years: byYear(corpus, papers),
    people: firstRows(peopleOnPapers(corpus, papers)),
    network: network?.name ?? null,
    neighbours: { ...near, rows: near.rows.map(neighbourRow) },
    standing: network && node ? standingOf(network, node) : null,
    newest: newestFirst(corpus, papers),
    broader: related(topic.broader.flatMap((above) => corpus.topics[above] ?? [])),
    narrower: related(corpus.topics.filter(({ broader }) => broader.includes(index))),
  };
}

function related(topics: readonly TopicFacts[]): Related[] {
  const order = inOrder<TopicFacts>(
    descending(by((one) => one.papers.length)),
    by((one) => one.label),
  );
  return topics.toSorted(order).map(({ id, label, papers }) => ({ id, label, papers }));
}
