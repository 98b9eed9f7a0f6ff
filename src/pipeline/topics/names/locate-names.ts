import { nameKey } from "../name-key.ts";
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
 * GPT-4o is no GPT-4 and SpecCLIP no CLIP. `acronyms` tells which short forms stand for phrases: they are no names.
 * Cost: linear in the texts.
 */
export function locateNames(
  texts: readonly SearchedText[],
  words: readonly (readonly Word[])[],
  book: NameBook,
  acronyms: AcronymsHere,
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
      ...findCoinedWords(text, isKnown).filter(
        (span) => !acronyms.isPhrase(text.slice(span.start, span.end)),
      ),
    ];
    const outside = spans.filter((span) => !isInAddress(span, here));
    return keepLongest([...outside, ...findAccounts(text, book)]).map((span) => resolve(span, book));
  });
  const isMeant = judgeAmbiguous(texts, words, found, book, acronyms);
  return found.map((spans, index) => spans.filter((span) => isMeant(span, texts[index]?.text ?? "")));
}

/** What short forms stand for in a paper. */
export interface AcronymsHere {
  /** The paper itself, or else nearly all papers, mean a phrase by it. */
  isPhrase(short: string): boolean;
  /** The paper itself says that it means a phrase by it. */
  isDefinedHere(short: string): boolean;
}

/** So short a form means many things: it is a name in papers that write the name out as well. */
const TWO_LETTERS = /^\p{Lu}{2}$/u;

/** Where code and models are kept under the names of those who made them. */
const ACCOUNT = /\b(?:github\.com|gitlab\.com|huggingface\.co)\/([\w-]+)/giu;

/** Known organizations by their accounts in web addresses: `huggingface.co/universeTBD`. */
function findAccounts(text: string, book: NameBook): NameSpan[] {
  return [...text.matchAll(ACCOUNT)].flatMap((match) => {
    const [whole, account = ""] = match;
    const name = book.find(nameKey(account));
    const start = match.index + whole.length - account.length;
    return name?.type === "Organization" && name.label !== null
      ? [{ start, end: start + account.length, key: name.key, type: name.type }]
      : [];
  });
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
  acronyms: AcronymsHere,
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
    const written = text.slice(span.start, span.end);
    if (acronyms.isDefinedHere(written)) return false;
    if (!name || sure.has(span.key)) return true;
    if (TWO_LETTERS.test(written)) return false;
    if ((name.label === null || name.near.length > 0) && acronyms.isPhrase(written)) return false;
    return name.near.length === 0 || name.near.some(isNear);
  };
}
