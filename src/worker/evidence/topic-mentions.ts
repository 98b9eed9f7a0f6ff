import type { TopicFacts } from "../../atlas/atlas-file.ts";
import { by, descending } from "../../lib/order.ts";
import { once } from "../../lib/once.ts";
import { mentions, type Mentions } from "../../model/decision.ts";
import { textFields } from "../../model/topic.ts";
import { formKey } from "../../pipeline/topics/decided/form-key.ts";
import { toNormalizer } from "../../pipeline/topics/normal-word.ts";
import type { Corpus } from "../corpus.ts";
import { textOf } from "./marked-text.ts";

/** One way in which a topic is written, with the papers that have it so. Forms that differ in number, case and accents are one. */
export interface TopicForm {
  written: string;
  papers: number[];
}

const normalizer = once(toNormalizer);

/**
 * The forms of a topic, that on most papers first; papers whose texts do not have it stand under its name. Cost: reads the texts of
 * all of its papers.
 */
export async function formsOfTopic(corpus: Corpus, index: number): Promise<TopicForm[]> {
  const topic = corpus.topics[index];
  if (!topic) return [];
  const keyOf = (form: string) => formKey(topic.kind, form, normalizer());
  const forms = new Map<string, { written: string; papers: Set<number> }>();
  const add = (written: string, paper: number) => {
    const form = forms.get(keyOf(written)) ?? { written, papers: new Set<number>() };
    form.papers.add(paper);
    forms.set(keyOf(written), form);
  };
  for (const written of topic.forms)
    if (!forms.has(keyOf(written))) forms.set(keyOf(written), { written, papers: new Set() });
  const { columns, ofTopic } = await corpus.places();
  const placed = new Set<number>();
  for (const row of ofTopic(index)) {
    const paper = columns.paper[row] ?? 0;
    const text = await textOf(corpus, paper, textFields[columns.field[row] ?? 0] ?? "title");
    const written = text.slice(columns.start[row], columns.end[row]).replace(/\s+/gu, " ");
    if (written === "") continue; // a text that does not come with this corpus
    placed.add(paper);
    add(written, paper);
  }
  for (const paper of topic.papers) if (!placed.has(paper)) add(writtenForm(topic), paper);
  return [...forms.values()]
    .filter(({ papers }) => papers.size > 0)
    .map(({ written, papers }) => ({ written, papers: [...papers].sort((a, b) => a - b) }))
    .sort(descending(by(({ papers }) => papers.length)));
}

/** A way in which a topic is written in the papers: what it is called may be the word of another decision. */
const writtenForm = ({ forms, label }: Pick<TopicFacts, "forms" | "label">): string => forms[0] ?? label;

const holders = new WeakMap<Corpus, ReadonlyMap<string, number>>();

/** How many topics are written so, whatever number, case and accents. Cost: linear in all forms, once. */
function holdersIn(corpus: Corpus): ReadonlyMap<string, number> {
  const known = holders.get(corpus);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { kind, label, forms } of corpus.topics)
    for (const key of new Set([label, ...forms].map((form) => formKey(kind, form, normalizer()))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  holders.set(corpus, counts);
  return counts;
}

/** A topic as decisions name it: by a form; where another topic is written so too, on its papers alone. */
export function mentionsOfTopic(corpus: Corpus, topic: TopicFacts): Mentions {
  const name = writtenForm(topic);
  const isShared = (holdersIn(corpus).get(formKey(topic.kind, name, normalizer())) ?? 0) > 1;
  return isShared ? mentionsOnPapers(corpus, name, topic.papers) : name;
}

/** The mentions of a name on some papers. */
export function mentionsOnPapers({ papers }: Corpus, name: string, on: readonly number[]): Mentions {
  return mentions.parse({ name, papers: on.flatMap((paper) => papers[paper]?.id ?? []) });
}
