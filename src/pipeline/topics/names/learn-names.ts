import type { Task } from "../../../lib/in-parallel.ts";
import { findDefinitions, type Definition } from "../acronyms.ts";
import { nameKey } from "../name-key.ts";
import type { SearchedText } from "../texts.ts";
import type { Shard } from "../shards.ts";
import { toWordCase, type CaseCounts, type WordCase } from "../word-case.ts";
import { isTitleCase, wordsOf, type Word } from "../words.ts";
import { isCapitalised, isNameDefinition } from "./acronym-names.ts";
import { meetWords, openEvidence, type Holders, type NameNote } from "./name-evidence.ts";
import { facilityType } from "./name-types.ts";
import {
  nameInTitle,
  namesBeforeHeads,
  namesByHeads,
  namesIntroduced,
  type IntroducedName,
} from "./introduced-names.ts";
import { openNameBook, type NameBook } from "./name-book.ts";

interface ReadText extends SearchedText {
  words: Word[];
}

/** What a shard shows of names and acronyms. */
export interface Learned {
  notes: NameNote[];
  holders: Holders;
  /** The definitions of each paper that has any which is no name: those are phrases. */
  definitions: [paper: number, Definition[]][];
}

/**
 * Reads papers for names that no list has: titles `Name: …`, `we introduce X`, `the X survey`, capitalised words before a
 * head noun, and defined acronyms that are names. Linear.
 */
export const learnNames: Task<CaseCounts, Shard, Learned> = {
  name: "learn",
  prepare(cases) {
    const wordCase = toWordCase(cases);
    const book = openNameBook();
    return ({ first, texts }) => {
      const notes: NameNote[] = [];
      const holders = new Map<string, number>();
      const definitions: Learned["definitions"] = [];
      texts.forEach((list, place) => {
        const paper = first + place;
        const read = list
          .filter(({ given }) => !given)
          .map((text) => ({ ...text, words: wordsOf(text.text) }));
        meetWords(holders, new Set(read.flatMap(({ words }) => words.map((word) => word.text))));
        const introduced = collectNames(read, wordCase, book);
        for (const { name, type } of introduced)
          notes.push({ key: nameKey(name), paper, forms: [name], type });
        const named = new Set(introduced.filter(({ type }) => type === null).map(({ name }) => name));
        const defined = read.flatMap(({ text, words }) => findDefinitions(text, words));
        const names = defined.filter((definition) => isNameDefinition(definition, named, book));
        for (const definition of names) notes.push(noteOf(definition, paper));
        const phrases = defined.filter((definition) => !names.includes(definition));
        if (phrases.length > 0) definitions.push([paper, phrases]);
      });
      return { notes, holders, definitions };
    };
  },
};

/** Writes the names that stand up to the evidence of all shards into the book; returns the other definitions by paper. */
export function judgeNames(learned: readonly Learned[], book: NameBook): Map<number, Definition[]> {
  const evidence = openEvidence();
  for (const { notes, holders } of learned) evidence.add(notes, holders);
  const definitions = new Map(learned.flatMap(({ definitions }) => definitions));
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

function noteOf({ short, long }: Definition, paper: number): NameNote {
  const type = facilityType(long.split(/\s/u).at(-1) ?? "");
  const longs = isCapitalised(long) || type === "Dataset" ? [long] : [];
  return { key: nameKey(short), paper, forms: [short, ...longs], type };
}

function countShorts(definitions: ReadonlyMap<number, readonly Definition[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of definitions.values())
    for (const { short } of list) counts.set(short, (counts.get(short) ?? 0) + 1);
  return counts;
}
