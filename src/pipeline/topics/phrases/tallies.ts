import type { PhraseCount } from "./phrase-count.ts";

/** How often numbered phrases stand in how many papers, in flat columns. */
export interface Tallies {
  /** Notes one place of a phrase; the papers must come in their order. */
  add(phrase: number, paper: number, opens: boolean, closes: boolean, glued: boolean): void;
  papersOf(phrase: number): number;
  /** The phrases that are in so many papers. */
  counts(least: number, spell: (phrase: number) => string): PhraseCount[];
}

/** frequency, papers, opens, closes, glued, and one more than the last paper. */
const COLUMNS = 6;

export function openTallies(): Tallies {
  let held = new Uint32Array(COLUMNS * 1024);
  let phrases = 0;
  const widenFor = (phrase: number): void => {
    if ((phrase + 1) * COLUMNS <= held.length) return;
    const wider = new Uint32Array(2 * COLUMNS * (phrase + 1));
    wider.set(held);
    held = wider;
  };
  return {
    add(phrase, paper, opens, closes, glued) {
      widenFor(phrase);
      phrases = Math.max(phrases, phrase + 1);
      const at = phrase * COLUMNS;
      held[at]!++; // safe: there is room for the phrase
      if (held[at + 5] !== paper + 1) held[at + 1]!++;
      if (opens) held[at + 2]!++;
      if (closes) held[at + 3]!++;
      if (glued) held[at + 4]!++;
      held[at + 5] = paper + 1;
    },
    papersOf: (phrase) => held[phrase * COLUMNS + 1] ?? 0,
    counts(least, spell) {
      const found: PhraseCount[] = [];
      for (let phrase = 0; phrase < phrases; phrase++) {
        const [frequency = 0, papers = 0, opens = 0, closes = 0, glued = 0] = held.subarray(
          phrase * COLUMNS,
          (phrase + 1) * COLUMNS,
        );
        if (frequency > 0 && papers >= least)
          found.push({ key: spell(phrase), frequency, papers, opens, closes, glued });
      }
      return found;
    },
  };
}
