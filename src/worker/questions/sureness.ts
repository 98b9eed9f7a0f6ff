import { z } from "zod";
import type { AtlasFile } from "../../atlas/atlas-file.ts";
import { withPausesBetween } from "../../lib/in-parallel.ts";
import { keepPromises } from "../../lib/keep-promises.ts";
import type { BesideChance, Sweep } from "../../model/sureness.ts";
import { networkBesideChance, sweepNetwork } from "../../pipeline/sureness.ts";
import type { Corpus } from "../corpus.ts";

export const askedSureness = z.object({ network: z.string() });
type Asked = z.infer<typeof askedSureness>;

/** A network as it was built, beside those that chance makes. */
export const chance = keptOf<BesideChance | null>(async ({ file, ...corpus }, name) => {
  const [network, papers] = [await file.network(name), await file.papers()];
  return networkBesideChance(network, { ...corpus, papers }, file.facts.recipe.options, withPausesBetween);
});

/** The communities of a network at resolutions from low to high. */
export const sweep = keptOf<Sweep>(async ({ file }, name) =>
  sweepNetwork(await file.network(name), file.facts.recipe.options, withPausesBetween),
);

/** What is long to find is found once for each network of a file: it is asked again with every resolution that is looked at. */
function keptOf<T>(find: (corpus: Corpus, network: string) => Promise<T>) {
  const kept = new WeakMap<AtlasFile, (network: string) => Promise<T>>();
  return (corpus: Corpus, { network }: Asked): Promise<T> => {
    const of = kept.get(corpus.file) ?? keepPromises((name: string) => find(corpus, name));
    kept.set(corpus.file, of);
    return of(network);
  };
}
