import type { ElsewhereColumns } from "../../../model/network-columns.ts";
import { number, whole, type ValuesOf } from "../column.ts";
import type { NetworkTable } from "../table.ts";

const columns = {
  node: whole("the node, a row of nodes; rising"),
  community: whole("another community, in which most runs have it beside its own"),
  share: number("in which share of the other runs it is there, above 0 and up to 1"),
};

/** Older atlases do not have it. */
export const elsewhereTable: NetworkTable<typeof columns> = {
  name: "elsewhere",
  meaning: "a node that other runs from other starts have in another community",
  columns,
  from: ({ elsewhere }) => elsewhere ?? null,
};

/**
 * @throws Error of a few words when its nodes do not rise: two rows about one node would contradict each other.
 */
export function toElsewhere(values: ValuesOf<typeof columns>): ElsewhereColumns {
  if (!values.node.every((node, row) => row === 0 || node > (values.node[row - 1] ?? 0)))
    throw new Error("the nodes of its elsewhere do not rise");
  return values;
}
