/** What a record tells of a work that a paper cites, part by part. */
export interface ReferenceParts {
  author?: string | null | undefined;
  year?: string | null | undefined;
  /** The title of the work itself. */
  title?: string | null | undefined;
  /** The journal, or the book or series that it stands in. */
  source?: string | null | undefined;
  volume?: string | null | undefined;
  page?: string | null | undefined;
}

/**
 * The text of a reference that came in parts: in the style of authors and years, `Small (1973). Co-citation. JASIS, 24, p. 265`, or, where
 * it has no title, as Web of Science writes it: `Small, 1973, JASIS, V24, P265`.
 */
export function referenceText({ author, year, title, source, volume, page }: ReferenceParts): string {
  const joined = (parts: readonly (string | null | undefined)[]) =>
    parts.filter((part) => part !== undefined && part !== null && part !== "").join(", ");
  if (!title) return joined([author, year, source, volume && `V${volume}`, page && `P${page}`]);
  const where = joined([source, source ? volume : null, page && `p. ${page}`]);
  if (!author || !year) return joined([author, year, title, where]);
  const end = /[.?!]$/.test(title) ? "" : ".";
  return `${author} (${year}). ${title}${end} ${where}`.trim();
}
