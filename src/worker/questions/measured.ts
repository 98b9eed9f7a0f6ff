import { z } from "zod";
import type { AtlasNetwork } from "../../atlas/atlas.ts";
import { withPausesBetween } from "../../lib/in-parallel.ts";
import { figuresInWords } from "../../model/network-figures-words.ts";
import { measureNetwork } from "../../pipeline/measure-network.ts";
import { ALL, allMethods, measuresNamed, wordsOf } from "../../pipeline/methods.ts";
import type { Corpus } from "../corpus.ts";
import { rankIn } from "../evidence/evidence.ts";
import type { Standing } from "./details/standing.ts";
import { foundOnce } from "./found-once.ts";

export const askedFigures = z.object({ network: z.string() });
export const askedFurtherRanks = z.object({ network: z.string(), id: z.string() });

/** Where a node stands in the measures that its network was not built with. */
export async function furtherRanks(
  corpus: Corpus,
  { network, id }: z.infer<typeof askedFurtherRanks>,
): Promise<Standing["ranks"]> {
  const [view, values] = [await corpus.network(network), await valuesOf(corpus, { network })];
  const node = view.byId(id);
  if (!node) return [];
  return wordsOf(allMethods).measures.flatMap((words) => {
    const ranked = rankIn(values[words.name] ?? [], node.index);
    return ranked ? [{ ...words, ...ranked }] : [];
  });
}

/** Communities are in some measures; places are in none: in another layout nothing is measured again. */
const grouped = ({ communities }: AtlasNetwork) => communities;

/** A network as a whole, in sentences. */
export async function figures(corpus: Corpus, asked: z.infer<typeof askedFigures>): Promise<string[]> {
  const [columns, inFigures, quality] = await Promise.all([
    corpus.columns(asked.network),
    wholeOf(corpus, asked),
    drawingOf(corpus, asked),
  ]);
  return figuresInWords(columns, inFigures, quality);
}

const wholeOf = foundOnce(grouped, async (columns, corpus) => {
  const { measured, atlas } = await measuredOf(columns, corpus);
  return measured.figures(atlas);
});

const drawingOf = foundOnce(
  ({ nodes }) => nodes.x,
  async (columns, corpus) => (await measuredOf(columns, corpus)).measured.drawing(),
);

/** All measures of a network that it was not built with. */
const valuesOf = foundOnce(grouped, async (columns, corpus) => {
  const { measured } = await measuredOf(columns, corpus);
  const isNew = (measure: { name: string }) => !Object.hasOwn(columns.nodes.measures, measure.name);
  return measured.values(measuresNamed([ALL], allMethods).filter(isNew));
});

async function measuredOf(columns: AtlasNetwork, corpus: Corpus) {
  const atlas = { ...corpus, papers: await corpus.file.papers() };
  const how = corpus.facts.recipe.options;
  return { atlas, measured: measureNetwork(columns, atlas, how, { inParallel: withPausesBetween }) };
}
