import { z } from "zod";
import { tieKey } from "../../model/ids.ts";
import { selection, type Selection } from "../../model/selection.ts";
import type { Corpus } from "../corpus.ts";

export const askedFit = z.object({
  network: z.string(),
  selection,
  /** Whether it was there until people were joined or split: then of several that it may be now the largest is meant. */
  changed: z.boolean().optional(),
});

/** A selection as this corpus has it, an older id in its place of today; null where it has no such thing. */
export async function fit(corpus: Corpus, asked: z.infer<typeof askedFit>): Promise<Selection | null> {
  const { selection: chosen } = asked;
  const network = await corpus.network(asked.network);
  if (chosen.kind === "tie") {
    if (network.byKey(chosen.key)) return chosen;
    const ends = chosen.key.split("~").map(async (end) => (await corpus.renamed(end)) ?? end);
    const [a = "", b = ""] = await Promise.all(ends);
    const key = tieKey(a, b);
    return network.byKey(key) ? { kind: "tie", key } : null;
  }
  if (chosen.kind === "community") return chosen.number < network.communities.length ? chosen : null;
  const here = (id: string) => corpus.entity(id) !== null || network.byId(id) !== undefined;
  const heir = (id: string) => (asked.changed ? corpus.heirOf(id) : null);
  const now = async (id: string) => (here(id) ? id : ((await corpus.renamed(id)) ?? heir(id)));
  const id = await now(chosen.id);
  if (id === null) return null;
  const wanted = chosen.second && (await now(chosen.second));
  const second = wanted && wanted !== id && network.byId(wanted) !== undefined ? wanted : null;
  return { ...chosen, id, second };
}
