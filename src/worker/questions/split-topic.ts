import { z } from "zod";
import { decision, type Decision, type Mentions } from "../../model/decision.ts";
import type { Corpus } from "../corpus.ts";
import { formsOfTopic, mentionsOfTopic, mentionsOnPapers } from "../evidence/topic-mentions.ts";

/** What is another topic: some ways in which it is written, whatever the paper, and some papers, whatever the way. */
export const askedSplitTopic = z.object({
  topic: z.string(),
  forms: z.array(z.string()),
  papers: z.array(z.int().nonnegative()),
  /** What the other topic is called. */
  as: z.string().optional(),
});

/** The decisions that part these mentions from a topic; none where nothing or everything would be parted. */
export async function splitTopic(
  corpus: Corpus,
  { topic: id, forms: chosenForms, papers, as }: z.infer<typeof askedSplitTopic>,
): Promise<Decision[]> {
  const entity = corpus.entity(id);
  const topic = entity?.kind === "topic" ? corpus.topics[entity.index] : undefined;
  if (!entity || !topic) return [];
  const isShared = typeof mentionsOfTopic(corpus, topic) !== "string";
  const chosen = new Set(papers);
  const [parted, left]: [Mentions[], Mentions[]] = [[], []];
  for (const { written, papers: all } of await formsOfTopic(corpus, entity.index)) {
    const own = all.filter((paper) => chosen.has(paper));
    const isWhole = chosenForms.includes(written) || own.length === all.length;
    const whole = isShared ? mentionsOnPapers(corpus, written, all) : written;
    if (isWhole) parted.push(whole);
    else {
      if (own.length > 0) parted.push(mentionsOnPapers(corpus, written, own));
      // A name alone stands for all of its mentions that are not parted from it.
      left.push(isShared ? mentionsOnPapers(corpus, written, all.filter((paper) => !chosen.has(paper))) : written); // prettier-ignore
    }
  }
  const [first] = parted;
  if (first === undefined || left.length === 0) return [];
  const sides = [parted, left].map((side) => (side.length === 1 ? side[0] : side));
  const apart = decision.parse({ about: "topic", decide: "apart", of: sides });
  return as ? [apart, decision.parse({ about: "topic", decide: "rename", of: first, as })] : [apart];
}
