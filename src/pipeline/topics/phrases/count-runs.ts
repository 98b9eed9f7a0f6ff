import { type Lists, rowOf, toLists } from "../../../lib/lists.ts";
import { openPairNumbers, type PairNumbers } from "../../../lib/pair-numbers.ts";
import { CHUNK, END, START, TITLE, type FlatChunks } from "./flat-chunks.ts";
import type { PhraseCount } from "./phrase-count.ts";
import { openTallies, type PhrasePlace } from "./tallies.ts";

/** Phrases have at most so many units. */
const LONGEST = 5;
/** A phrase without words, from which all are made word by word. */
const NOTHING = 0;

/**
 * All runs of up to five units. A phrase cannot be in more papers than the rarest of its units, so rare units part the
 * chunks (the Apriori rule of Agrawal & Srikant, 1994). Phrases are numbers: that of a shorter phrase and of the word
 * behind it make the next. Cost: units × 5.
 *
 * @param keys the normal words of each unit; an acronym stands for several.
 */
export function countRuns(keys: readonly string[], chunks: FlatChunks, least: number): PhraseCount[] {
  const { units, flags, paperOf } = chunks;
  const papersOfUnit = countPapers(keys.length, chunks);
  const isRare = (unit: number): boolean => papersOfUnit[unit]! < least; // safe: every unit has a key
  const isBound = pairsIn(chunks, least, isRare);
  const { words, wordsOf } = numberWords(keys);
  const phrases = openPairNumbers();
  phrases.numberOf(NOTHING, NOTHING);
  const tallies = openTallies();
  for (let start = 0; start < units.length; start++) {
    if ((flags[start]! & START) === 0) continue;
    const opens = !isBound(start - 1);
    let phrase = NOTHING;
    let compound = true;
    for (let end = start; end < Math.min(units.length, start + LONGEST); end++) {
      const unit = units[end]!;
      const flag = flags[end]!;
      if (isRare(unit) || (end > start && (flag & CHUNK) !== 0)) break;
      for (const word of rowOf(wordsOf, unit)) phrase = phrases.numberOf(phrase, word);
      compound &&= end === start || (flag & START) === 0;
      if ((flag & END) === 0) continue;
      tallies.add(phrase, paperOf[start]!, {
        opens,
        closes: !isBound(end),
        glued: compound && end > start,
        alone: (flags[start]! & CHUNK) !== 0 && (end + 1 === units.length || (flags[end + 1]! & CHUNK) !== 0),
        inTitle: (flag & TITLE) !== 0,
      });
    }
  }
  return tallies.counts(least, (phrase) => spell(phrase, phrases, words));
}

/** The words of all keys, in numbers from 1 on, so that no pair of a phrase and a word is that of nothing. */
function numberWords(keys: readonly string[]): { words: string[]; wordsOf: Lists } {
  const numbers = new Map<string, number>();
  const words = [""];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    return words.push(word) - 1;
  };
  return { words, wordsOf: toLists(keys.map((key) => key.split(" ").map(numberOf))) };
}

function spell(phrase: number, phrases: PairNumbers, words: readonly string[]): string {
  const spelled: string[] = [];
  for (let rest = phrase; rest !== NOTHING; rest = phrases.first(rest))
    spelled.push(words[phrases.second(rest)] ?? "");
  return spelled.reverse().join(" ");
}

/** Of pairs only papers are counted. */
const NO_PHRASE: PhrasePlace = { opens: false, closes: false, glued: false, alone: false, inTitle: false };

/** Whether the unit and the one behind it are of one chunk, and neighbours in so many papers. */
function pairsIn({ units, flags, paperOf }: FlatChunks, least: number, isRare: (unit: number) => boolean) {
  const pairs = openPairNumbers();
  const tallies = openTallies();
  for (let right = 1; right < units.length; right++) {
    if ((flags[right]! & CHUNK) !== 0 || isRare(units[right - 1]!) || isRare(units[right]!)) continue;
    tallies.add(pairs.numberOf(units[right - 1]!, units[right]!), paperOf[right]!, NO_PHRASE);
  }
  return (left: number): boolean => {
    if (left < 0 || left + 1 >= units.length || (flags[left + 1]! & CHUNK) !== 0) return false;
    const pair = pairs.find(units[left]!, units[left + 1]!);
    return pair >= 0 && tallies.papersOf(pair) >= least;
  };
}

/** In how many papers each unit is. */
function countPapers(size: number, { units, paperOf }: FlatChunks): Uint32Array {
  const counts = new Uint32Array(size);
  const last = new Uint32Array(size);
  units.forEach((unit, index) => {
    const paper = paperOf[index]! + 1;
    if (last[unit] === paper) return;
    last[unit] = paper;
    counts[unit]!++;
  });
  return counts;
}
