import { z } from "zod";
import { paperId } from "./ids.ts";

/** One name on one byline, as written; the parts are filled in where the source tells them apart. */
export const mention = z.object({
  written: z.string(),
  family: z.string().optional(),
  given: z.string().optional(),
  /** What stands before the family name and is not always sorted with it: `van der`. */
  particle: z.string().optional(),
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

/** Names of a paper in other systems, in each system's plain form: a DOI without `https://doi.org/`, in lower case. */
export const identifiers = z.object({
  doi: z.string().optional(),
  arxiv: z.string().optional(),
  bibcode: z.string().optional(),
  pmid: z.string().optional(),
  pmcid: z.string().optional(),
  openalex: z.string().optional(),
  semanticScholar: z.string().optional(),
  inspire: z.string().optional(),
  wos: z.string().optional(),
  scopus: z.string().optional(),
  isbn: z.string().optional(),
});
export type Identifiers = z.infer<typeof identifiers>;
export const identifierNames = identifiers.keyof().options;

/** Where a paper appeared. */
export const venue = z.object({
  name: z.string(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional(),
});
export type Venue = z.infer<typeof venue>;

/** A keyword that came with the paper, in the words of its source. `scheme` is whose it is: `author`, `MeSH`, `Scopus`. */
export const keyword = z.object({ text: z.string(), scheme: z.string() });
export type Keyword = z.infer<typeof keyword>;

/** A work that a paper cites: by identifier, or as the text of its reference list, or both. */
export const reference = z.object({ identifiers, text: z.string().nullable() });
export type Reference = z.infer<typeof reference>;

/** Where a paper was read: which source of the run, which line (from 1) or which entry (from 0) of it. */
export const origin = z.object({
  source: z.int().nonnegative(),
  line: z.int().positive().nullable(),
  index: z.int().nonnegative(),
});
export type Origin = z.infer<typeof origin>;

/** A record that was found to be the same paper as an earlier one, and why. */
export const joinedRecord = z.object({ origin, reason: z.string() });

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
  /** The date of another version: of the preprint where `date` is that of the journal, or the other way round. */
  otherDate: paperDate.nullable(),
  venue: venue.nullable(),
  keywords: z.array(keyword),
  references: z.array(reference),
  /** How often it is cited, and who says so. */
  citations: z.object({ count: z.int().nonnegative(), source: z.string() }).nullable(),
  /** Topics that came with the paper; null means that they are found in its text. */
  givenTopics: z.array(givenTopic).nullable(),
  /** The first record of the paper. */
  origin,
  /** Its other records, in other sources or further down. */
  joined: z.array(joinedRecord),
  /** For fields that come from another record than the first: which of `joined` they come from. */
  fieldSources: z.record(z.string(), z.int().nonnegative()),
});
export type Paper = z.infer<typeof paper>;

/** What a reader makes of one record: a paper that has no id yet and was not compared with others. */
export type PaperDraft = Omit<Paper, "id" | "joined" | "fieldSources">;

/** When a paper was, in years: the middle of the year, month or day that its date names; null without one. */
export function decimalYear(iso: string | null | undefined): number | null {
  if (!iso) return null;
  const [year = NaN, month, day] = iso.split("-").map(Number);
  if (month === undefined) return year + 1 / 2;
  return year + (month - 1 + (day === undefined ? 1 / 2 : (day - 1 / 2) / 31)) / 12;
}

/** The year of a paper as understood, or null. */
export function yearOf(paper: Pick<Paper, "date">): number | null {
  return paper.date?.iso ? Number(paper.date.iso.slice(0, 4)) : null;
}
