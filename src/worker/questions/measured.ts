import { z } from "zod";
import { withPausesBetween } from "../../lib/in-parallel.ts";
import { keepPromises } from "../../lib/keep-promises.ts";
import { figuresInWords } from "../../model/network-figures-words.ts";
import { measureNetwork } from "../../pipeline/measure-network.ts";
import { ALL, allMethods, measuresNamed, wordsOf } from "../../pipeline/methods.ts";
import type { Corpus } from "../corpus.ts";
import { rankIn } from "../evidence/evidence.ts";
import type { Standing } from "./details/standing.ts";

export const askedFigures = z.object({ network: z.string() });
export const askedFurtherRanks = z.object({ network: z.string(), id: z.string() });

/** A network as a whole, in sentences. */
export const figures = (corpus: Corpus, { network }: z.infer<typeof askedFigures>): Promise<string[]> =>
  figuresOf(corpus)(network);

/** Where a node stands in the measures that its network was not built with. */
export async function furtherRanks(
  corpus: Corpus,
  { network, id }: z.infer<typeof askedFurtherRanks>,
): Promise<Standing["ranks"]> {
  const [view, values] = [await corpus.network(network), await valuesOf(corpus)(network)];
  const node = view.byId(id);
  if (!node) return [];
  return wordsOf(allMethods).measures.flatMap((words) => {
    const ranked = rankIn(values[words.name] ?? [], node.index);
    return ranked ? [{ ...words, ...ranked }] : [];
  });
}

const figuresOf = foundOnce(async (corpus, name) => {
  const { measured, atlas, columns } = await measuredOf(corpus, name);
  return figuresInWords(columns, await measured.figures(atlas));
});

/** All measures of a network that it was not built with. */
const valuesOf = foundOnce(async (corpus, name) => {
  const { measured, columns } = await measuredOf(corpus, name);
  const isNew = (measure: { name: string }) => !Object.hasOwn(columns.nodes.measures, measure.name);
  return measured.values(measuresNamed([ALL], allMethods).filter(isNew));
});

async function measuredOf(corpus: Corpus, name: string) {
  const [columns, papers] = [await corpus.columns(name), await corpus.file.papers()];
  const atlas = { ...corpus, papers };
  const how = corpus.facts.recipe.options;
  return { atlas, columns, measured: measureNetwork(columns, atlas, how, { inParallel: withPausesBetween }) };
}

/** What is long to find is found once for each network of a corpus as it is seen. */
function foundOnce<T>(find: (corpus: Corpus, network: string) => Promise<T>) {
  const kept = new WeakMap<Corpus, (network: string) => Promise<T>>();
  return (corpus: Corpus) => {
    const of = kept.get(corpus) ?? keepPromises((network: string) => find(corpus, network));
    kept.set(corpus, of);
    return of;
  };
}
