import { z } from "zod";
import { withPausesBetween } from "../../lib/in-parallel.ts";
import { regroupNetwork } from "../../pipeline/regroup-network.ts";
import { cut } from "../../pipeline/without-nodes.ts";
import type { Corpus } from "../corpus.ts";

export const askedWithin = z.object({ network: z.string(), number: z.int().nonnegative() });

/** A community within a community: its name, its size, and its first members by papers. */
export interface Within {
  name: string;
  size: number;
  members: { id: string; label: string; kind: string }[];
}

const FIRST = 4;

/** The communities within one, found on its members and their ties alone; none where it does not fall apart. */
export async function within(
  corpus: Corpus,
  { network: name, number }: z.infer<typeof askedWithin>,
): Promise<Within[]> {
  const [columns, view] = [await corpus.columns(name), await corpus.network(name)];
  const { id, community } = columns.nodes;
  const others = new Set(id.filter((_, node) => community[node] !== number));
  const part = await regroupNetwork(
    cut(columns, others),
    corpus,
    corpus.facts.recipe.options,
    withPausesBetween,
  );
  const found = part.communities.filter(({ size }) => size > 1);
  if (found.length < 2) return [];
  return found.map(({ name: own, size, number: inside }) => {
    const members = part.nodes.id.flatMap((one, node) => {
      const found = part.nodes.community[node] === inside ? view.byId(one) : undefined;
      return found ? [found] : [];
    });
    members.sort((a, b) => b.papers.length - a.papers.length || a.index - b.index);
    const first = members.slice(0, FIRST).map(({ id: of, label, kind }) => ({ id: of, label, kind }));
    return { name: own, size, members: first };
  });
}
