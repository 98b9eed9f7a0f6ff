import type { NameSpan } from "../names/name-span.ts";
import type { SearchedText } from "../texts.ts";
import { isTitleCase, wordsOf, type Word } from "../words.ts";
import { isEnglish } from "./english.ts";
import { nounChunks } from "./noun-chunks.ts";
import { openChunkStore } from "./chunk-store.ts";
import type { PhraseCount } from "./phrase-count.ts";
import type { Tagger } from "./tagger.ts";
import { toUnits, type UnitRules } from "./units.ts";

/**
 * Counts the candidate phrases of all papers whose topics are to be found: runs in noun chunks, outside the names that
 * were found there. Texts that are not English are passed over, since the tagger knows no other language.
 */
export function countPhrases(
  papers: readonly (readonly SearchedText[])[],
  names: readonly (readonly (readonly NameSpan[])[])[],
  rulesOf: (paper: number) => UnitRules,
  tag: Tagger,
  least: number,
  progress?: (done: number, total: number) => void,
): PhraseCount[] {
  const store = openChunkStore();
  papers.forEach((texts, paper) => {
    texts.forEach(({ text, field, given }, index) => {
      const words = wordsOf(text);
      if (given || !isEnglish(words)) return;
      const units = toUnits(words, rulesOf(paper), names[paper]?.[index]);
      const plain = field === "title" && isTitleCase(words) ? withoutCapitals(text, words) : text;
      store.add(paper, nounChunks(units, words, tag(plain, words)));
    });
    if ((paper + 1) % 100 === 0 || paper + 1 === papers.length) progress?.(paper + 1, papers.length);
  });
  return store.count(least);
}

/** Makes the words of a title small, which else look like names to the tagger; acronyms stay. The length is the same. */
function withoutCapitals(title: string, words: readonly Word[]): string {
  return words.reduce((text, word) => {
    const small = word.text.toLowerCase();
    if (!/^\p{Lu}\p{Ll}+$/u.test(word.text) || small.length !== word.text.length) return text;
    return text.slice(0, word.start) + small + text.slice(word.end);
  }, title);
}
