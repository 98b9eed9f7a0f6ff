import { fold } from "../../../lib/fold.ts";
import type { Word } from "../words.ts";
import { toStem } from "./stems.ts";

/** What is known of texts that are not English. */
export interface Languages {
  /** The language of a text, as a code of ISO 639-1; null where it is not recognised for sure. */
  languageOf(text: string): string | null;
  /**
   * Which words of a text say something, in place of parts of speech: nouns, but for the stop words of the language. Null for a
   * language whose stop words are not known.
   */
  tagsOf(words: readonly Word[], language: string): string[] | null;
  /** The form under which variants of a word meet. */
  stemOf(word: string, language: string): string;
}

let loading: Promise<Languages> | null = null;

/** What is known of languages, loaded when the first text is met that is not English (1.2 MB). */
export function loadLanguages(): Promise<Languages> {
  loading ??= load();
  return loading;
}

/** No language writes what it says in a text of fewer letters. */
const FEWEST_LETTERS = 40;

async function load(): Promise<Languages> {
  const [{ eld }, { default: stopWords }] = await Promise.all([
    import("eld/extrasmall"),
    import("stopwords-iso/stopwords-iso.json"),
  ]);
  const lists: Readonly<Record<string, readonly string[]>> = stopWords;
  const known = new Map<string, ReadonlySet<string> | null>();
  const stopWordsOf = (language: string) => {
    const found = known.get(language);
    if (found !== undefined) return found;
    const list = Object.hasOwn(lists, language) ? lists[language] : undefined;
    const own = list ? new Set(list.map(fold)) : null;
    known.set(language, own);
    return own;
  };
  return {
    languageOf(text) {
      if (text.replace(/[^\p{L}]/gu, "").length < FEWEST_LETTERS) return null;
      const found = eld.detect(text);
      if (found.language === "" || !found.isReliable()) return null;
      return found.language === "en" || isBorneOut(text, stopWordsOf(found.language), stopWordsOf("en"))
        ? found.language
        : null;
    },
    tagsOf(words, language) {
      const own = stopWordsOf(language);
      return own && words.map(({ text }) => tagOf(text, own));
    },
    stemOf: (word, language) => toStem(language)(fold(word).replace(/'/gu, "")),
  };
}

/** One word in so many at least is a stop word of the language that it is not of English: names alone make no text French. */
const ONE_IN = 15;

function isBorneOut(
  text: string,
  own: ReadonlySet<string> | null,
  english: ReadonlySet<string> | null,
): boolean {
  if (!own || !/\p{Script=Latin}/u.test(text)) return true;
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  const telling = words.filter((word) => own.has(word) && !english?.has(word)).length;
  return telling >= words.length / ONE_IN;
}

function tagOf(word: string, stopWords: ReadonlySet<string>): string {
  if (/^\p{N}/u.test(word)) return "NUM";
  return word.length < 2 || stopWords.has(fold(word)) ? "ADP" : "NOUN";
}
