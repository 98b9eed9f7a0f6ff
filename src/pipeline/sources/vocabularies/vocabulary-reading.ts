import { excerpt } from "../fields/told.ts";
import type { Vocabulary } from "../../../model/vocabulary.ts";
import type { Reading } from "../reader.ts";

/** A part of a vocabulary that cannot be read, and why. */
export interface Rejected {
  line: number | null;
  reason: string;
  text: string;
}

/**
 * The reading of a vocabulary: no papers, but what they are about. What in it cannot be read is told part by part.
 * @throws Error when it names nothing.
 */
export function vocabularyReading(vocabulary: Vocabulary, rejected: readonly Rejected[] = []): Reading {
  if (vocabulary.concepts.length + vocabulary.mapped.length === 0)
    throw new Error("nothing in it has a label that can be read");
  return {
    records: 0,
    papers: [],
    rejected: [],
    remarks: rejected.map(({ line, reason, text }) => ({
      code: "entry-unread",
      text: `${reason}: ${excerpt(text)}`,
      ...(line === null ? {} : { line }),
    })),
    page: null,
    columns: null,
    vocabulary,
  };
}
