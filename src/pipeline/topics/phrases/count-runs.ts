import { CHUNK, END, START, type FlatChunks } from "./flat-chunks.ts";
import type { PhraseCount } from "./phrase-count.ts";

/** Phrases have at most so many units. */
const LONGEST = 5;

interface Tally extends Omit<PhraseCount, "key"> {
  last: number;
}

/**
 * All runs of up to five units. A phrase cannot be in more papers than the rarest of its units, so rare units part the
 * chunks (the Apriori rule of Agrawal & Srikant, 1994). Cost: units × 5.
 */
export function countRuns({ keys, units, flags, paperOf }: FlatChunks, least: number): PhraseCount[] {
  const papersOfUnit = countPapers(keys.length, units, paperOf);
  const pairs = countPairs(units, flags, paperOf);
  const isBound = (left: number): boolean =>
    ((flags[left + 1] ?? CHUNK) & CHUNK) === 0 &&
    (pairs.get(pairKey(units[left], units[left + 1])) ?? 0) >= least;
  const tallies = new Map<string, Tally>();
  for (let start = 0; start < units.length; start++) {
    if (((flags[start] ?? 0) & START) === 0) continue;
    const paper = paperOf[start] ?? 0;
    let phrase = "";
    for (let end = start; end < Math.min(units.length, start + LONGEST); end++) {
      const unit = units[end] ?? 0;
      const flag = flags[end] ?? 0;
      if ((papersOfUnit[unit] ?? 0) < least || (end > start && (flag & CHUNK) !== 0)) break;
      phrase = phrase === "" ? (keys[unit] ?? "") : `${phrase} ${keys[unit] ?? ""}`;
      if ((flag & END) !== 0) {
        tallyPhrase(tallies, phrase, paper, {
          opens: !isBound(start - 1),
          closes: !isBound(end),
          glued: isGlued(flags, start, end),
        });
      }
    }
  }
  const counts: PhraseCount[] = [];
  for (const [key, { last: _, ...tally }] of tallies)
    if (tally.papers >= least) counts.push({ key, ...tally });
  return counts;
}

/** In how many papers each pair of neighbours is. */
function countPairs(
  units: readonly number[],
  flags: readonly number[],
  paperOf: readonly number[],
): Map<number, number> {
  const counts = new Map<number, number>();
  const last = new Map<number, number>();
  for (let right = 1; right < units.length; right++) {
    if (((flags[right] ?? 0) & CHUNK) !== 0) continue;
    const pair = pairKey(units[right - 1], units[right]);
    const paper = paperOf[right] ?? 0;
    if (last.get(pair) === paper) continue;
    last.set(pair, paper);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function pairKey(left = 0, right = 0): number {
  return left * 2 ** 26 + right;
}

interface Freedom {
  opens: boolean;
  closes: boolean;
  glued: boolean;
}

function isGlued(flags: readonly number[], start: number, end: number): boolean {
  for (let unit = start + 1; unit <= end; unit++) if (((flags[unit] ?? 0) & START) !== 0) return false;
  return end > start;
}

function tallyPhrase(tallies: Map<string, Tally>, phrase: string, paper: number, free: Freedom): void {
  const tally = tallies.get(phrase) ?? { frequency: 0, papers: 0, opens: 0, closes: 0, glued: 0, last: -1 };
  tally.frequency++;
  if (tally.last !== paper) tally.papers++;
  if (free.opens) tally.opens++;
  if (free.closes) tally.closes++;
  if (free.glued) tally.glued++;
  tally.last = paper;
  tallies.set(phrase, tally);
}

function countPapers(size: number, units: readonly number[], paperOf: readonly number[]): number[] {
  const counts = Array.from({ length: size }, () => 0);
  const last = Array.from({ length: size }, () => -1);
  units.forEach((unit, index) => {
    const paper = paperOf[index] ?? 0;
    if (last[unit] === paper) return;
    last[unit] = paper;
    counts[unit] = (counts[unit] ?? 0) + 1;
  });
  return counts;
}
