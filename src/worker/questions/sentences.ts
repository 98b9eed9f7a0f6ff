import { z } from "zod";
import type { Corpus } from "../corpus.ts";
import { sentencesWith, type Sentence } from "../evidence/marked-text.ts";

export const askedSentences = z.object({ topic: z.string(), papers: z.array(z.int().nonnegative()) });

/** For each of some papers, the sentences in which a topic was found, the topic marked. */
export async function sentences(
  corpus: Corpus,
  { topic, papers }: z.infer<typeof askedSentences>,
): Promise<Sentence[][]> {
  const entity = corpus.entity(topic);
  if (entity?.kind !== "topic") return papers.map(() => []);
  return Promise.all(papers.map((paper) => sentencesWith(corpus, entity.index, paper)));
}
