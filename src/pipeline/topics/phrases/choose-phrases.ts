import { rankPhrases, type RankedPhrase } from "./c-value.ts";
import type { PhraseCount } from "./phrase-count.ts";
import { GERUND_NOUNS } from "./chunk-words.ts";
import { COMPOUND_TERMS, EMPTY_HEADS, GENERIC_WORDS, WEAK_HEADS } from "./general-words.ts";
import { STOP_PHRASES } from "./stop-words.ts";
import { isSingleTerm } from "./single-terms.ts";

/** A topic to be: one phrase under all the spellings that run together (`light curve`, `lightcurve`). */
export interface ChosenPhrase {
  kind: "phrase";
  /** The normal words without blanks. */
  key: string;
  /** The normal words of each spelling, the most frequent first. */
  spellings: string[];
}

export interface ChosenPhrases {
  phrases: ChosenPhrase[];
  /** Good phrases for which there was no room, and phrases that papers only say in passing. */
  left: number;
  passing: number;
}

/** With one of these a single noun is no term yet: high redshift, inner disk. */
const DEGREES = new Set(
  "high higher highest low lower lowest large larger small smaller short long wide broad narrow full single inner outer".split(
    " ",
  ),
);

/** With one of these before it a general noun is a term only where more papers say so: `main sequence`, but no `main factor`. */
const PLAIN_BEGINNINGS = new Set(["main", "initial"]);
const PAPERS_OF_PLAIN = 5;

/** How many papers a phrase must be on: 2 in a small corpus, 10 for 11,000 papers. */
export function leastPapers(paperCount: number): number {
  return Math.max(2, Math.floor(Math.sqrt(paperCount) / 10));
}

/** Chooses the best phrases, at most so many. Long forms of acronyms are terms by that fact alone. */
export function choosePhrases(
  counts: readonly PhraseCount[],
  longForms: ReadonlySet<string>,
  paperCount: number,
  room: number,
): ChosenPhrases {
  const all = counts.filter((count) => {
    if (STOP_PHRASES.has(count.key) || !isTelling(count.key) || isPlain(count)) return false;
    return longForms.has(count.key) || (isTerm(count, paperCount) && !isModifier(count));
  });
  const ranked = rankPhrases(all);
  const keys = new Set(ranked.map(({ key }) => key));
  const terms = ranked.filter(({ key }) => longForms.has(key) || !isPadded(key, keys));
  const meant = terms.filter((count) => longForms.has(count.key) || isMeant(count, paperCount));
  const joined = joinSpellings(meant);
  return {
    phrases: joined.slice(0, room),
    left: Math.max(0, joined.length - room),
    passing: terms.length - meant.length,
  };
}

function isTerm(count: PhraseCount, paperCount: number): boolean {
  const words = count.key.split(" ");
  if (EMPTY_HEADS.has(words.at(-1) ?? "")) return false;
  return words.length > 1 || isSingleTerm(count, paperCount);
}

/** One word of it at least says something, and it is no noun with a mere degree. */
function isTelling(key: string): boolean {
  const words = key.split(" ");
  if (words.length === 2 && DEGREES.has(words[0] ?? "")) return false;
  return words.some((word) => !GENERIC_WORDS.has(word) && word.length > 1 && !/^\p{N}/u.test(word));
}

/** What fewer of its papers say in their title, or twice, is said in passing: `decreasing trend`, `close encounter`. */
const MEANT = 0.1;
/** In a smaller corpus what two papers share tells something, even where both say it in passing. */
const SMALL = 300;

const isMeant = ({ papers, titles, repeats }: PhraseCount, paperCount: number) =>
  paperCount < SMALL || titles + repeats >= MEANT * papers;

function isPlain({ key, papers }: PhraseCount): boolean {
  const [first = "", second = "", ...others] = key.split(" ");
  const plain = others.length === 0 && PLAIN_BEGINNINGS.has(first) && GENERIC_WORDS.has(second);
  return plain && papers < PAPERS_OF_PLAIN;
}

/** A compound that mostly goes before other nouns: `rest-frame`, `high-cadence`. */
function isModifier({ key, frequency, glued }: PhraseCount): boolean {
  if (COMPOUND_TERMS.has(key) || GERUND_NOUNS.has(key.slice(key.lastIndexOf(" ") + 1))) return false;
  return glued > frequency * 0.5;
}

/** A phrase that is another one and a weak head, or `standard` and another one. */
function isPadded(key: string, keys: ReadonlySet<string>): boolean {
  if (/^(?:standard|nearby|flat) /u.test(key) && keys.has(key.slice(key.indexOf(" ") + 1))) return true;
  const cut = key.lastIndexOf(" ");
  return cut > 0 && WEAK_HEADS.has(key.slice(cut + 1)) && keys.has(key.slice(0, cut));
}

/** Joins phrases that differ only in blanks, at the rank of the best of them. */
function joinSpellings(ranked: readonly RankedPhrase[]): ChosenPhrase[] {
  const joined = new Map<string, ChosenPhrase>();
  for (const { key } of ranked) {
    const squashed = key.replaceAll(" ", "");
    const known = joined.get(squashed);
    if (known) known.spellings.push(key);
    else joined.set(squashed, { kind: "phrase", key: squashed, spellings: [key] });
  }
  return [...joined.values()];
}
