import { z } from "zod";
import type { Corpus } from "../corpus.ts";

export const askedRank = z.object({ network: z.string(), measure: z.string(), count: z.int().nonnegative() });

/** A node by its place in a measure. */
export interface Ranked {
  id: string;
  label: string;
  value: number;
  papers: readonly number[];
}

/** The nodes of a network that are highest in a measure; none where the network does not have it. */
export async function rank(
  corpus: Corpus,
  { network: name, measure, count }: z.infer<typeof askedRank>,
): Promise<Ranked[]> {
  const network = await corpus.network(name);
  const column = network.measure(measure);
  const known = column.flatMap((value, node) => (value === null ? [] : [{ node, value }]));
  known.sort((a, b) => b.value - a.value || a.node - b.node);
  return known.slice(0, count).flatMap(({ node, value }) => {
    const found = network.node(node);
    return found ? [{ id: found.id, label: found.label, value, papers: found.papers }] : [];
  });
}
