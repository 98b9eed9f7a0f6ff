import type { AtlasNetwork } from "../../atlas/atlas.ts";
import type { Corpus } from "../corpus.ts";

/**
 * What is long to find of a network as it is seen is found once for the same thing, which is what it depends on: the ties, say, that
 * stay when communities change. Where that failed it is found anew at the next question.
 */
export function foundOnce<T>(
  dependsOn: (columns: AtlasNetwork) => object,
  find: (columns: AtlasNetwork, corpus: Corpus) => Promise<T>,
): (corpus: Corpus, asked: { network: string }) => Promise<T> {
  const kept = new WeakMap<object, Promise<T>>();
  return async (corpus, { network }) => {
    const columns = await corpus.columns(network);
    const of = dependsOn(columns);
    const known = kept.get(of) ?? find(columns, corpus);
    kept.set(of, known);
    known.catch(() => kept.delete(of));
    return known;
  };
}
