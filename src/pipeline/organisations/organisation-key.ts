import { foldedWords } from "../../lib/fold.ts";

/** Words of names of organisations as Web of Science and others abbreviate them, and other languages write them. */
const SPELLED: Record<string, string> = {
  univ: "university",
  universidad: "university",
  universidade: "university",
  universita: "university",
  universitaet: "university",
  universitat: "university",
  universite: "university",
  universiteit: "university",
  universitet: "university",
  universitetet: "university",
  universitesi: "university",
  uniwersytet: "university",
  univerzita: "university",
  inst: "institute",
  insts: "institute",
  institut: "institute",
  instituto: "institute",
  istituto: "institute",
  institution: "institute",
  natl: "national",
  nacional: "national",
  nazionale: "national",
  nationale: "national",
  acad: "academy",
  sci: "science",
  technol: "technology",
  tech: "technology",
  technical: "technology",
  res: "research",
  lab: "laboratory",
  labs: "laboratory",
  ctr: "center",
  centre: "center",
  coll: "college",
  observ: "observatory",
  obs: "observatory",
  hosp: "hospital",
  oceanog: "oceanography",
  oceanol: "oceanology",
  oceanograph: "oceanography",
  oceanographic: "oceanography",
  astron: "astronomy",
  astrophys: "astrophysics",
  phys: "physics",
  geol: "geology",
  biol: "biology",
  chem: "chemistry",
  environm: "environment",
  environmental: "environment",
  agr: "agricultural",
  med: "medical",
  mus: "museum",
  hist: "history",
  dept: "department",
  fed: "federal",
  calif: "california",
  chinese: "china",
  amer: "american",
  soc: "society",
  corp: "corporation",
  adm: "administration",
  dev: "development",
  marit: "maritime",
  atmospher: "atmospheric",
  st: "saint",
};

/** Directions, which are abbreviated in front and behind `Univ`: `E China Normal Univ`, `Univ N Carolina`. */
const DIRECTIONS: Record<string, string> = { n: "north", s: "south", e: "east", w: "west" };

const EMPTY = new Set(
  "of the for and in at de del della dei degli la le les el der die das des du di do da et y e und a an studi".split(
    " ",
  ),
);

/** What the writings of one organisation have in common: its words spelled out, in order, without those that say nothing. */
export function organisationKey(name: string): string {
  const words = foldedWords(name.replace(/\bU\. ?S\.(?: ?A\.)?/g, "US").replace(/['’]/g, ""));
  const spelled = words
    .filter((word) => !EMPTY.has(word))
    .map((word) => (Object.hasOwn(SPELLED, word) ? SPELLED[word]! : word)) // safe: it has it
    .map((word) => (word.length > 4 ? word.replace(/(?<!s)s$/, "") : word));
  return spelled
    .map((word, n) =>
      n === 0 || spelled[n - 1] === "university"
        ? Object.hasOwn(DIRECTIONS, word)
          ? DIRECTIONS[word]!
          : word
        : word,
    )
    .join(" ");
}

/** `plymouth university` and `university plymouth` may be one: the key of the other order; null where there is none. */
export function turnedKey(key: string): string | null {
  const words = key.split(" ");
  if (words.length < 2) return null;
  if (words[0] === "university") return [...words.slice(1), "university"].join(" ");
  return words.at(-1) === "university" ? ["university", ...words.slice(0, -1)].join(" ") : null;
}
