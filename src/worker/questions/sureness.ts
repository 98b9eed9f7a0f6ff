import { z } from "zod";
import type { AtlasNetwork } from "../../atlas/atlas.ts";
import { withPausesBetween } from "../../lib/in-parallel.ts";
import type { BesideChance, Sweep } from "../../model/sureness.ts";
import { networkBesideChance, sweepNetwork } from "../../pipeline/sureness.ts";
import type { Corpus } from "../corpus.ts";

export const askedSureness = z.object({ network: z.string() });
type Asked = z.infer<typeof askedSureness>;

/** A network as it is seen, beside those that chance makes. */
export const chance = foundOnce<BesideChance | null>(async (columns, { file, ...corpus }) => {
  const papers = await file.papers();
  return networkBesideChance(columns, { ...corpus, papers }, file.facts.recipe.options, withPausesBetween);
});

/** The communities of a network as it is seen, at resolutions from low to high. */
export const sweep = foundOnce<Sweep>((columns, { file }) =>
  sweepNetwork(columns, file.facts.recipe.options, withPausesBetween),
);

/** What is long to find is found once for the same ties, which are asked about again with every resolution that is looked at. */
function foundOnce<T>(find: (columns: AtlasNetwork, corpus: Corpus) => Promise<T>) {
  const kept = new WeakMap<AtlasNetwork["ties"], Promise<T>>();
  return async (corpus: Corpus, { network }: Asked): Promise<T> => {
    const columns = await corpus.columns(network);
    const known = kept.get(columns.ties) ?? find(columns, corpus);
    kept.set(columns.ties, known);
    known.catch(() => kept.delete(columns.ties));
    return known;
  };
}
