import type { PaperDraft } from "../../../model/paper.ts";

const COUNTS: readonly (readonly [pattern: RegExp, source: string])[] = [
  [/\bTimes Cited in Web of Science Core Collection:\s*(\d{1,7})/i, "Web of Science"],
  [/\bTimes Cited:?\s*(\d{1,7})/i, "Web of Science"],
  [/\bCited By\s*:?\s*(\d{1,7})/i, "Scopus"],
];

/** How often a paper is cited, as Scopus and Web of Science put it into notes. */
export function citationsIn(notes: readonly string[]): PaperDraft["citations"] {
  for (const note of notes) {
    for (const [pattern, source] of COUNTS) {
      const count = pattern.exec(note.slice(0, 20_000))?.[1];
      if (count) return { count: Number(count), source };
    }
  }
  return null;
}
