import { ln } from "../../../lib/exact-math.ts";
import { by, compareText, descending, inOrder } from "../../../lib/order.ts";
import type { PhraseCount } from "./phrase-count.ts";

export interface RankedPhrase extends PhraseCount {
  score: number;
}

/** A phrase that stands in one longer phrase this share of the time is a fragment of it. */
const FRAGMENT = 0.75;
/** A phrase that begins (or ends) its chunk less often than this is the tail (or head) of longer ones. */
const OPENS = 0.2;
const CLOSES = 0.15;

interface Nesting {
  sum: number;
  longer: number;
  most: number;
}

/**
 * Ranks phrases by C-value × ln(1 + papers) and drops fragments.
 * C-value(a) = log2(|a| + 1) · (f(a) − mean f of the longer phrases with a in them): Frantzi, K., Ananiadou, S. & Mima, H.
 * (2000), Automatic recognition of multi-word terms: the C-value/NC-value method, Int. J. on Digital Libraries 3,
 * 115–130; the + 1 keeps single words. Cost: phrases × length².
 */
export function rankPhrases(counts: readonly PhraseCount[]): RankedPhrase[] {
  const nestings = new Map<string, Nesting>(counts.map(({ key }) => [key, { sum: 0, longer: 0, most: 0 }]));
  for (const { key, frequency } of counts) {
    for (const part of properParts(key)) {
      const nesting = nestings.get(part);
      if (!nesting) continue;
      nesting.sum += frequency;
      nesting.longer++;
      nesting.most = Math.max(nesting.most, frequency);
    }
  }
  const ranked = counts.flatMap((count) => {
    const { sum, longer, most } = nestings.get(count.key) ?? { sum: 0, longer: 0, most: 0 };
    if (most >= count.frequency * FRAGMENT || !standsAlone(count)) return [];
    const length = count.key.split(" ").length;
    const value = (ln(length + 1) / ln(2)) * (count.frequency - (longer > 0 ? sum / longer : 0));
    return [{ ...count, score: value * ln(1 + count.papers) }];
  });
  return ranked.sort(inOrder(descending(by((phrase) => phrase.score)), (a, b) => compareText(a.key, b.key)));
}

function standsAlone({ frequency, opens, closes }: PhraseCount): boolean {
  return opens >= frequency * OPENS && closes >= frequency * CLOSES;
}

/** All runs of words in a phrase, save the phrase itself, each once. */
function properParts(key: string): Set<string> {
  const words = key.split(" ");
  const parts = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      if (to - from < words.length) parts.add(words.slice(from, to).join(" "));
    }
  }
  return parts;
}
