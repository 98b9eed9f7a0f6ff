import type { PhraseCount } from "./phrase-count.ts";

/** Endings by which sciences and their instruments are known, with enough before them to be a word of their own. */
const ENDINGS = /\w{4,}(?:seismology|spectroscopy|metry|scopy|genesis|synthesis|dynamics|lensing|sphere)$/u;
const PLAIN =
  /^(?:symmetry|geometry|asymmetry|atmosphere|hemisphere|biosphere|thermometry|telemetry|synthesis|dynamics|parametry|optometry|trigonometry)$/u;

/** How much a word must be what papers are about; read off lists of five corpora. */
const TELLING = 0.035;
/** A word on a larger share of the papers says what the corpus is on, and parts nothing. */
const EVERYWHERE = 0.1;
/** A share is believed as far as 39 samples of 40 would bear it out. */
const CAUTION = 1.96;

/**
 * Whether a single word is a term by itself, by how the corpus uses it: papers that have it have it in their title, and more than once,
 * and it stands without other nouns. General words are spread thinly and seldom stand in titles (compare the adaptation of Church 2000,
 * "Empirical estimates of adaptation": a word that was said once is said again where it is what a text is about).
 */
export function isSingleTerm(count: PhraseCount, paperCount: number): boolean {
  const { key, papers, frequency, titles, repeats, alone } = count;
  if (ENDINGS.test(key) && !PLAIN.test(key)) return true;
  if (papers > Math.max(EVERYWHERE * paperCount, FEW)) return false;
  if (alone < ALONE * frequency) return false;
  const said = atLeast(titles, papers) * atLeast(repeats, papers) * Math.sqrt(atLeast(alone, frequency));
  return said >= TELLING;
}

/** What stands so seldom without other nouns is a part of terms: `radio`, `binary`. */
const ALONE = 0.15;
/** In a corpus of a few papers on one thing all of them may say what it is. */
const FEW = 20;

/** The share that so many of so many stand for at least: the lower end of Wilson's interval (1927). */
function atLeast(some: number, all: number): number {
  const share = some / all;
  const square = CAUTION * CAUTION;
  const spread = CAUTION * Math.sqrt((share * (1 - share)) / all + square / (4 * all * all));
  return Math.max(0, (share + square / (2 * all) - spread) / (1 + square / all));
}
