import { findDefinitions, type Definition } from "../acronyms.ts";
import { nameKey } from "../name-key.ts";
import type { SearchedText } from "../texts.ts";
import type { WordCase } from "../word-case.ts";
import { isTitleCase, wordsOf } from "../words.ts";
import { isCapitalised, isNameDefinition, isPlainAcronym } from "./acronym-names.ts";
import { facilityType } from "./name-types.ts";
import { nameInTitle, namesBeforeHeads, namesByHeads, namesIntroduced } from "./introduced-names.ts";
import type { NameBook } from "./name-book.ts";

/** A learned name of one word must be brought in as one by this share of the papers that have the word. */
const SHARE = 0.2;

interface Evidence {
  papers: Set<number>;
  forms: Set<string>;
  types: (string | null)[];
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
  const evidence = new Map<string, Evidence>();
  const definitions = new Map<number, Definition[]>();
  const holders = new Map<string, number>();
  papers.forEach((texts, paper) => {
    if (texts.some(({ given }) => given)) return;
    for (const word of capitalWords(texts)) holders.set(word, (holders.get(word) ?? 0) + 1);
    const defined = texts.flatMap(({ text }) => findDefinitions(text, wordsOf(text)));
    const introduced = collectNames(texts, wordCase, book);
    const named = new Set(introduced.map(({ name }) => name));
    definitions.set(paper, defined.filter((definition) => !isNameDefinition(definition, named, book)));
    for (const { name, type } of introduced) note(evidence, nameKey(name), paper, [name], type);
    for (const definition of defined) {
      if (!isNameDefinition(definition, named, book)) continue;
      const head = facilityType(definition.long.split(/\s/u).at(-1) ?? "");
      const longs = isCapitalised(definition.long) || head === "Dataset" ? [definition.long] : [];
      note(evidence, nameKey(definition.short), paper, [definition.short, ...longs], head);
    }
  });
  const phrases = countShorts(definitions);
  for (const [key, { papers, forms, types }] of evidence) {
    const [single] = [...forms].filter((form) => !/\s/u.test(form));
    const known = [...forms].map((form) => book.findWritten(form)).find((name) => name !== undefined);
    if (single !== undefined && !known) {
      if (papers.size < (holders.get(single) ?? 0) * SHARE || papers.size <= (phrases.get(single) ?? 0)) continue;
      if (isPlainAcronym(single) || single.length < 3 || /^F\d+[WMN]$/u.test(single)) continue;
      if (/^\p{Lu}\p{Ll}+$/u.test(single) && papers.size < (holders.get(single) ?? 0) * 0.5) continue;
    }
    const type = types.find((candidate) => candidate !== null) ?? null;
    book.add(known ?? { key, type, label: null, notBefore: new Set(), near: [] }, [...forms]);
  }
  return definitions;
}

function collectNames(texts: readonly SearchedText[], wordCase: WordCase, book: NameBook): { name: string; type: string | null }[] {
  const whole = texts.map(({ text }) => text).join("\n");
  return texts.flatMap(({ text, field }) => {
    const head = field === "title" ? nameInTitle(text, wordCase) : null;
    const running = field !== "title" || !isTitleCase(wordsOf(text));
    const names = [
      ...(head === null ? [] : [{ name: head, type: null }]),
      ...namesIntroduced(text, wordCase),
      ...namesBeforeHeads(text),
    ].filter(({ name }) => /\s/u.test(name) || /[\p{Ll}]\p{Lu}/u.test(name) || timesIn(whole, name) > 1);
    if (!running) return names;
    return [...names, ...namesByHeads(text).filter(({ name, type }) => type === "Event" || !book.findWritten(name.replace(/\s\S+$/u, "")))];
  });
}

function timesIn(text: string, name: string): number {
  return wordsOf(text).filter((word) => word.text === name || name.startsWith(`${word.text}-`)).length;
}

function capitalWords(texts: readonly SearchedText[]): Set<string> {
  return new Set(
    texts.flatMap(({ text }) => wordsOf(text).flatMap((word) => (/^\p{Lu}/u.test(word.text) ? [word.text] : []))),
  );
}

function countShorts(definitions: ReadonlyMap<number, readonly Definition[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of definitions.values()) for (const { short } of list) counts.set(short, (counts.get(short) ?? 0) + 1);
  return counts;
}

function note(
  evidence: Map<string, Evidence>,
  key: string,
  paper: number,
  forms: readonly string[],
  type: string | null,
): void {
  const known = evidence.get(key) ?? { papers: new Set(), forms: new Set(), types: [] };
  known.papers.add(paper);
  for (const form of forms) known.forms.add(form);
  known.types.push(type);
  evidence.set(key, known);
}
