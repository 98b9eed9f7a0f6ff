import { z } from "zod";
import { networks } from "../../pipeline/networks/networks.ts";
import type { NetworkWords } from "../../model/network.ts";
import type { Corpus } from "../corpus.ts";

/** The networks that are shown already. */
export const askedFurtherNetworks = z.object({ shown: z.array(z.string()) });

/** A network that this atlas does not have, and could. */
export interface FurtherNetwork extends Pick<NetworkWords, "name" | "label" | "tie"> {
  /** Why there is nothing to build it of; null where there is something. */
  lacking: string | null;
}

/** Why nothing can be added to networks that came as files. */
const NO_PAPERS = "there are no papers";

/** The networks that can be added to this atlas, and those that cannot, with the reason. */
export async function furtherNetworks(
  { facts, file }: Corpus,
  { shown }: z.infer<typeof askedFurtherNetworks>,
): Promise<FurtherNetwork[]> {
  const papers = await file.papers();
  return networks
    .filter(({ name }) => !shown.includes(name))
    .map((network) => {
      const { name, label, tie } = network.words(facts.recipe.options);
      return {
        name,
        label,
        tie,
        lacking: papers.length === 0 ? NO_PAPERS : (network.lacking?.(papers) ?? null),
      };
    });
}
