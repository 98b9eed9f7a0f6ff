import { z } from "zod";
import { kindOf } from "../../model/ids.ts";
import type { Corpus } from "../corpus.ts";

export const askedWhere = z.object({ id: z.string(), network: z.string() });

/** The network that shows a node: the one asked for where it has it, else that in which its kind is at home; null without one. */
export async function where(
  corpus: Corpus,
  { id, network }: z.infer<typeof askedWhere>,
): Promise<string | null> {
  if ((await corpus.network(network)).byId(id)) return network;
  const home = await corpus.homeOf(kindOf(id) ?? "");
  return home?.byId(id) ? home.name : null;
}
