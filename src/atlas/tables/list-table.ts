import { whole, type Column, type ValuesOf } from "./column.ts";
import type { Atlas } from "../atlas.ts";
import type { CorpusTable } from "./table.ts";

type Cell = string | number | boolean | null;
type CellColumns = Readonly<
  Record<
    string,
    Column<string[]> | Column<(string | null)[]> | Column<(number | null)[]> | Column<(boolean | null)[]>
  >
>;

/** One row, as an object. */
type RowOf<C extends CellColumns> = { [Name in keyof C]: C[Name] extends Column<(infer V)[]> ? V : never };

/** A table of things that stand in lists, each list with a row of another table: the keywords of papers. */
export interface ListTable<Item, Owner extends string, C extends CellColumns> extends CorpusTable<
  Record<Owner, Column<Uint32Array>> & C
> {
  /**
   * As many lists as there are owners.
   * @throws Error with one sentence when the rows are not in the order of their owners.
   */
  toLists(values: ValuesOf<Record<Owner, Column<Uint32Array>> & C>, owners: number): Item[][];
}

export function listTable<Item, Owner extends string, C extends CellColumns>({
  name,
  meaning,
  owner,
  ownerMeaning,
  columns,
  listsOf,
  toRow,
  fromRow,
}: {
  name: string;
  meaning: string;
  owner: Owner;
  ownerMeaning: string;
  columns: C;
  /** A list for each owner. */
  listsOf(atlas: Atlas): readonly (readonly Item[])[];
  toRow(item: Item): RowOf<C>;
  fromRow(row: RowOf<C>): Item;
}): ListTable<Item, Owner, C> {
  const names = Object.keys(columns);
  // Safe, here and below: the names are those of the owner and of the columns, and the values are theirs.
  const all = { [owner]: whole(ownerMeaning), ...columns } as Record<Owner, Column<Uint32Array>> & C;
  return {
    name,
    meaning,
    columns: all,
    from(atlas) {
      const lists = listsOf(atlas);
      const owners = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
      const cells: Record<string, Cell[]> = Object.fromEntries(names.map((column) => [column, []]));
      let row = 0;
      lists.forEach((list, of) => {
        for (const item of list) {
          owners[row++] = of;
          for (const [column, cell] of Object.entries(toRow(item) as Record<string, Cell>))
            cells[column]?.push(cell);
        }
      });
      return { [owner]: owners, ...cells } as ValuesOf<typeof all>;
    },
    toLists(values, count) {
      const byName = values as Readonly<Record<string, ArrayLike<Cell>>>;
      const lists = Array.from({ length: count }, (): Item[] => []);
      forEachOwner(name, values[owner] as Uint32Array, count, (of, row) => {
        const cells: Record<string, Cell> = {};
        for (const column of names) cells[column] = byName[column]?.[row] ?? null;
        lists[of]?.push(fromRow(cells as RowOf<C>));
      });
      return lists;
    },
  };
}

/**
 * Goes through the rows of a table whose rows belong to rows of another, in their order.
 * @throws Error with one sentence when they are not in order, or belong to none.
 */
export function forEachOwner(
  table: string,
  owners: Uint32Array,
  count: number,
  tell: (owner: number, row: number) => void,
): void {
  let before = 0;
  for (let row = 0; row < owners.length; row++) {
    const owner = owners[row] ?? 0;
    if (owner < before || owner >= count)
      throw new Error(`its table "${table}" is not in the order of what its rows belong to`);
    before = owner;
    tell(owner, row);
  }
}

/** An object without what is null: of a source that does not say it. */
export function known<T extends Record<string, Cell>>(cells: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const given: Record<string, Cell> = {};
  for (const name in cells) if (cells[name] !== null) given[name] = cells[name] ?? null;
  return given as { [K in keyof T]?: NonNullable<T[K]> }; // safe: what is null was left out
}
