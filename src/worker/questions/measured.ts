import { z } from "zod";
import type { AtlasFile } from "../../atlas/atlas-file.ts";
import { withPausesBetween } from "../../lib/in-parallel.ts";
import { keepPromises } from "../../lib/keep-promises.ts";
import { figuresInWords } from "../../model/network-figures-words.ts";
import { measureNetwork, type Measured } from "../../pipeline/measure-network.ts";
import { ALL, allMethods, measuresNamed, wordsOf } from "../../pipeline/methods.ts";
import type { Corpus } from "../corpus.ts";
import { rankIn } from "../evidence/evidence.ts";
import type { Standing } from "./details/standing.ts";

export const askedFigures = z.object({ network: z.string() });
export const askedFurtherRanks = z.object({ network: z.string(), id: z.string() });

/** A network as a whole, in sentences. */
export async function figures(corpus: Corpus, { network }: z.infer<typeof askedFigures>): Promise<string[]> {
  const [view, measured] = [await corpus.network(network), await measuredOf(corpus, network)];
  return figuresInWords(view, measured.figures);
}

/** Where a node stands in the measures that its network was not built with. */
export async function furtherRanks(
  corpus: Corpus,
  { network, id }: z.infer<typeof askedFurtherRanks>,
): Promise<Standing["ranks"]> {
  const [view, { values }] = [await corpus.network(network), await measuredOf(corpus, network)];
  const node = view.byId(id);
  if (!node) return [];
  return wordsOf(allMethods).measures.flatMap((words) => {
    const ranked = rankIn(values[words.name] ?? [], node.index);
    return ranked ? [{ ...words, ...ranked }] : [];
  });
}

const kept = new WeakMap<AtlasFile, (network: string) => Promise<Measured>>();

/** All measures of a network that it was not built with: found once for each network of a file. */
function measuredOf(corpus: Corpus, name: string): Promise<Measured> {
  const { file } = corpus;
  const of =
    kept.get(file) ??
    keepPromises(async (network: string) => {
      const [columns, papers] = [await file.network(network), await file.papers()];
      const isNew = (measure: { name: string }) => !Object.hasOwn(columns.nodes.measures, measure.name);
      const wanted = measuresNamed([ALL], allMethods).filter(isNew);
      const how = file.facts.recipe.options;
      return measureNetwork(columns, { ...corpus, papers }, wanted, how, withPausesBetween);
    });
  kept.set(file, of);
  return of(name);
}
