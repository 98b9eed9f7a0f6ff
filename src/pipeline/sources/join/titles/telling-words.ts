import { titleWords } from "./title-words.ts";

/** Words that say nothing of what a title is about. */
export const LITTLE = new Set(
  (
    "a an the of in on for and to with by from at using via " +
    "und der die das des den dem ein eine im zu zur von vom et le la les l d de du des un une en y e el los las del para por"
  ).split(" "),
);

/** Words that make another paper of the same title: numbers of parts, and what is added to a paper. */
const TELLING = new Set(
  (
    "supplement supplementary supporting appendix part parts chapter volume vol " +
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv first second third fourth fifth sixth one two three four five six seven " +
    "eight nine ten revisited update updated continued preface introduction foreword summary abstract poster slides dataset data " +
    "code not no non without"
  )
    .split(" ")
    .flatMap((word) => titleWords(word)),
);

/** Words of subtitles that make another paper of the same title. */
const ADDED = new Set(
  (
    "supplement supplementary appendix revisited update updated continued protocol rationale followup further reanalysis extended " +
    "extension interim poster slides thesis dissertation preface foreword"
  )
    .split(" ")
    .flatMap((word) => titleWords(word)),
);

export const isAdded = (words: readonly string[]) =>
  words.some((word, n) => ADDED.has(word) || (word === "folow" && words[n + 1] === "up"));

/** `12`, `12a`. */
const NUMBER = /^\d+\p{L}?$/u;

export const isTelling = (word: string) =>
  TELLING.has(word) || (word.length === 1 ? /[b-z\d]/.test(word) : NUMBER.test(word));

export const tellingOf = (words: readonly string[]) => words.filter(isTelling).sort().join(" ");

/** Whether both titles have numbers, of parts or years or doses, and other ones. */
export function countsDiffer(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [tellingOf(a), tellingOf(b)];
  return one !== "" && other !== "" && one !== other;
}

/** Whether one counts parts, years or doses, or says no, and the other not so. */
export function haveOtherCounts(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a, b].map((words) =>
    words
      .filter(
        (word, n) => isTelling(word) && (word.length > 1 || /\d/.test(word) || isLastLetter(word, n, words)),
      )
      .sort()
      .join(" "),
  );
  return one !== other;
}

/** `Catalogue B`; an `m` is a unit. */
const isLastLetter = (word: string, n: number, words: readonly string[]) =>
  n === words.length - 1 && /^[b-h]$/.test(word);
