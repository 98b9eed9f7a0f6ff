import { fold } from "../../lib/fold.ts";
import { wordsOf } from "./words.ts";

/**
 * The key under which the spellings of a name meet: folded, `&` read as `and`, and without spaces or hyphens, save
 * between two digits. `Gemini-2.5-Pro` = `Gemini 2.5 Pro`, `LLaMA-2` = `Llama 2`, but `LLaMA-2-7B` is not `LLaMA-27B`,
 * nor `GPT-4` `GPT-4o`.
 */
export function nameKey(name: string): string {
  return wordsOf(name).reduce((key, word) => appendToKey(key, foldNamePart(word.text)), "");
}

/** One word of a name, folded. */
export function foldNamePart(word: string): string {
  return word === "&" ? "and" : fold(word).replace(/'/gu, "");
}

/** Adds a folded word to the key of the words before it. */
export function appendToKey(key: string, part: string): string {
  return /\p{N}$/u.test(key) && /^\p{N}/u.test(part) ? `${key}-${part}` : key + part;
}
