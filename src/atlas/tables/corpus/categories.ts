import type { Category } from "../../../model/paper.ts";
import { text, textOrNone } from "../column.ts";
import { listTable } from "../list-table.ts";

export const categoriesTable = listTable({
  name: "categories",
  meaning: "a category of a paper",
  owner: "paper",
  ownerMeaning: "the paper, a row of papers",
  columns: {
    code: text("its code as the source writes it"),
    archive: textOrNone("the full code at arXiv, where it is known"),
    name: textOrNone("its name there"),
  },
  listsOf: ({ papers }) => papers.map(({ categories }) => categories),
  toRow: ({ code, archive, name }: Category) => ({ code, archive, name }),
  fromRow: ({ code, archive, name }) => ({ code, archive, name }),
});
