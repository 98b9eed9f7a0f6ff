import type { Lists } from "../../../lib/lists.ts";
import { rowsIn } from "../../../lib/lists.ts";
import type { AtlasNetwork } from "../../atlas.ts";
import { whole, type Column, type ValuesOf } from "../column.ts";
import { forEachOwner } from "../list-table.ts";
import type { NetworkTable } from "../table.ts";

type RowColumns = Readonly<Record<string, Column<Uint32Array>>>;

/** A table of lists of rows: each of its rows says that one thing is in the list of another. */
export interface ListsTable extends NetworkTable<RowColumns> {
  /**
   * The lists of so many owners.
   * @throws Error of a few words when the rows are not in the order of their owners.
   */
  toLists(values: ValuesOf<RowColumns>, owners: number): Lists;
}

function listsTable(
  name: string,
  meaning: string,
  [owner, ownerMeaning]: [string, string],
  [value, valueMeaning]: [string, string],
  listsOf: (network: AtlasNetwork) => Lists | undefined,
): ListsTable {
  return {
    name,
    meaning,
    columns: { [owner]: whole(ownerMeaning), [value]: whole(valueMeaning) },
    from: (network) => {
      const lists = listsOf(network);
      if (!lists) return null;
      const owners = new Uint32Array(lists.values.length);
      for (let row = 0; row < rowsIn(lists); row++)
        owners.fill(row, lists.starts[row], lists.starts[row + 1]);
      return { [owner]: owners, [value]: lists.values };
    },
    toLists: (values, count) => {
      const starts = new Uint32Array(count + 1);
      forEachOwner(values[owner] ?? new Uint32Array(), count, (of) => {
        starts[of + 1] = (starts[of + 1] ?? 0) + 1;
      });
      for (let row = 0; row < count; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
      return { starts, values: values[value] ?? new Uint32Array() };
    },
  };
}

export const tiePapersTable = listsTable(
  "tie_papers",
  "a paper that is evidence of a tie",
  ["tie", "the tie, a row of ties"],
  ["paper", "the paper, a row of papers"],
  ({ ties }) => ties.papers,
);

export const tieTopicsTable = listsTable(
  "tie_topics",
  "a topic that the two papers of a tie share",
  ["tie", "the tie, a row of ties"],
  ["topic", "the topic, a row of topics"],
  ({ ties }) => ties.topics,
);

export const tiePeopleTable = listsTable(
  "tie_people",
  "a person whom the two papers of a tie share",
  ["tie", "the tie, a row of ties"],
  ["person", "the person, a row of people"],
  ({ ties }) => ties.people,
);

export const nodePapersTable = listsTable(
  "node_papers",
  "a paper of a node, where the network has nodes without a table of their own",
  ["node", "the node, a row of nodes"],
  ["paper", "the paper, a row of papers"],
  ({ nodes }) => nodes.papers,
);
