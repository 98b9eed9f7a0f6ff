import type { Word } from "../words.ts";

/** Gives each word of a text its part of speech, in the words of Universal Dependencies: NOUN, ADJ, … */
export type Tagger = (text: string, words: readonly Word[]) => string[];

/**
 * Loads wink-nlp and its English model (0.1 s, 1 MB compressed) and returns a tagger. They are loaded here and not at the
 * top so that importing the pipeline costs nothing. About 0.15 ms an abstract.
 */
export async function loadTagger(): Promise<Tagger> {
  const [wink, model] = await Promise.all([import("wink-nlp"), import("wink-eng-lite-web-model")]);
  const nlp = defaultOf(wink)(defaultOf(model), ["sbd", "pos"]);
  return (text, words) => {
    const tokens = nlp.readDoc(text).tokens();
    const values = tokens.out(nlp.its.value);
    return alignTags(text, words, values, tokens.out(nlp.its.pos));
  };
}

/** The default export of a CommonJS module, which some bundlers wrap once more than others. */
function defaultOf<T>(module: { default: T }): T {
  const outer = module.default as T & { default?: T }; // safe: at worst the inner default is undefined
  return outer.default ?? outer;
}

/** Tags of the tagger's tokens for our words: each word has the tag of the token in which it starts. */
function alignTags(text: string, words: readonly Word[], values: readonly string[], tags: readonly string[]): string[] {
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
