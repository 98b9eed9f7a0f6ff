import type { Keyword } from "../../../model/paper.ts";
import { text } from "../column.ts";
import { listTable } from "../list-table.ts";

export const keywordsTable = listTable({
  name: "keywords",
  meaning: "a keyword that came with a paper",
  owner: "paper",
  ownerMeaning: "the paper, a row of papers",
  columns: {
    keyword: text("the keyword, in the words of its source"),
    scheme: text("whose it is, such as author, MeSH or Scopus"),
  },
  listsOf: ({ papers }) => papers.map(({ keywords }) => keywords),
  toRow: ({ text: keyword, scheme }: Keyword) => ({ keyword, scheme }),
  fromRow: ({ keyword, scheme }) => ({ text: keyword, scheme }),
});
