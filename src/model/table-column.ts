import { z } from "zod";

/** A column of a table that was read: what it is called, which field of a paper it was taken for, and what stands in it. */
export const tableColumn = z.object({
  header: z.string(),
  /** Null when it is not used. */
  field: z.string().nullable(),
  sample: z.string(),
});
export type TableColumn = z.infer<typeof tableColumn>;

/** The fields that a user may find a column for, with their words. */
export const choosableFields = {
  title: "title",
  authors: "authors",
  year: "year",
  date: "date",
  abstract: "abstract",
  journal: "journal or book",
  volume: "volume",
  issue: "issue",
  pages: "pages",
  doi: "DOI",
  pmid: "PubMed id",
  arxiv: "arXiv id",
  keywords: "keywords",
  affiliations: "affiliations",
  authorAffiliations: "authors with affiliations",
  orcids: "ORCIDs",
  references: "references",
  citations: "times cited",
  url: "web address",
  isbn: "ISBN",
} as const;
