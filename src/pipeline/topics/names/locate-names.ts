import type { SearchedText } from "../texts.ts";
import type { WordCase } from "../word-case.ts";
import type { Word } from "../words.ts";
import { findCelestialObjects } from "./celestial-objects.ts";
import { findCoinedWords } from "./coined-words.ts";
import { findModelFamilies } from "./model-families.ts";
import type { NameBook } from "./name-book.ts";
import { keepLongest, type NameSpan } from "./name-span.ts";

/**
 * The names in the texts of one paper, for each text in order and without overlaps: the longest match wins, so that
 * GPT-4o is no GPT-4 and SpecCLIP no CLIP. `phrases` holds the acronyms that stand for phrases here: they are no names.
 * Cost: linear in the texts.
 */
export function locateNames(
  texts: readonly SearchedText[],
  words: readonly (readonly Word[])[],
  book: NameBook,
  phrases: (short: string) => boolean,
  wordCase: WordCase,
): NameSpan[][] {
  const isKnown = (part: string): boolean =>
    book.findWritten(part)?.label != null || wordCase.isMostlySmall(part);
  const found = texts.map(({ text }, index) => {
    const here = words[index] ?? [];
    const spans = [
      ...book.match(text, here),
      ...findModelFamilies(text),
      ...findCelestialObjects(text),
      ...findCoinedWords(text, isKnown).filter((span) => !phrases(text.slice(span.start, span.end))),
    ];
    return keepLongest(spans.filter((span) => !isInAddress(span, here))).map((span) => resolve(span, book));
  });
  const isMeant = judgeAmbiguous(texts, words, found, book, phrases);
  return found.map((spans, index) => spans.filter((span) => isMeant(span, texts[index]?.text ?? "")));
}

/** Patterns see web addresses, whose words were left out. */
function isInAddress(span: NameSpan, words: readonly Word[]): boolean {
  return !words.some((word) => word.start < span.end && word.end > span.start);
}

/** A name that a pattern found may be another form of one in the book. */
function resolve(span: NameSpan, book: NameBook): NameSpan {
  const known = span.type === "Object" || span.type === null ? book.find(span.key) : undefined;
  return known ? { ...span, key: known.key, type: known.type } : span;
}

/** Names that are words as well count where the paper has a long form of theirs, or a word that goes with them. */
function judgeAmbiguous(
  texts: readonly SearchedText[],
  words: readonly (readonly Word[])[],
  found: readonly (readonly NameSpan[])[],
  book: NameBook,
  phrases: (short: string) => boolean,
): (span: NameSpan, text: string) => boolean {
  const sure = new Set<string>();
  found.forEach((spans, index) => {
    for (const span of spans) {
      if (/\s/u.test(texts[index]?.text.slice(span.start, span.end) ?? "")) sure.add(span.key);
    }
  });
  let company: ReadonlySet<string> | undefined;
  const isNear = (word: string): boolean =>
    (company ??= new Set(words.flat().map(({ text }) => text.toLowerCase()))).has(word);
  return (span, text) => {
    const name = book.find(span.key);
    if (!name || sure.has(span.key)) return true;
    if (name.label === null || name.near.length > 0) {
      if (phrases(text.slice(span.start, span.end))) return false;
    }
    return name.near.length === 0 || name.near.some(isNear);
  };
}
