import { isPlainAcronym } from "./acronym-names.ts";
import type { NameBook } from "./name-book.ts";

/** A learned name of one word must be brought in as one by this share of the papers that have the word. */
const SHARE = 0.2;
/** And by this share if it looks like any word at the start of a sentence. */
const SHARE_OF_PLAIN = 0.5;

interface Case {
  papers: Set<number>;
  forms: Set<string>;
  type: string | null;
}

/** A paper that brings a name in: under which key, in which forms. */
export interface NameNote {
  key: string;
  paper: number;
  forms: readonly string[];
  type: string | null;
}

/** In how many papers each word with a capital is. */
export type Holders = ReadonlyMap<string, number>;

/** What speaks for names that no list has. */
export interface Evidence {
  /** Adds what some papers showed; papers must come in their order. */
  add(notes: readonly NameNote[], holders: Holders): void;
  /** Writes the names that stand up into the book; `phrases` counts the papers that define a short form as a phrase. */
  judge(book: NameBook, phrases: ReadonlyMap<string, number>): void;
}

/** Adds the words of one paper. */
export function meetWords(holders: Map<string, number>, words: ReadonlySet<string>): void {
  for (const word of words) if (/^\p{Lu}/u.test(word)) holders.set(word, (holders.get(word) ?? 0) + 1);
}

export function openEvidence(): Evidence {
  const cases = new Map<string, Case>();
  const holders = new Map<string, number>();
  return {
    add(notes, words) {
      for (const { key, paper, forms, type } of notes) {
        const known = cases.get(key) ?? { papers: new Set(), forms: new Set(), type: null };
        known.papers.add(paper);
        for (const form of forms) known.forms.add(form);
        known.type ??= type;
        cases.set(key, known);
      }
      for (const [word, papers] of words) holders.set(word, (holders.get(word) ?? 0) + papers);
    },
    judge(book, phrases) {
      for (const [key, { papers, forms, type }] of cases) {
        const known = [...forms].map((form) => book.findWritten(form)).find((name) => name !== undefined);
        const single = [...forms].find((form) => !/\s/u.test(form));
        const doubtful = single !== undefined && !known;
        if (
          doubtful &&
          !isConvincing(single, papers.size, holders.get(single) ?? 0, phrases.get(single) ?? 0)
        )
          continue;
        book.add(known ?? { key, type, label: null, notBefore: new Set(), near: [] }, [...forms]);
      }
    },
  };
}

function isConvincing(word: string, papers: number, holders: number, phrases: number): boolean {
  if (isPlainAcronym(word) || word.length < 3 || /^F\d+[WMN]$/u.test(word)) return false;
  const share = /^\p{Lu}\p{Ll}+$/u.test(word) ? SHARE_OF_PLAIN : SHARE;
  return papers >= holders * share && papers > phrases;
}
