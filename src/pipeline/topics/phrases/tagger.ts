import type { Word } from "../words.ts";
import { withoutHistory } from "./wink-model.ts";

/** Gives each word of a text its part of speech, in the words of Universal Dependencies: NOUN, ADJ, … */
export type Tagger = (text: string, words: readonly Word[]) => string[];

let opening: Promise<Tagger> | null = null;

/** The tagger, opened once. It is loaded here and not at the top so that importing the pipeline costs nothing. */
export function loadTagger(): Promise<Tagger> {
  opening ??= openTagger();
  return opening;
}

/**
 * Another tagger: wink-nlp with its English model (0.1 s, 1 MB compressed), about 0.15 ms an abstract. What it says of a text does
 * not depend on what it read before. Not to be opened often: each time doubles a text inside wink's model, until after 28 it throws.
 */
export async function openTagger(): Promise<Tagger> {
  const [wink, model] = await Promise.all([import("wink-nlp"), import("wink-eng-lite-web-model")]);
  const nlp = defaultOf(wink)(withoutHistory(defaultOf(model)), ["sbd", "pos"]);
  // oxlint-disable-next-line typescript/unbound-method -- wink-nlp knows these functions by identity; none uses `this`
  const { value, pos } = nlp.its;
  return (text, words) => {
    const tokens = nlp.readDoc(text).tokens();
    return alignTags(text, words, tokens.out(value), tokens.out(pos));
  };
}

interface Wrapped<T> {
  default: T;
}

/** The default export of a CommonJS module, which some bundlers wrap once more than others. */
function defaultOf<T>(module: { default: T }): T {
  const outer: T | Wrapped<T> = module.default;
  return isWrapped(outer) ? outer.default : outer;
}

function isWrapped<T>(value: T | Wrapped<T>): value is Wrapped<T> {
  return ((typeof value === "object" && value !== null) || typeof value === "function") && "default" in value;
}

/** Tags of the tagger's tokens for our words: each word has the tag of the token in which it starts. */
function alignTags(
  text: string,
  words: readonly Word[],
  values: readonly string[],
  tags: readonly string[],
): string[] {
  const aligned: string[] = [];
  let token = -1;
  let end = 0;
  for (const word of words) {
    while (end <= word.start && token + 1 < values.length) {
      token++;
      const value = values[token] ?? "";
      const start = text.indexOf(value, end);
      if (start >= 0 && start <= word.start) end = start + value.length;
      else if (start > word.start) break;
    }
    aligned.push(tags[token] ?? "X");
  }
  return aligned;
}
