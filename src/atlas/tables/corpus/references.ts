import type { Reference } from "../../../model/paper.ts";
import { textOrNone } from "../column.ts";
import { listTable } from "../list-table.ts";
import { fromIdentifierCells, identifierColumns, toIdentifierCells } from "./identifier-columns.ts";

export const referencesTable = listTable({
  name: "references",
  meaning: "a work that a paper cites",
  owner: "paper",
  ownerMeaning: "the paper that cites, a row of papers",
  columns: { written: textOrNone("the text of the reference list"), ...identifierColumns },
  listsOf: ({ papers }) => papers.map(({ references }) => references),
  toRow: ({ text, identifiers }: Reference) => ({ written: text, ...toIdentifierCells(identifiers) }),
  fromRow: ({ written, ...cells }) => ({ identifiers: fromIdentifierCells(cells), text: written }),
});
