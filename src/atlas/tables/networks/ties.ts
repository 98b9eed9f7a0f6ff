import { flag, number, whole } from "../column.ts";
import type { NetworkTable } from "../table.ts";

const columns = {
  tie: whole("its row, from 0: the tables of what stands behind ties name it by this"),
  a: whole("one end, a row of nodes"),
  b: whole("the other end, a row of nodes"),
  weight: number("how strong it is, by the formula of the network"),
  inferred: flag("whether it rests on inference alone"),
};

export const tiesTable: NetworkTable<typeof columns> = {
  name: "ties",
  meaning: "a tie between two nodes, whatever its direction",
  columns,
  from: ({ ties: { a, b, weight, inferred } }) => ({
    tie: Uint32Array.from(a.keys()),
    a,
    b,
    weight,
    inferred,
  }),
};
