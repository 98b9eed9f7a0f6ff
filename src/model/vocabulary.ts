/** Something that a vocabulary names: a concept, or a named thing of some type. */
export interface Concept {
  /** Its name, as the vocabulary has it. */
  label: string;
  otherLabels: string[];
  /** What other files call it: its numbers in a mapping of papers. */
  codes: string[];
  /** Places of what is directly above it, among the concepts of the vocabulary. */
  broader: number[];
  /** The class that it is listed under; of a named thing its type. */
  group: string | null;
  /** For named things (a survey, a model): when a place where it is written is one of it. */
  named: Named | null;
}

/** When words that are a name are meant as it. */
export interface Named {
  /** Words that make it something else when they come next: Planck *mass*. */
  notBefore: string[];
  /** Words of which the paper must have one before a form of a single word counts: an eagle is no simulation. */
  near: string[];
}

/** A concept of which no more than its label is known. */
export const bareConcept = (label: string): Concept => ({
  label,
  otherLabels: [],
  codes: [],
  broader: [],
  group: null,
  named: null,
});

/** A vocabulary as it was read from a file: what it names, or which papers are on what it names. */
export interface Vocabulary {
  /** Null where it does not say it: then it goes by the name of its file. */
  name: string | null;
  concepts: Concept[];
  /** Papers, by their arXiv identifiers, that a list maps to concepts, by their codes. */
  mapped: { arxiv: string; code: string }[];
}

export type NamedVocabulary = Vocabulary & { name: string };
