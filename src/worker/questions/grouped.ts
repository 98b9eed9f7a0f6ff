import { z } from "zod";
import type { Corpus } from "../corpus.ts";
import { type NetworkOverview, shownCommunities } from "./overview.ts";

export const askedGrouped = z.object({ network: z.string() });

/** What the page knows of the communities of a network, as they are seen. */
export async function grouped(
  corpus: Corpus,
  asked: z.infer<typeof askedGrouped>,
): Promise<Pick<NetworkOverview, "name" | "summary" | "communities">> {
  const { summary, communities } = await corpus.network(asked.network);
  return { name: asked.network, summary, communities: shownCommunities(communities) };
}
