import type { Model } from "wink-eng-lite-web-model";

/** What wink-nlp asks of its model and does not declare, as far as it is used here. */
interface WinkModel {
  core: () => WinkCore;
  featureFn: (config: unknown) => WinkFeatures;
}

interface WinkCore {
  features: { lexeme: { hash: Record<string, number>; intrinsicSize: number } };
}

interface WinkFeatures {
  shape: (word: string) => string;
  prefix: (word: string) => string;
  suffix: (word: string) => string;
  pos: (word: string, kind: number, cache: WinkCache) => number;
}

/** The words that wink-nlp knows, by index: the model's own first, then those that it met. */
interface WinkCache {
  /** Keeps a word in a kind and gives its index. */
  add: (word: string, kind: number) => number;
  /** The index of a word, several for a contraction, null for a word that it neither knows nor met. */
  lookup: (word: string) => number[] | null;
}

/**
 * The model, with which wink-nlp treats each word that the model does not know as if it were the first of its kind: it is never
 * found, so that texts are always taken apart alike, and kept once for each kind (number, word, symbol) in which it is met.
 *
 * As it comes, wink-nlp keeps such a word in the kind in which it first meets it and, once kept, no longer takes it apart: the
 * same text has other tags after other texts, and so in another thread. It also numbers the beginnings, endings and shapes of
 * words in fields of 13 to 19 bits beside the part of speech, into which those numbers grow in a large corpus: nobody asks for
 * them here.
 */
export function withoutHistory(model: Model): Model {
  const inner = model as unknown as WinkModel;
  let core: WinkCore | null = null;
  const mended: WinkModel = {
    core: () => (core = inner.core()),
    featureFn: (config) => {
      const features = inner.featureFn(config);
      const none = () => "";
      let unchanged: WinkCache | null = null;
      return {
        ...features,
        shape: none,
        prefix: none,
        suffix: none,
        pos: (word, kind, cache) => {
          if (core) unchanged ??= forgetUnknown(cache, core); // at the first unknown word, the only place that hands it out
          return features.pos(word, kind, unchanged ?? cache);
        },
      };
    },
  };
  return { ...model, ...mended };
}

/** Changes the cache in place; the answer is the cache as it was, which finds also the words that it met. */
function forgetUnknown(cache: WinkCache, core: WinkCore): WinkCache {
  const { hash, intrinsicSize } = core.features.lexeme;
  const unchanged = { ...cache };
  const isKnown = (word: string) => (hash[word] ?? intrinsicSize) < intrinsicSize;
  const met = new Map<string, number>();
  cache.lookup = (word) => (isKnown(word) ? unchanged.lookup(word) : null);
  cache.add = (word, kind) => {
    if (isKnown(word)) return unchanged.add(word, kind);
    const key = `${kind} ${word}`;
    const index = met.get(key);
    if (index !== undefined) return index;
    delete hash[word]; // where it is kept in another kind
    const added = unchanged.add(word, kind);
    met.set(key, added);
    return added;
  };
  return unchanged;
}
