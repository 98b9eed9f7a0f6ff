import { addVote } from "../drafts.ts";
import type { Spelling } from "./label-spellings.ts";

/** A concept in the making. */
export interface Candidate {
  key: string;
  /** The normal words by which texts are searched for it. */
  spellings: Set<string>;
  /** What its vocabulary calls it, and the class there or the name of the vocabulary; null for what only keywords name. */
  listed: { label: string; type: string } | null;
  /** The heading of an index, whose form is fixed; null for other keywords. */
  heading: string | null;
  /** Whose keyword it is, and how it is written as one. */
  types: Map<string, number>;
  forms: Map<string, number>;
  papers: Set<number>;
}

export interface Candidates {
  all(): Candidate[];
  /** The one with that label or keyword; of several with one label the first. */
  of(spelling: Spelling): Candidate;
  /** The one with that key, if there is one. */
  find(key: string): Candidate | undefined;
  /** Lets a label lead to a concept, where it does not lead to another one. */
  addLabel(spelling: Spelling, to: Candidate): void;
}

export function openCandidates(): Candidates {
  const byKey = new Map<string, Candidate>();
  const all: Candidate[] = [];
  const addLabel = ({ key, words }: Spelling, to: Candidate) => {
    if (key === "" || (byKey.get(key) ?? to) !== to) return;
    byKey.set(key, to);
    for (const one of words) to.spellings.add(one);
  };
  return {
    all: () => all,
    find: (key) => byKey.get(key),
    addLabel,
    of(spelling) {
      const known = byKey.get(spelling.key);
      if (known) {
        // Of what a vocabulary has it is known what it is called.
        if (known.listed === null || spelling.words[0]?.includes(" ")) addLabel(spelling, known);
        return known;
      }
      const one = {
        key: spelling.key,
        spellings: new Set<string>(),
        listed: null,
        heading: null,
        types: new Map(),
        forms: new Map(),
        papers: new Set<number>(),
      };
      all.push(one);
      addLabel(spelling, one);
      return one;
    },
  };
}

/** Notes that a paper has a keyword for it. */
export function addKeyword(one: Candidate, text: string, type: string, paper: number): void {
  one.papers.add(paper);
  addVote(one.types, type);
  addVote(one.forms, text);
}
