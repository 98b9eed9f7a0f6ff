/** `а:a б:b` as a table. */
const table = (pairs: string) =>
  new Map(pairs.split(" ").map((pair): [string, string] => [pair[0] ?? "", pair.slice(2)]));

/** Cyrillic letters as libraries write them in Latin ones, each in the plainest of its ways. */
const CYRILLIC = table(
  "а:a б:b в:v г:g ґ:g д:d ђ:dj ѓ:g е:e ё:e є:e ж:zh з:z ѕ:dz и:i і:i ї:i й:i ј:i к:k л:l љ:li м:m н:n њ:ni о:o п:p р:r " +
    "с:s т:t ћ:c ќ:k у:u ў:u ф:f х:h ц:ts ч:ch џ:dz ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya",
);
/** What each way to write Cyrillic has of its own; the first is the plainest. */
const CYRILLIC_HABITS: readonly (readonly (readonly [RegExp, string])[])[] = [
  [],
  [
    [/ий(?!\p{L})|ый(?!\p{L})/gu, "y"],
    [/й/gu, "y"],
    [/(?<!\p{L})е|(?<=[аеёиоуыэюя])е/gu, "ye"],
  ],
  [
    [/ий(?!\p{L})|ый(?!\p{L})/gu, "y"],
    [/й/gu, "y"],
    [/ё/gu, "yo"],
    [/кс/gu, "x"],
  ],
  [
    [/ю/gu, "iu"],
    [/я/gu, "ia"],
  ],
  [
    [/й/gu, "j"],
    [/ю/gu, "ju"],
    [/я/gu, "ja"],
    [/ж/gu, "z"],
    [/х/gu, "h"],
    [/ц/gu, "c"],
    [/ч/gu, "c"],
    [/[шщ]/gu, "s"],
    [/љ/gu, "lj"],
    [/њ/gu, "nj"],
    [/џ/gu, "dz"],
  ],
];
const GREEK = table(
  "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o",
);

/** Two Greek letters for one sound. */
const GREEK_PAIRS = /ου|(?<!\p{L})(?:μπ|ντ)|γγ/gu;
const PAIRS = new Map([
  ["ου", "ou"],
  ["μπ", "b"],
  ["ντ", "d"],
  ["γγ", "ng"],
]);

const CYRILLIC_LETTER = /[а-џѓґѕќў]/giu;
/** Three and more: fewer are signs of a formula. */
const GREEK_WORD = /[α-ωά-ώϊϋΐΰ]{3,}|(?<=[α-ωά-ώ]{3,}\s)[α-ωά-ώ]{1,2}(?=\s)/giu;

/** Whether a text has words of a script that is written in Latin letters here. */
export const isAnyScriptRead = (text: string) => /[\u0400-\u052f]|[\u0370-\u03ff]{3}/.test(text);

/** Ways in which libraries, map makers, linguists and people themselves write Cyrillic and Greek words in Latin letters. */
export const romanizations: readonly ((word: string) => string)[] = CYRILLIC_HABITS.map(
  (habits) => (word) =>
    romanized(habits.reduce((so, [from, to]) => so.replace(from, to), word.normalize("NFC").toLowerCase())),
);

/** A text with its Cyrillic and Greek words in Latin letters, in lower case, for comparing it with records that romanize. */
export function romanized(text: string): string {
  if (!isAnyScriptRead(text)) return text;
  return text
    .normalize("NFC")
    .replace(CYRILLIC_LETTER, (letter) => CYRILLIC.get(letter.toLowerCase()) ?? letter)
    .replace(GREEK_WORD, (word) =>
      word
        .toLowerCase()
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .replace(GREEK_PAIRS, (pair) => PAIRS.get(pair) ?? pair)
        .replace(/[α-ως]/g, (letter) => GREEK.get(letter) ?? letter),
    );
}
