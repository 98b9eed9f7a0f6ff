import { by, compareText, descending, inOrder } from "../../../lib/order.ts";
import type { WordCase } from "../word-case.ts";

/** A spelling with blanks is shown rather than one with hyphens when it is at least this much as frequent. */
const APART = 0.15;

/** A phrase that running text has so often, and nearly always, with capitals throughout is a name: `United States`. */
const [LEAST_NAMED, MOSTLY_NAMED] = [3, 0.8];
const NAMED = /^\p{Lu}\p{Ll}+(?:[\s-](?:(?:of|the|and|for|in|de)[\s-])*\p{Lu}\p{Ll}+)+$/u;

/**
 * The name of a phrase: the one that it has as a name of its own, or its most frequent spelling with as many words as the long form has, so that an acronym never names
 * it when the words are there; small, save for words that are nearly always capitalised.
 */
export function labelPhrase(
  surfaces: ReadonlyMap<string, number>,
  running: ReadonlyMap<string, number>,
  wordCase: WordCase,
): string {
  const name = properName(running);
  if (name !== null) return name;
  const tallies = new Map<string, number>();
  for (const [surface, count] of surfaces) {
    const label = toCase(surface, wordCase);
    tallies.set(label, (tallies.get(label) ?? 0) + count);
  }
  const ranked = [...tallies].sort(
    inOrder(descending(by(([, count]) => count)), ([a], [b]) => compareText(a, b)),
  );
  const written = ranked.filter(([label]) => !isAcronymLike(label));
  const [first, votes = 0] = written[0] ?? ranked[0] ?? [""];
  const apart = written.find(
    ([label, count]) => !label.includes("-") && label.includes(" ") && count >= votes * APART,
  );
  return first.includes("-") && !first.includes(" ") && apart ? apart[0] : first;
}

function properName(running: ReadonlyMap<string, number>): string | null {
  const [first] = [...running].sort(
    inOrder(descending(by(([, count]) => count)), ([a], [b]) => compareText(a, b)),
  );
  const all = [...running.values()].reduce((sum, count) => sum + count, 0);
  const [form = "", count = 0] = first ?? [];
  return count >= LEAST_NAMED && count >= all * MOSTLY_NAMED && NAMED.test(form) ? form : null;
}

function isAcronymLike(label: string): boolean {
  return label.split(/[\s-]+/u).some((word) => /\p{Lu}.*\p{Lu}/u.test(word)) && !/\s/u.test(label);
}

/** Gives every word the case that it has in running text; words with capitals inside keep them. */
function toCase(surface: string, wordCase: WordCase): string {
  return surface.replace(/[\p{L}\p{N}'’]+/gu, (word) => {
    if (/^.+\p{Lu}/u.test(word) && !/^\p{Lu}+$/u.test(word)) return word;
    if (
      /^\p{Lu}{2,}$/u.test(word) &&
      (word.length < 5 || !wordCase.isEverSmall(word) || wordCase.isProper(word))
    )
      return word;
    if (word.length === 1) return word;
    const small = word.toLowerCase();
    return wordCase.isProper(small) ? small.charAt(0).toUpperCase() + small.slice(1) : small;
  });
}
