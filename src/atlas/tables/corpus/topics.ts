import { quoted } from "../../../lib/quoted.ts";
import { topicKinds } from "../../../model/paper.ts";
import type { Topic } from "../../../model/topic.ts";
import type { TopicFacts } from "../../atlas-file.ts";
import { choice, numberOrNaN, text, textOrNone, whole } from "../column.ts";
import { forEachOwner, listTable } from "../list-table.ts";
import type { CorpusTable, ReadTable } from "../table.ts";

const columns = {
  topic: whole("its row, from 0: other tables name it by this"),
  id: text("the id, as in addresses"),
  label: text("what it is called"),
  kind: choice(topicKinds, "its kind"),
  type: textOrNone(
    "for entities: survey, instrument, model, data set, …; for concepts: whose word it is, or its class in a vocabulary",
  ),
};

export const topicsTable: CorpusTable<typeof columns> = {
  name: "topics",
  meaning: "something that papers are about",
  columns,
  from: ({ topics }) => ({
    topic: Uint32Array.from(topics.keys()),
    id: topics.map(({ id }) => id),
    label: topics.map(({ label }) => label),
    kind: Uint8Array.from(topics, ({ kind }) => topicKinds.indexOf(kind)),
    type: topics.map(({ type }) => type),
  }),
};

export const topicFormsTable = listTable({
  name: "topic_forms",
  meaning: "one way in which a topic is written, the most frequent first",
  owner: "topic",
  ownerMeaning: "the topic, a row of topics",
  columns: { form: text("the form") },
  listsOf: ({ topics }) => topics.map(({ forms }) => forms),
  toRow: (form: string) => ({ form }),
  fromRow: ({ form }) => form,
});

const broaderColumns = {
  topic: whole("the topic, a row of topics"),
  broader: whole("the nearest broader one in its vocabulary, a row of topics"),
};

export const topicBroaderTable: CorpusTable<typeof broaderColumns> = {
  name: "topic_broader",
  meaning: "a concept and what is above it",
  columns: broaderColumns,
  from: ({ topics }) => ({
    topic: Uint32Array.from(topics.flatMap(({ broader }, topic) => broader.map(() => topic))),
    broader: Uint32Array.from(topics.flatMap(({ broader }) => broader)),
  }),
};

const paperColumns = {
  topic: whole("the topic, a row of topics"),
  paper: whole("the paper, a row of papers"),
  score: numberOrNaN("how much the paper is about it; none where nothing was measured"),
};

export const topicPapersTable: CorpusTable<typeof paperColumns> = {
  name: "topic_papers",
  meaning: "a paper that is about a topic",
  columns: paperColumns,
  from: ({ topics }) => {
    const rows = topics.flatMap(({ papers, scores }, topic) =>
      papers.map((paper, n) => ({ topic, paper, score: scores[n] ?? NaN })),
    );
    return {
      topic: Uint32Array.from(rows, ({ topic }) => topic),
      paper: Uint32Array.from(rows, ({ paper }) => paper),
      score: Float64Array.from(rows, ({ score }) => score),
    };
  },
};

/**
 * Topics of their tables, without the places where they were found. An older atlas does not say what is above them.
 * @throws Error when a table is damaged, or they contradict each other.
 */
export async function readTopics(read: ReadTable, saysBroader: boolean): Promise<TopicFacts[]> {
  const { id, label, kind, type } = await read(topicsTable);
  const written = topicFormsTable.toLists(await read(topicFormsTable), id.length);
  const { topic, paper, score } = await read(topicPapersTable);
  const topics = id.map((own, row): TopicFacts => {
    if (!own.startsWith("topic:")) throw new Error(`it has a topic of the id ${quoted(own)}, which is none`);
    return {
      id: own as Topic["id"], // safe: it begins as the ids of topics do
      label: label[row] ?? "",
      kind: topicKinds[kind[row] ?? 0] ?? "phrase",
      type: type[row] ?? null,
      forms: written[row] ?? [],
      papers: [],
      scores: [],
      broader: [],
    };
  });
  forEachOwner(topicPapersTable.name, topic, topics.length, (of, row) => {
    const own = topics[of];
    own?.papers.push(paper[row] ?? 0);
    if (!Number.isNaN(score[row])) own?.scores.push(score[row] ?? 0);
  });
  if (saysBroader) {
    const above = await read(topicBroaderTable);
    forEachOwner(topicBroaderTable.name, above.topic, topics.length, (of, row) =>
      topics[of]?.broader.push(above.broader[row] ?? 0),
    );
  }
  return topics;
}
