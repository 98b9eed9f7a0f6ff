import { findDefinitions, type Definition } from "../acronyms.ts";
import { nameKey } from "../name-key.ts";
import type { SearchedText } from "../texts.ts";
import type { WordCase } from "../word-case.ts";
import { isTitleCase, wordsOf, type Word } from "../words.ts";
import { isCapitalised, isNameDefinition } from "./acronym-names.ts";
import { openEvidence, type Evidence } from "./name-evidence.ts";
import { facilityType } from "./name-types.ts";
import {
  nameInTitle,
  namesBeforeHeads,
  namesByHeads,
  namesIntroduced,
  type IntroducedName,
} from "./introduced-names.ts";
import type { NameBook } from "./name-book.ts";

interface ReadText extends SearchedText {
  words: Word[];
}

/**
 * Reads a corpus for names that no list has, and writes them into the book: titles `Name: …`, `we introduce X`, `the X
 * survey`, capitalised words before a head noun, and defined acronyms that are names. Returns the other definitions by
 * paper: those are phrases. Linear.
 */
export function learnNames(
  papers: readonly (readonly SearchedText[])[],
  wordCase: WordCase,
  book: NameBook,
): Map<number, Definition[]> {
  const evidence = openEvidence();
  const definitions = new Map<number, Definition[]>();
  papers.forEach((searched, paper) => {
    const texts = searched
      .filter(({ given }) => !given)
      .map((text) => ({ ...text, words: wordsOf(text.text) }));
    evidence.meet(new Set(texts.flatMap(({ words }) => words.map((word) => word.text))));
    const introduced = collectNames(texts, wordCase, book);
    for (const { name, type } of introduced) evidence.note(nameKey(name), paper, [name], type);
    const named = new Set(introduced.filter(({ type }) => type === null).map(({ name }) => name));
    const defined = texts.flatMap(({ text, words }) => findDefinitions(text, words));
    const names = defined.filter((definition) => isNameDefinition(definition, named, book));
    for (const definition of names) noteDefinition(evidence, definition, paper);
    definitions.set(
      paper,
      defined.filter((definition) => !names.includes(definition)),
    );
  });
  evidence.judge(book, countShorts(definitions));
  return definitions;
}

function collectNames(texts: readonly ReadText[], wordCase: WordCase, book: NameBook): IntroducedName[] {
  const all = texts.flatMap(({ words }) => words);
  return texts.flatMap(({ text, field, words }) => {
    const head = field === "title" ? nameInTitle(text, wordCase) : null;
    const names = [
      ...(head === null ? [] : [{ name: head, type: null }]),
      ...namesIntroduced(text, wordCase),
      ...namesBeforeHeads(text),
    ].filter(({ name }) => /\s|\p{Ll}\p{Lu}/u.test(name) || isRepeated(all, name));
    if (field === "title" && isTitleCase(words)) return names;
    const byHeads = namesByHeads(text).filter(
      ({ name, type }) => type === "Event" || !book.findWritten(name.replace(/\s\S+$/u, "")),
    );
    return [...names, ...byHeads];
  });
}

/** A name that a paper brings in is used there again. */
function isRepeated(words: readonly Word[], name: string): boolean {
  return words.filter((word) => word.text === name || name.startsWith(`${word.text}-`)).length > 1;
}

function noteDefinition(evidence: Evidence, { short, long }: Definition, paper: number): void {
  const type = facilityType(long.split(/\s/u).at(-1) ?? "");
  const longs = isCapitalised(long) || type === "Dataset" ? [long] : [];
  evidence.note(nameKey(short), paper, [short, ...longs], type);
}

function countShorts(definitions: ReadonlyMap<number, readonly Definition[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of definitions.values())
    for (const { short } of list) counts.set(short, (counts.get(short) ?? 0) + 1);
  return counts;
}
