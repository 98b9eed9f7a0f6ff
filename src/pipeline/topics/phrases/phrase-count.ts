/** A candidate phrase: its normal words, how often it stands in noun chunks, and in how many papers. */
export interface PhraseCount {
  key: string;
  frequency: number;
  papers: number;
  /** How often its beginning, and how often its end, is free: the chunk goes on with no word that is often met beside it. */
  opens: number;
  closes: number;
  /** How often it is one hyphenated compound. */
  glued: number;
  /** How often it is all of its chunk. */
  alone: number;
  /** How many papers have it in their title, and how many have it twice. */
  titles: number;
  repeats: number;
}
