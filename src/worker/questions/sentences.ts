import { z } from "zod";
import { fold } from "../../lib/fold.ts";
import { headingOf } from "../../model/heading.ts";
import type { Keyword } from "../../model/paper.ts";
import type { Corpus } from "../corpus.ts";
import { sentencesWith, type Sentence } from "../evidence/marked-text.ts";

export const askedSentences = z.object({ topic: z.string(), papers: z.array(z.int().nonnegative()) });

/** Why a paper is on a topic. */
export interface FoundIn {
  /** Where its texts have it, the topic marked. */
  sentences: Sentence[];
  /** Its keywords that name it. */
  keywords: Keyword[];
}

/** For each of some papers, the sentences and the keywords in which a topic was found. */
export async function sentences(
  corpus: Corpus,
  { topic: id, papers }: z.infer<typeof askedSentences>,
): Promise<FoundIn[]> {
  const entity = corpus.entity(id);
  const topic = entity?.kind === "topic" ? corpus.topics[entity.index] : undefined;
  if (!entity || !topic) return papers.map(() => ({ sentences: [], keywords: [] }));
  const forms = new Set([topic.label, ...topic.forms].map(fold));
  const all = await corpus.file.papers();
  return Promise.all(
    papers.map(async (paper) => ({
      sentences: await sentencesWith(corpus, entity.index, paper),
      keywords: (all[paper]?.keywords ?? []).filter((keyword) => forms.has(fold(headingOf(keyword)))),
    })),
  );
}
