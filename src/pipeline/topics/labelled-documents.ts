import { z } from "zod";
import { readLines, type LinesRead } from "../../lib/json-lines.ts";
import type { WordedPaper } from "./worded-paper.ts";

/** A document with the keyphrases that people gave it, as a line of JSON, for scoring. */
const labelledDocument = z.object({
  id: z.union([z.string(), z.number()]),
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? ""),
  text: z.string(),
  keyphrases: z.array(z.string()),
});
export type LabelledDocument = z.output<typeof labelledDocument>;

/** Reads documents, one JSON object a line; what cannot be read is told, line by line. */
export const readDocuments = (text: string): LinesRead<LabelledDocument> => readLines(text, labelledDocument);

/** Documents as papers. White space of a text is made single, for lines that are broken for print. */
export const toPapers = (documents: readonly LabelledDocument[]): WordedPaper[] =>
  documents.map(({ title, text }) => ({
    title: title.replace(/\s+/g, " ").trim(),
    abstract: text.replace(/\s+/g, " ").trim(),
    summary: null,
    givenTopics: null,
    categories: [],
    keywords: [],
    identifiers: {},
  }));
