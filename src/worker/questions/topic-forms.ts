import { z } from "zod";
import type { Corpus } from "../corpus.ts";
import { formsOfTopic, type TopicForm } from "../evidence/topic-mentions.ts";

export const askedTopicForms = z.object({ topic: z.string() });

/** The ways in which a topic is written, with the papers of each. */
export async function topicForms(
  corpus: Corpus,
  { topic }: z.infer<typeof askedTopicForms>,
): Promise<TopicForm[]> {
  const entity = corpus.entity(topic);
  return entity?.kind === "topic" ? formsOfTopic(corpus, entity.index) : [];
}
