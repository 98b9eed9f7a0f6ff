import type { Paper } from "../../../model/paper.ts";
import { text, wholeInList, wholeOrNone } from "../column.ts";
import { listTable } from "../list-table.ts";

export const joinedRecordsTable = listTable({
  name: "joined_records",
  meaning: "another record that was found to be the same paper",
  owner: "paper",
  ownerMeaning: "the paper, a row of papers",
  columns: {
    source: wholeInList("the source of the record, as its place in the manifest, from 0"),
    source_line: wholeOrNone("the line of that source, from 1"),
    source_record: wholeInList("the record of that source, from 0"),
    reason: text("why it is the same paper"),
  },
  listsOf: ({ papers }) => papers.map(({ joined }) => joined),
  toRow: ({ origin: { source, line, index }, reason }: Paper["joined"][number]) => ({
    source,
    source_line: line,
    source_record: index,
    reason,
  }),
  fromRow: ({ source, source_line: line, source_record: index, reason }) => ({
    origin: { source, line, index },
    reason,
  }),
});
