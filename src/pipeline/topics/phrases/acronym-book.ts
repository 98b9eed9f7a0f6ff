import { by, descending, inOrder } from "../../../lib/order.ts";
import type { Definition } from "../acronyms.ts";
import { wordsOf } from "../words.ts";

/** Short forms and the normal words of what they stand for. */
export type Acronyms = ReadonlyMap<string, string>;

/** What acronyms stand for: in one paper what it defines itself, elsewhere what nearly all papers mean by it. */
export interface AcronymBook {
  /** Short forms that a paper defines itself. */
  own: ReadonlyMap<number, Acronyms>;
  shared: Acronyms;
  /** All long forms that serve as phrases, as normal words. */
  longForms: ReadonlySet<string>;
}

/** A short form counts for the papers that do not define it when this share of the defining papers agrees. */
const AGREEMENT = 0.7;
/** In a corpus of more than 500 papers so many must define it; two letters mean too many things to be trusted sooner. */
const DEFINERS = 2;
const DEFINERS_OF_TWO_LETTERS = 8;

/**
 * Makes one book of all definitions. Papers that define a short form themselves keep to their own long form; for the
 * others the most frequent one is taken where papers agree. In a corpus of more than 500 papers one definition alone is
 * no agreement. Linear in the definitions.
 */
export function bindAcronyms(
  definitions: ReadonlyMap<number, readonly Definition[]>,
  normal: (word: string) => string,
  paperCount: number,
): AcronymBook {
  const own = new Map<number, Map<string, string>>();
  const tallies = new Map<string, Map<string, number>>();
  for (const [paper, list] of definitions) {
    const mine = new Map<string, string>();
    own.set(paper, mine);
    for (const { short, long } of list) {
      const key = wordsOf(long)
        .map((word) => normal(word.text))
        .join(" ");
      if (!key.includes(" ") || mine.has(short)) continue;
      mine.set(short, key);
      const tally = tallies.get(short) ?? new Map<string, number>();
      tallies.set(short, tally.set(key, (tally.get(key) ?? 0) + 1));
    }
  }
  const shared = new Map<string, string>();
  for (const [short, tally] of tallies) {
    const definers = short.length < 3 ? DEFINERS_OF_TWO_LETTERS : DEFINERS;
    const long = agreedLong(tally, paperCount > 500 ? definers : 1);
    if (long !== undefined) shared.set(short, long);
  }
  return {
    own,
    shared,
    longForms: new Set([...[...own.values()].flatMap((mine) => [...mine.values()]), ...shared.values()]),
  };
}

function agreedLong(tally: ReadonlyMap<string, number>, least: number): string | undefined {
  const ranked = [...tally].sort(
    inOrder(
      descending(by(([, count]) => count)),
      by(([key]) => key),
    ),
  );
  const total = ranked.reduce((sum, [, count]) => sum + count, 0);
  const [key, count = 0] = ranked[0] ?? [];
  return count >= least && count >= total * AGREEMENT ? key : undefined;
}
