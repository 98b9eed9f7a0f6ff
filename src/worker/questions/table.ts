import { z } from "zod";
import { fold } from "../../lib/fold.ts";
import type { NetworkView } from "../../model/network-view.ts";
import type { Corpus } from "../corpus.ts";

const count = z.int().nonnegative();

export const askedTable = z.object({
  network: z.string(),
  /** The column to sort by (`label`, `papers`, `first`, `last`, `community`, or a measure), and which way. */
  sort: z.object({ column: z.string(), rising: z.boolean() }),
  /** Only nodes whose names hold this text, whatever its accents and capitals. */
  filter: z.string(),
  from: count,
  count,
});

/** A node as a row: unknown values are null. */
export interface TableRow {
  id: string;
  label: string;
  kind: string;
  papers: number;
  first: number | null;
  last: number | null;
  community: number | null;
  measures: Record<string, number | null>;
}

/** A page of the nodes of a network as a table, and how many rows pass the filter. */
export async function table(
  corpus: Corpus,
  { network: name, sort, filter, from, count: most }: z.infer<typeof askedTable>,
): Promise<{ rows: TableRow[]; total: number }> {
  const network = await corpus.network(name);
  const wanted = fold(filter.trim());
  const rows = network.nodes
    .map((node) => ({ index: node.index, key: keyOf(network, sort.column, node.index) }))
    .filter(({ index }) => wanted === "" || fold(network.nodes[index]?.label ?? "").includes(wanted));
  const way = sort.rising ? 1 : -1;
  rows.sort((a, b) => way * compare(a.key, b.key, way) || a.index - b.index);
  const page = rows.slice(from, from + most);
  return { rows: page.flatMap(({ index }) => rowOf(network, index) ?? []), total: rows.length };
}

function keyOf(network: NetworkView, column: string, index: number): string | number | null {
  const row = network.nodes[index];
  if (!row) return null;
  if (column === "label") return fold(row.label);
  if (column === "papers") return row.papers.length;
  if (column === "first") return row.firstYear;
  if (column === "last") return row.lastYear;
  if (column === "community") return row.community;
  return network.measure(column)[index] ?? null;
}

/** Unknown values come last, whichever way is sorted. */
function compare(a: string | number | null, b: string | number | null, way: number): number {
  if (a === null || b === null) return way * (Number(a === null) - Number(b === null));
  return a < b ? -1 : a > b ? 1 : 0;
}

function rowOf(network: NetworkView, index: number): TableRow | null {
  const node = network.nodes[index];
  if (!node) return null;
  const { id, label, kind, papers, firstYear, lastYear, community } = node;
  const measures = network.measures.map(({ name }) => [name, network.measure(name)[index] ?? null] as const);
  return {
    id,
    label,
    kind,
    papers: papers.length,
    first: firstYear,
    last: lastYear,
    community,
    measures: Object.fromEntries(measures),
  };
}
