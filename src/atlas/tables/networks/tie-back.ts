import { number, whole, type ValuesOf } from "../column.ts";
import type { NetworkTable } from "../table.ts";

const columns = {
  tie: whole("the tie, a row of ties; rising"),
  back: number("how much of its weight goes from b to a; the rest goes from a to b"),
};

/** Only for networks that came with directions. */
export const tieBackTable: NetworkTable<typeof columns> = {
  name: "tie_back",
  meaning: "a tie of a network that came with directions, of which some weight goes from b to a",
  columns,
  from({ ties: { back } }) {
    if (!back) return null;
    const tie = Uint32Array.from(back.keys()).filter((row) => back[row]! > 0);
    return { tie, back: Float64Array.from(tie, (row) => back[row]!) };
  },
};

/**
 * How much of each weight goes back.
 * @throws Error of a few words when a row is of no tie.
 */
export function toBack({ tie, back }: ValuesOf<typeof columns>, weight: Float64Array): Float64Array {
  const column = new Float64Array(weight.length);
  tie.forEach((row, n) => {
    if (row >= column.length) throw new Error("a row of it is of a tie that is not there");
    column[row] = back[n]!;
  });
  return column;
}
