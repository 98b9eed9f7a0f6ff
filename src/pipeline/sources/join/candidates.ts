import type { ComparedTitle } from "./title-likeness.ts";

/** What a record is found by when no identifier leads to it. */
export interface Findable {
  title: ComparedTitle | null;
  /** Its place in print, as `placeKey` writes it. */
  place: string | null;
}

/** Finds the groups whose titles may be like that of a record, without comparing it with all. */
export interface Candidates {
  /** Numbers of groups, the likeliest kind first, each once, in the order in which they came. */
  like(record: number): number[];
  remember(record: number, group: number): void;
  /** One group has become part of another. */
  replace(group: number, by: number): void;
}

/** Titles of fewer letters tell nothing. */
const FEWEST_LETTERS = 6;
/** By the pairs among so many of its rarest words a title is found again. */
const RARE = 4;
/** A pair of words, or a place, that more groups have is none that tells anything. */
const MOST_SHARING = 40;
/** So many groups of one title are looked at. */
const MOST_NAMESAKES = 50;

/** A text, or two words by their numbers. */
type Key = string | number;

/** @param records all that will be asked for, by their numbers: a word is rare by how many of their titles have it. */
export function createCandidates(records: readonly Findable[]): Candidates {
  const pairs = createPairs(records);
  const groups = new Map<Key, number[]>();
  const heirs = new Map<number, number>();

  const current = (group: number): number => {
    let heir = group;
    for (let next = heirs.get(heir); next !== undefined; next = heirs.get(heir)) heir = next;
    return heir;
  };
  const keep = (key: Key, group: number, most: number): void => {
    const known = groups.get(key);
    if (!known) groups.set(key, [group]);
    else if (known.length < most && !known.includes(group)) known.push(group);
  };
  return {
    like(record) {
      const { title, place } = records[record] ?? NOTHING;
      if (!title) return [];
      const main = mainOf(title);
      const keys: Key[] = [
        ...(tells(title) ? [`whole ${title.letters}`, `main ${title.letters}`] : []),
        ...(main === null ? [] : [`main ${main}`, `whole ${main}`]),
        ...(pairs[record] ?? []),
        ...(place === null ? [] : [`place ${place}`]),
      ];
      return [...new Set(keys.flatMap((key) => groups.get(key) ?? []).map(current))];
    },
    remember(record, group) {
      const { title, place } = records[record] ?? NOTHING;
      if (!title) return;
      if (tells(title)) keep(`whole ${title.letters}`, group, MOST_NAMESAKES);
      const main = mainOf(title);
      if (main !== null) keep(`main ${main}`, group, MOST_NAMESAKES);
      for (const pair of pairs[record] ?? []) keep(pair, group, MOST_SHARING);
      if (place !== null) keep(`place ${place}`, group, MOST_SHARING);
    },
    replace: (group, by) => void heirs.set(group, by),
  };
}

const NOTHING: Findable = { title: null, place: null };

const tells = ({ letters }: ComparedTitle) => letters.length >= FEWEST_LETTERS;

function mainOf({ main, subtitle }: ComparedTitle): string | null {
  const letters = main.join("");
  return subtitle.length > 0 && letters.length >= FEWEST_LETTERS ? letters : null;
}

/**
 * Of each record the pairs among its title's rarest words, a number for each pair. A word or a pair that no other
 * title has leads nowhere.
 */
function createPairs(records: readonly Findable[]): number[][] {
  const counts = new Map<string, number>();
  for (const { title } of records)
    for (const word of new Set(title?.words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byRarity = [...counts]
    .filter(([word, count]) => count > 1 && word.length >= 4)
    .sort(([one, a], [other, b]) => a - b || (one < other ? -1 : 1));
  const ranks = new Map(byRarity.map(([word], rank) => [word, rank]));
  const pairs = records.map(({ title }) => {
    if (!title || !tells(title)) return [];
    const known = new Set<number>();
    for (const word of title.words) {
      const rank = ranks.get(word);
      if (rank !== undefined) known.add(rank);
    }
    const rarest = [...known].sort((a, b) => a - b).slice(0, RARE);
    return rarest.flatMap((one, n) => rarest.slice(n + 1).map((other) => one * ranks.size + other));
  });
  const met = new Set<number>();
  const shared = new Set(pairs.flat().filter((pair) => met.size === met.add(pair).size));
  return pairs.map((own) => own.filter((pair) => shared.has(pair)));
}
