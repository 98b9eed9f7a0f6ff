import { textFields, type Topic } from "../../../model/topic.ts";
import type { OccurrenceColumns } from "../../atlas-file.ts";
import { choice, whole } from "../column.ts";
import { forEachOwner } from "../list-table.ts";
import type { CorpusTable, ReadTable } from "../table.ts";

const columns = {
  topic: whole("the topic, a row of topics"),
  paper: whole("the paper, a row of papers"),
  field: choice(textFields, "the text of the paper that it was found in"),
  begins: whole("its first character there, counted in UTF-16 from 0"),
  ends: whole("the character behind its last one"),
};

export const occurrencesTable: CorpusTable<typeof columns> = {
  name: "occurrences",
  meaning: "a place where a topic was found",
  columns: columns,
  from: ({ topics }) => {
    const { topic, paper, field, start, end } = toOccurrenceColumns(topics);
    return { topic, paper, field, begins: start, ends: end };
  },
};

/** The places of topics in columns. */
export function toOccurrenceColumns(topics: readonly Pick<Topic, "occurrences">[]): OccurrenceColumns {
  const length = topics.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  const [topic, paper, start, end] = [0, 1, 2, 3].map(() => new Uint32Array(length));
  const found = { topic, paper, field: new Uint8Array(length), start, end } as OccurrenceColumns; // safe: four were made
  let row = 0;
  topics.forEach(({ occurrences }, of) => {
    for (const one of occurrences) {
      found.topic[row] = of;
      found.paper[row] = one.paper;
      found.field[row] = textFields.indexOf(one.field);
      found.start[row] = one.start;
      found.end[row] = one.end;
      row++;
    }
  });
  return found;
}

/** The places of each topic as objects. */
export function toOccurrences({ topic, paper, field, start, end }: OccurrenceColumns, topics: number) {
  const lists = Array.from({ length: topics }, (): Topic["occurrences"] => []);
  forEachOwner(topic, topics, (of, row) =>
    lists[of]?.push({
      paper: paper[row] ?? 0,
      field: textFields[field[row] ?? 0] ?? "title",
      start: start[row] ?? 0,
      end: end[row] ?? 0,
    }),
  );
  return lists;
}

export async function readOccurrences(read: ReadTable): Promise<OccurrenceColumns> {
  const { topic, paper, field, begins, ends } = await read(occurrencesTable);
  return { topic, paper, field, start: begins, end: ends };
}
