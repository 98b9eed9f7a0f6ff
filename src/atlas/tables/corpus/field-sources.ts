import { text, wholeInList } from "../column.ts";
import { listTable } from "../list-table.ts";

export const fieldSourcesTable = listTable({
  name: "field_sources",
  meaning: "a field of a paper that comes from another record than its first",
  owner: "paper",
  ownerMeaning: "the paper, a row of papers",
  columns: {
    field: text("the field"),
    joined: wholeInList("which of the joined records of the paper it comes from, from 0"),
  },
  listsOf: ({ papers }) => papers.map(({ fieldSources }) => Object.entries(fieldSources)),
  toRow: ([field, joined]: readonly [string, number]) => ({ field, joined }),
  fromRow: ({ field, joined }) => [field, joined] as const,
});
