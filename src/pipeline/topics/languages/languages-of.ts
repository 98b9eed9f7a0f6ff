import { isClearlyEnglish, isEnglish } from "../phrases/english.ts";
import type { SearchedText } from "../texts.ts";
import type { Word } from "../words.ts";
import { loadLanguages, type Languages } from "./load-languages.ts";

/** How the texts of a paper are read whose language is known and not English. */
interface OtherLanguage {
  tagsOf(words: readonly Word[]): string[] | null;
  stemOf(word: string): string;
}

export interface LanguagesFound {
  /** For each paper null where its texts are English, or bring their topics along; else the code of the language, "" where it is unknown. */
  codes: (string | null)[];
  /** How the texts of a paper are read; null for those that are read as English ones. */
  of(place: number): OtherLanguage | null;
}

/** Recognises the languages of papers, by all of their texts, whose words are given in step. What is needed for it is loaded when it is needed. Linear. */
export async function languagesOf(
  papers: readonly (readonly SearchedText[])[],
  words: readonly (readonly (readonly Word[])[])[],
): Promise<LanguagesFound> {
  const wordsIn = (place: number) => words[place]?.flat() ?? [];
  const doubtful = papers.map(
    (texts, place) => texts.some(({ given }) => !given) && !isClearlyEnglish(wordsIn(place)),
  );
  const languages = doubtful.includes(true) ? await loadLanguages() : null;
  const codes = papers.map((texts, place) => {
    if (!doubtful[place] || !languages) return null;
    const language = languages.languageOf(texts.map(({ text }) => text).join("\n"));
    if (language === null) return isEnglish(wordsIn(place)) ? null : "";
    return language === "en" ? null : language;
  });
  return { codes, of: (place) => reading(languages, codes[place]) };
}

function reading(languages: Languages | null, code: string | null | undefined): OtherLanguage | null {
  if (!languages || !code) return null;
  return {
    tagsOf: (words) => languages.tagsOf(words, code),
    stemOf: (word) => languages.stemOf(word, code),
  };
}
