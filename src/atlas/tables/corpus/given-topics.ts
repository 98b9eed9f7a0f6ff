import type { GivenTopic } from "../../../model/paper.ts";
import { topicKinds } from "../../../model/paper.ts";
import { text, textOrNone } from "../column.ts";
import { listTable } from "../list-table.ts";

export const givenTopicsTable = listTable({
  name: "given_topics",
  meaning: "a topic that came with a paper",
  owner: "paper",
  ownerMeaning: "the paper, a row of papers",
  columns: {
    label: text("what it is called"),
    kind: text(`its kind: ${topicKinds.join(", ")}`),
    type: textOrNone("for entities: survey, instrument, model, data set, …"),
  },
  listsOf: ({ papers }) => papers.map(({ givenTopics }) => givenTopics ?? []),
  toRow: ({ label, kind, type }: GivenTopic) => ({ label, kind, type }),
  fromRow: ({ label, kind, type }): GivenTopic => {
    const known = topicKinds.find((one) => one === kind);
    if (!known) throw new Error(`it has a topic of the kind "${kind}", which there is not`);
    return { label, kind: known, type };
  },
});
