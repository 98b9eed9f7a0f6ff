import { text } from "../column.ts";
import { listTable } from "../list-table.ts";

export const linksTable = listTable({
  name: "links",
  meaning: "a link that came with a paper",
  owner: "paper",
  ownerMeaning: "the paper, a row of papers",
  columns: { link: text("the address") },
  listsOf: ({ papers }) => papers.map(({ links }) => links),
  toRow: (link: string) => ({ link }),
  fromRow: ({ link }) => link,
});
