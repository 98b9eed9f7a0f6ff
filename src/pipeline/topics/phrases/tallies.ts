import type { PhraseCount } from "./phrase-count.ts";

/** How a phrase stands at a place; see `PhraseCount`. */
export interface PhrasePlace {
  opens: boolean;
  closes: boolean;
  glued: boolean;
  alone: boolean;
  inTitle: boolean;
}

/** How often numbered phrases stand in how many papers, in flat columns. */
export interface Tallies {
  /** Notes one place of a phrase; the papers must come in their order. */
  add(phrase: number, paper: number, how: PhrasePlace): void;
  papersOf(phrase: number): number;
  /** The phrases that are in so many papers. */
  counts(least: number, spell: (phrase: number) => string): PhraseCount[];
}

/** What is counted of a phrase, one behind the other; of its last paper the number, and how often it stands there. */
const FREQUENCY = 0;
const PAPERS = 1;
const OPENS = 2;
const CLOSES = 3;
const GLUED = 4;
const ALONE = 5;
const TITLES = 6;
const REPEATS = 7;
const LAST_PAPER = 8;
const IN_LAST_PAPER = 9;
const COLUMNS = 10;

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
    add(phrase, paper, { opens, closes, glued, alone, inTitle }) {
      widenFor(phrase);
      phrases = Math.max(phrases, phrase + 1);
      const at = phrase * COLUMNS;
      held[at + FREQUENCY]!++; // safe: there is room for the phrase
      if (opens) held[at + OPENS]!++;
      if (closes) held[at + CLOSES]!++;
      if (glued) held[at + GLUED]!++;
      if (alone) held[at + ALONE]!++;
      if (held[at + LAST_PAPER] !== paper + 1) {
        held[at + PAPERS]!++;
        if (inTitle) held[at + TITLES]!++; // a paper's title is its first text
        held[at + IN_LAST_PAPER] = 0;
        held[at + LAST_PAPER] = paper + 1; // so that no paper is none
      }
      if (++held[at + IN_LAST_PAPER]! === 2) held[at + REPEATS]!++;
    },
    papersOf: (phrase) => held[phrase * COLUMNS + PAPERS] ?? 0,
    counts(least, spell) {
      const found: PhraseCount[] = [];
      for (let phrase = 0; phrase < phrases; phrase++) {
        const [
          frequency = 0,
          papers = 0,
          opens = 0,
          closes = 0,
          glued = 0,
          alone = 0,
          titles = 0,
          repeats = 0,
        ] = held.subarray(phrase * COLUMNS, (phrase + 1) * COLUMNS);
        if (frequency > 0 && papers >= least)
          found.push({ key: spell(phrase), frequency, papers, opens, closes, glued, alone, titles, repeats });
      }
      return found;
    },
  };
}
