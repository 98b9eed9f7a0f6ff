import type { Compared } from "./compared.ts";
import { holdersOf } from "./holders.ts";
import type { ComparedTitle } from "./titles/compared-title.ts";

/** Finds the records that a record is worth comparing with, without comparing it with all. */
export interface Candidates {
  /**
   * Numbers of the records before this one that have its title, its main title, its first or last words, two of its rarest
   * words, its place, or begin like it.
   */
  before(record: number): number[];
}

/** Titles of fewer letters tell nothing. */
const FEWEST_LETTERS = 4;
/** Shorter words are not looked at. */
const SHORTEST = 4;
/** By the pairs among so many of its rarest words a title is found again. */
const RARE = 4;
/** So many words at its beginning and at its end. */
const ENDS = 3;
/** A key that more records have is none that tells anything: of these, the first are compared. */
const MOST_SHARING = 30;

type Findable = Pick<Compared, "title" | "places" | "beginning">;

/** @param records all that will be asked for, in their order: a word is rare by how many of their titles have it. */
export function createCandidates(records: readonly Findable[]): Candidates {
  const pairs = createPairs(records);
  const keys = records.map((record, number) => [...keysOf(record), ...(pairs[number] ?? [])]);
  const known = holdersOf(keys, MOST_SHARING);
  return {
    before(record) {
      const found = new Set<number>();
      for (const key of keys[record] ?? [])
        for (const other of known.get(key) ?? []) if (other < record) found.add(other);
      return [...found].sort((a, b) => a - b);
    },
  };
}

/** A whole title is found by the main title of another, and the other way round. */
function keysOf({ title, places, beginning }: Findable): string[] {
  if (!title) return [];
  const main = (title.parts[0] ?? []).join("");
  return [
    ...(tells(title) ? [title.letters] : []),
    ...(main !== title.letters && main.length >= FEWEST_LETTERS ? [main] : []),
    ...endsOf(title),
    ...places.map((place) => `at ${place}`),
    ...(beginning === null ? [] : [`in ${beginning}`]),
  ];
}

/** Its first and its last words: one of them stays where authors extend a title. */
function endsOf({ words }: ComparedTitle): string[] {
  const content = words.filter((word) => word.length >= SHORTEST);
  if (content.length < ENDS + 1) return [];
  return [`from ${content.slice(0, ENDS).join(" ")}`, `to ${content.slice(-ENDS).join(" ")}`];
}

const tells = ({ letters }: ComparedTitle) => letters.length >= FEWEST_LETTERS;

/**
 * Of each record the pairs among its title's rarest words, a number for each pair. A word that no other title has leads
 * nowhere.
 */
function createPairs(records: readonly Findable[]): number[][] {
  const counts = new Map<string, number>();
  for (const { title } of records)
    title?.words.forEach((word, n, words) => {
      if (word.length >= SHORTEST && words.indexOf(word) === n) counts.set(word, (counts.get(word) ?? 0) + 1);
    });
  const byRarity = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([one, a], [other, b]) => a - b || (one < other ? -1 : 1));
  const ranks = new Map(byRarity.map(([word], rank) => [word, rank]));
  return records.map(({ title }) => {
    if (!title || !tells(title)) return [];
    const known: number[] = [];
    for (const word of title.words) {
      const rank = ranks.get(word);
      if (rank !== undefined && !known.includes(rank)) known.push(rank);
    }
    const rarest = known.sort((a, b) => a - b).slice(0, RARE);
    return rarest.flatMap((one, n) => rarest.slice(n + 1).map((other) => one * ranks.size + other));
  });
}
