import { z } from "zod";
import { kindOf } from "../../model/ids.ts";
import { isGiven } from "../../model/network.ts";
import type { Corpus } from "../corpus.ts";

export const askedWhere = z.object({ id: z.string(), network: z.string() });

/** The network that shows a node: the one asked for where it has it, else that in which its kind is at home, else one that came as a file; null without one. */
export async function where(
  corpus: Corpus,
  { id, network }: z.infer<typeof askedWhere>,
): Promise<string | null> {
  if ((await corpus.network(network)).byId(id)) return network;
  const home = await corpus.homeOf(kindOf(id) ?? "");
  if (home?.byId(id)) return home.name;
  for (const { words } of corpus.facts.networks) {
    // Networks that came as files have nodes of one kind, and not the same ones.
    if (isGiven(words) && (await corpus.network(words.name)).byId(id)) return words.name;
  }
  return null;
}
