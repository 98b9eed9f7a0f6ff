import type { SearchedText } from "../texts.ts";
import { isTitleCase, type Word } from "../words.ts";
import { isEnglish } from "./english.ts";
import type { Tagger } from "./tagger.ts";

/**
 * The parts of speech of a text in which phrases are looked for: null where the paper brought its topics along, and in a text
 * that is not English, since the tagger knows no other language.
 */
export function tagText(
  { text, field, given }: SearchedText,
  words: readonly Word[],
  tag: Tagger,
): string[] | null {
  if (given || !isEnglish(words)) return null;
  const plain = field === "title" && isTitleCase(words) ? withoutCapitals(text, words) : text;
  return tag(plain, words);
}

/** Makes the words of a title small, which else look like names to the tagger; acronyms stay. The length is the same. */
function withoutCapitals(title: string, words: readonly Word[]): string {
  return words.reduce((text, word) => {
    const small = word.text.toLowerCase();
    if (!/^\p{Lu}\p{Ll}+$/u.test(word.text) || small.length !== word.text.length) return text;
    return text.slice(0, word.start) + small + text.slice(word.end);
  }, title);
}
