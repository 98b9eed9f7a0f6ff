/**
 * How well phrases found in documents agree with those that people gave: the mean over documents of F1 of the first k found, by exact
 * match of their stemmed words. Precision is over what is found up to k; a phrase counts once, however it is inflected.
 *
 * @param found the phrases of each document, the best first; @param given those of people; @param stem the stem of a lower-case word.
 * Cost: linear.
 */
export function phraseF1(
  found: readonly (readonly string[])[],
  given: readonly (readonly string[])[],
  k: number,
  stem: (word: string) => string,
): number {
  let sum = 0;
  given.forEach((phrases, document) => {
    const gold = new Set(phrases.map((phrase) => stemmed(phrase, stem)).filter((phrase) => phrase !== ""));
    const first = new Set<string>();
    for (const phrase of found[document] ?? []) if (first.size < k) first.add(stemmed(phrase, stem));
    const right = [...first].filter((phrase) => gold.has(phrase)).length;
    if (right > 0) sum += (2 * right) / (first.size + gold.size);
  });
  return given.length === 0 ? 0 : sum / given.length;
}

/** The stems of a phrase's words, which hyphens and slashes part like blanks. */
export function stemmed(phrase: string, stem: (word: string) => string): string {
  const words = phrase.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map(stem).join(" ");
}
