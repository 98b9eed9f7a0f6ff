import type { ComparedTitle } from "./title-likeness.ts";

/** Finds the groups whose titles may be like that of a record, without comparing it with all. */
export interface Candidates {
  /** Numbers of groups, the likeliest kind first, each once, in the order in which they came. */
  like(title: ComparedTitle, place: string | null): number[];
  remember(title: ComparedTitle, place: string | null, group: number): void;
  /** One group has become part of another. */
  replace(group: number, by: number): void;
}

/** Titles of fewer letters tell nothing. */
const FEWEST_LETTERS = 6;
/** Of so many of its rarest words a title is found again, if two of them are right. */
const RARE = 5;
/** A pair of words that more titles have is none that tells anything. */
const MOST_SHARING = 40;
/** So many groups of one title are looked at. */
const MOST_NAMESAKES = 50;

/** @param titles all titles that will be asked for: a word is rare by how many of them have it. */
export function createCandidates(titles: readonly (ComparedTitle | null)[]): Candidates {
  const counts = new Map<string, number>();
  for (const title of titles)
    for (const word of new Set(title?.words ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const groups = new Map<string, number[]>();
  const heirs = new Map<number, number>();

  const current = (group: number): number => {
    let heir = group;
    for (let next = heirs.get(heir); next !== undefined; next = heirs.get(heir)) heir = next;
    return heir;
  };
  const keysOf = (title: ComparedTitle, place: string | null) => {
    const there = place === null ? [] : [{ key: `place ${place}`, most: MOST_SHARING }];
    if (title.letters.length < FEWEST_LETTERS) return there;
    const main =
      title.subtitle.length > 0 && title.main.join("").length >= FEWEST_LETTERS ? title.main.join("") : null;
    return [
      { key: `whole ${title.letters}`, most: MOST_NAMESAKES },
      ...(main ? [{ key: `main ${main}`, most: MOST_NAMESAKES }] : []),
      ...rarePairs(title, counts).map((key) => ({ key, most: MOST_SHARING })),
      ...there,
    ];
  };
  return {
    like(title, place) {
      const asked = keysOf(title, place).map(({ key }) => key);
      const main = asked.find((key) => key.startsWith("main "))?.slice(5);
      const keys = [...asked, `main ${title.letters}`, ...(main ? [`whole ${main}`] : [])];
      return [...new Set(keys.flatMap((key) => groups.get(key) ?? []).map(current))];
    },
    remember(title, place, group) {
      for (const { key, most } of keysOf(title, place)) {
        const known = groups.get(key);
        if (!known) groups.set(key, [group]);
        else if (known.length < most && !known.includes(group)) known.push(group);
      }
    },
    replace: (group, by) => void heirs.set(group, by),
  };
}

/** The pairs among the rarest words of a title. Typing errors make words rare, so more than two are needed. */
function rarePairs({ words }: ComparedTitle, counts: ReadonlyMap<string, number>): string[] {
  const rarest = [...new Set(words)]
    .filter((word) => word.length >= 4)
    .map((word) => ({ word, count: counts.get(word) ?? 0 }))
    .sort((a, b) => a.count - b.count || (a.word < b.word ? -1 : 1))
    .slice(0, RARE)
    .map(({ word }) => word)
    .sort();
  return rarest.flatMap((one, n) => rarest.slice(n + 1).map((other) => `pair ${one} ${other}`));
}
