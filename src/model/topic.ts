import { z } from "zod";
import { topicId } from "./ids.ts";
import { topicKinds } from "./paper.ts";

export const textFields = ["title", "abstract", "summary"] as const;
export type TextField = (typeof textFields)[number];

/** One place where a topic was found: the characters [start, end) of a paper's field. */
export const occurrence = z.object({
  paper: z.int().nonnegative(),
  field: z.enum(textFields),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Occurrence = z.infer<typeof occurrence>;

export const topic = z.object({
  id: topicId,
  label: z.string(),
  kind: z.enum(topicKinds),
  /** For entities: survey, instrument, model, data set, …; for concepts whose word it is: of authors, of MeSH, of a vocabulary; else null. */
  type: z.string().nullable(),
  /** The ways in which it is written in the papers, the most frequent first. */
  forms: z.array(z.string()),
  /** Indexes of the papers that are about it, in rising order. */
  papers: z.array(z.int().nonnegative()),
  /** How much each of those papers is about it, in step with them; empty where nothing was measured. */
  scores: z.array(z.number()).default([]),
  /** Places of the nearest broader ones among the topics, in rising order. */
  broader: z.array(z.int().nonnegative()).default([]),
  occurrences: z.array(occurrence),
});
export type Topic = z.infer<typeof topic>;
