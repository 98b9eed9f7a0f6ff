import { transliterate } from "transliteration";
import { isPlain } from "../../lib/fold.ts";
import { isAnyScriptRead, romanizations } from "../../lib/romanized.ts";
import { endsInPatronymic, isInitials, letters, nameParts } from "./name-parts.ts";
import { syllabicName, type SyllabicName } from "./syllabic-name.ts";

/** A name as it may be written in Latin letters. */
export interface LatinName {
  family: string;
  given: readonly string[];
}

/** Letters that are read otherwise where they are a family name. */
const READ_AS_FAMILY = new Map(
  Object.entries({
    曾: "zeng",
    单: "shan",
    單: "shan",
    解: "xie",
    仇: "qiu",
    查: "zha",
    覃: "qin",
    朴: "piao",
  }),
);
/** Korean family names as their bearers write them, where that is not the official spelling alone. */
const KOREAN_FAMILIES = new Map(
  Object.entries({
    김: "kim gim",
    이: "lee yi rhee",
    리: "lee ri",
    박: "park bak pak",
    최: "choi choe",
    정: "jeong jung chung",
    조: "cho jo",
    강: "kang gang",
    윤: "yoon yun",
    장: "jang chang",
    임: "lim",
    림: "lim",
    오: "oh o",
    신: "shin sin",
    서: "seo suh",
    권: "kwon gwon",
    안: "ahn an",
    유: "yoo ryu",
    류: "ryu yoo",
    전: "jeon jun chun",
    고: "ko koh",
    문: "moon mun",
    손: "son sohn",
    백: "baek paik",
    허: "heo hur huh",
    심: "shim sim",
    노: "noh roh no",
    곽: "kwak gwak",
    성: "sung seong",
    주: "joo ju",
    우: "woo u",
    구: "koo ku",
    나: "na ra",
    엄: "eom um",
    천: "cheon chun",
    방: "bang pang",
    공: "kong gong",
    변: "byun byeon",
    추: "choo",
  }),
);
/** Korean syllables as they are mostly written in names, where the official spelling is another. */
const KOREAN_HABITS: readonly (readonly [RegExp, string])[] = [
  [/^h(?:ui|yi)$/, "hee"],
  [/^u$/, "woo"],
  [/(?<=^[^aeiouy]+)u/, "oo"],
  [/gyeong$/, "kyung"],
  [/yeong$/, "young"],
  [/yeo/, "yu"],
  [/eo/, "u"],
  [/^g/, "k"],
];

/**
 * How a name in another script may be written in Latin letters, the likeliest way first; none for a name in Latin letters, and for
 * scripts whose letters do not tell the vowels. Kanji are read as Chinese, so that a reading may bring two names together, but
 * proves nothing. Cost: linear in the name.
 */
export function latinNames(name: string): LatinName[] {
  if (isPlain(name)) return [];
  const writing = name.normalize("NFC");
  if (/\p{Script=Latin}/u.test(writing)) return [];
  const syllabic = syllabicName(writing);
  if (syllabic) return inSyllables(syllabic);
  if (!isAnyScriptRead(writing)) return [];
  const words = writing.split(/[\s,]+/u).filter((word) => word !== "");
  const ways = ordersOf(writing, words).flatMap((name) =>
    romanizations.map((romanize) => inLatinLetters(name, romanize)),
  );
  return [...new Set(ways)].map((written) => nameParts({ written }));
}

/** `Щукина Юлия` may have the family name first; `Иванов Иван Иванович` has. */
function ordersOf(writing: string, words: readonly string[]): string[] {
  const [first = "", ...rest] = words;
  if (writing.includes(",") || rest.length === 0 || words.some((word) => isInitials(word))) return [writing];
  const turned = `${first}, ${rest.join(" ")}`;
  if (endsInPatronymic(words)) return [turned];
  return rest.length > 2 ? [writing] : [writing, turned];
}

/** A name word by word; initials stay initials, so that `Ю. А.` is `Y. A.`. */
const inLatinLetters = (name: string, romanize: (word: string) => string) =>
  name.replace(/[\p{L}\p{M}ʼ’']+/gu, (word) =>
    /^\p{Lu}{1,3}$/u.test(word)
      ? Array.from(word, (letter) => capital(plain(romanize(letter))).slice(0, 1)).join("")
      : capital(plain(romanize(word))),
  );

const plain = (word: string) => (/[^\p{Script=Latin}]/u.test(word) ? transliterate(word) : word);
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

function inSyllables({ family, given }: SyllabicName): LatinName[] {
  const ways = /\p{Script=Hangul}/u.test(family) ? KOREAN_WAYS : CHINESE_WAYS;
  return ways.flatMap(({ families, syllable }) => {
    const syllables = Array.from(given, (letter) => letters(syllable(letter)));
    if (syllables.length > 3 || !syllables.every(isRead)) return [];
    return families(family)
      .filter(isRead)
      .flatMap((one) => [
        { family: letters(one), given: [syllables.join("")] },
        ...(syllables.length > 1 ? [{ family: letters(one), given: syllables }] : []),
      ]);
  });
}

/** Whether a syllable could be read: not `々`, nor letters that no table has. */
const isRead = (latin: string) => /^[a-z]+$/i.test(latin);

/** A way to write names of syllables in Latin letters. */
interface Way {
  families(family: string): string[];
  syllable(letter: string): string;
}

const official = (letters: string) => [...letters].map((letter) => transliterate(letter)).join("");

const CHINESE_WAYS: readonly Way[] = [
  { families: (family) => [READ_AS_FAMILY.get(family) ?? official(family)], syllable: official },
];

const koreanFamilies = (family: string) => KOREAN_FAMILIES.get(family)?.split(" ") ?? [official(family)];

const asWrittenInNames = (letter: string) =>
  KOREAN_HABITS.reduce((syllable, [from, to]) => syllable.replace(from, to), official(letter));

const KOREAN_WAYS: readonly Way[] = [
  { families: koreanFamilies, syllable: official },
  { families: koreanFamilies, syllable: asWrittenInNames },
];
