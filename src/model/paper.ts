import { z } from "zod";
import { paperId } from "./ids.ts";

/** One name on one byline, as written; the parts are filled in where the source tells them apart. */
export const mention = z.object({
  written: z.string(),
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  orcid: z.string().optional(),
  affiliations: z.array(z.string()).optional(),
  /** A collaboration or team that signs as one name. */
  group: z.boolean().optional(),
});
export type Mention = z.infer<typeof mention>;

export const byline = z.object({
  names: z.array(mention),
  /** False when the byline ends in "et al." or was cut by its source: then at least one name is missing. */
  complete: z.boolean(),
});
export type Byline = z.infer<typeof byline>;

export const paperDate = z.object({
  written: z.string(),
  /** As understood: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when no year could be found. */
  iso: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  yearInferred: z.boolean(),
});
export type PaperDate = z.infer<typeof paperDate>;

export const category = z.object({
  /** As the source wrote it: `IM`, `astro-ph.GA`. */
  code: z.string(),
  /** The full arXiv code and its name, where the code is known. */
  archive: z.string().nullable(),
  name: z.string().nullable(),
});
export type Category = z.infer<typeof category>;

export const topicKinds = ["phrase", "concept", "category", "entity"] as const;
export type TopicKind = (typeof topicKinds)[number];

/** A topic that a papers file brings along, for papers whose abstract it does not carry. */
export const givenTopic = z.object({
  label: z.string(),
  kind: z.enum(topicKinds),
  type: z.string().nullable(),
});
export type GivenTopic = z.infer<typeof givenTopic>;

export const identifiers = z.object({
  doi: z.string().optional(),
  arxiv: z.string().optional(),
});
export type Identifiers = z.infer<typeof identifiers>;

/** Where a paper was read: which source of the run, which line (from 1) or which entry (from 0) of it. */
export const origin = z.object({
  source: z.int().nonnegative(),
  line: z.int().positive().nullable(),
  index: z.int().nonnegative(),
});
export type Origin = z.infer<typeof origin>;

export const paper = z.object({
  id: paperId,
  title: z.string(),
  byline,
  date: paperDate.nullable(),
  categories: z.array(category),
  /** The source marks the paper as one with code. */
  code: z.boolean(),
  /** An affiliation that belongs to the paper as a whole. */
  affiliation: z.string().nullable(),
  abstract: z.string().nullable(),
  /** A sentence about the paper that is not its abstract. */
  summary: z.string().nullable(),
  links: z.array(z.string()),
  identifiers,
  /** Topics that came with the paper; null means that they are found in its text. */
  givenTopics: z.array(givenTopic).nullable(),
  origin,
});
export type Paper = z.infer<typeof paper>;

/** What a reader makes of one record: a paper that has no id yet. */
export type PaperDraft = Omit<Paper, "id">;

/** The year of a paper as understood, or null. */
export function yearOf(paper: Pick<Paper, "date">): number | null {
  return paper.date?.iso ? Number(paper.date.iso.slice(0, 4)) : null;
}
