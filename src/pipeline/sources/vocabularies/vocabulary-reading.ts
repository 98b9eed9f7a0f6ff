import type { Reading } from "../reader.ts";
import type { Vocabulary } from "../../../model/vocabulary.ts";

/** What is said of a part of a vocabulary that cannot be read. */
export type Rejected = Reading["rejected"][number];

/**
 * The reading of a vocabulary: no papers, but what they are about. Parts that could not be read count as records of the file.
 * @throws Error when it names nothing.
 */
export function vocabularyReading(vocabulary: Vocabulary, rejected: Rejected[] = []): Reading {
  if (vocabulary.concepts.length + vocabulary.mapped.length === 0)
    throw new Error("nothing in it has a label that can be read");
  return {
    records: rejected.length,
    papers: [],
    rejected,
    remarks: [],
    page: null,
    columns: null,
    vocabulary,
  };
}
