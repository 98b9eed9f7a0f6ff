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

/** What speaks for names that no list has. */
export interface Evidence {
  /** Notes the words of one paper. */
  meet(words: ReadonlySet<string>): void;
  note(key: string, paper: number, forms: readonly string[], type: string | null): void;
  /** Writes the names that stand up into the book; `phrases` counts the papers that define a short form as a phrase. */
  judge(book: NameBook, phrases: ReadonlyMap<string, number>): void;
}

export function openEvidence(): Evidence {
  const cases = new Map<string, Case>();
  const holders = new Map<string, number>();
  return {
    meet(words) {
      for (const word of words) if (/^\p{Lu}/u.test(word)) holders.set(word, (holders.get(word) ?? 0) + 1);
    },
    note(key, paper, forms, type) {
      const known = cases.get(key) ?? { papers: new Set(), forms: new Set(), type: null };
      known.papers.add(paper);
      for (const form of forms) known.forms.add(form);
      known.type ??= type;
      cases.set(key, known);
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
