import { z } from "zod";
import type { Reference } from "../../../model/paper.ts";
import { tidyIdentifiers } from "../fields/identifiers.ts";
import { referenceText } from "../fields/reference-text.ts";
import { partedDate, writtenDate } from "./date-parts.ts";
import { count, firstOf, list, text, texts, toCitations, toVenue } from "./fields.ts";
import { isObject } from "./json-piece.ts";
import { jsonReader } from "./json-reader.ts";
import { signedByline, type Signature } from "./signatures.ts";

const author = z.object({
  given: text,
  family: text,
  prefix: text,
  suffix: text,
  name: text,
  literal: text,
  ORCID: text,
  affiliation: list(z.union([z.string(), z.object({ name: text })])),
});

const reference = z.object({
  DOI: text,
  unstructured: text,
  author: text,
  year: text,
  "article-title": text,
  "volume-title": text,
  "series-title": text,
  "journal-title": text,
  volume: text,
  "first-page": text,
});

const related = z.object({ "id-type": text, id: text });

const work = z.object({
  DOI: text,
  title: texts,
  subtitle: texts,
  type: text,
  author: list(author),
  editor: list(author),
  issued: partedDate,
  published: partedDate,
  "published-print": partedDate,
  "published-online": partedDate,
  posted: partedDate,
  "container-title": texts,
  institution: list(z.object({ name: text })),
  "group-title": text,
  volume: text,
  issue: text,
  page: text,
  "article-number": text,
  abstract: text,
  ISBN: texts,
  subject: texts,
  reference: list(reference),
  "is-referenced-by-count": count,
  relation: z.record(z.string(), list(related)).nullish(),
  resource: z.object({ primary: z.object({ URL: text }).nullish() }).nullish(),
});

type Work = z.infer<typeof work>;

const PARTS = /^(?:book-(?:chapter|section|part|track)|reference-entry|proceedings-article)$/;
/** Without authors these are their editors'. */
const BOOKS = /^(?:book|edited-book|monograph|reference-book|proceedings|book-set|book-series)$/;
/** The heading of the abstract as a whole; the headings of its parts stay. */
const HEADING = /^\s*<(?:jats:)?title\b[^>]*>\s*(?:abstract|summary)\s*[:.]?\s*<\/(?:jats:)?title>/i;

/** Works as Crossref gives them: a page of its API, one work, or a list of works. */
export const crossrefReader = jsonReader<Work>({
  kind: "crossref",
  label: "works of Crossref",
  format: "Crossref (works)",
  writtenBy: ["its API"],
  paths: [["message", "items"], ["items"]],
  recognise({ whole, record }) {
    if (isObject(whole) && /^work(?:-list)?$/.test(String(whole["message-type"])))
      return "it says that it is an answer of Crossref's API";
    if (!record || typeof record["DOI"] !== "string") return null;
    const own = ["is-referenced-by-count", "references-count", "indexed", "deposited"].find(
      (field) => field in record,
    );
    if (own) return `its first record has a DOI and Crossref's field ${own}`;
    return Array.isArray(record["title"])
      ? "its first record has a DOI and a list of titles, as Crossref's do"
      : null;
  },
  unwrap: (item) => [isObject(item["message"]) ? item["message"] : item],
  schema: work,
  toRaw(work) {
    const page = firstOf(work.page, work["article-number"]).replace(/^(\S+?)-\1$/, "$1");
    const partOfBook = PARTS.test(work.type ?? "");
    // The series stands before the book that a chapter is in.
    const container = partOfBook ? work["container-title"].at(-1) : work["container-title"][0];
    const venue = firstOf(container, work.institution[0]?.name, work["group-title"]);
    const signed = work.author.length === 0 && BOOKS.test(work.type ?? "") ? work.editor : work.author;
    const preprints = preprintsOf(work);
    return {
      title: wholeTitle(work),
      ...signedByline(signed.map(toSignature)),
      ...datesOf(work),
      abstract: work.abstract?.replace(HEADING, "").replace(/\s+/g, " ").trim() ?? null,
      identifiers: { doi: work.DOI, isbn: work.ISBN[0], arxiv: preprints.arxiv },
      venue: toVenue(venue, { volume: work.volume, issue: work.issue, pages: page }),
      keywords: work.subject.map((text) => ({ text, scheme: "Crossref" })),
      links: [work.resource?.primary?.URL ?? "", ...preprints.links],
      references: work.reference.map(toReference),
      citations: toCitations(work["is-referenced-by-count"], "Crossref"),
      partOfBook,
    };
  },
});

function wholeTitle({ title: [title = ""], subtitle: [subtitle = ""] }: Work): string {
  return subtitle.trim() && !title.toLowerCase().includes(subtitle.toLowerCase())
    ? `${title}: ${subtitle}`
    : title;
}

function toSignature(signed: z.infer<typeof author>): Signature {
  const { given, family, prefix, suffix, ORCID: orcid } = signed;
  const affiliations = signed.affiliation.map((place) =>
    typeof place === "string" ? place : (place.name ?? ""),
  );
  const name = firstOf(signed.name, signed.literal);
  if (!family && name) return { plain: name, group: true, affiliations };
  const title = /^(?:Dr|Prof|Mr|Mrs|Ms|Sir)\b/i.test(prefix ?? "");
  return { family, given, particle: title ? null : prefix, suffix, orcid, affiliations };
}

/** When it was issued; `otherDate` is that of the other of print and screen, where it differs. */
function datesOf(work: Work): { date: string | null; otherDate: string | null } {
  const versions = [
    work.issued,
    work.published,
    work["published-print"],
    work["published-online"],
    work.posted,
  ].map(writtenDate);
  const date = versions.find((version) => version !== null) ?? null;
  const other =
    versions.find(
      (version) => version !== null && version.slice(0, 7) !== date?.slice(0, 7) && version.length >= 7,
    ) ?? null;
  return { date, otherDate: other };
}

/** The preprint that a work has, or the published version of a preprint. */
function preprintsOf({ relation }: Work): { arxiv: string | undefined; links: string[] } {
  const versions = ["has-preprint", "is-preprint-of", "is-version-of"].flatMap(
    (kind) => relation?.[kind] ?? [],
  );
  const arxiv =
    versions.find(({ "id-type": type, id }) => type === "arxiv" || /10\.48550\/arxiv\./i.test(id ?? ""))
      ?.id ?? undefined;
  const links = versions.flatMap(({ id }) =>
    /^10\.\d{4,9}\//.test(id ?? "") ? [`https://doi.org/${id}`] : [],
  );
  return { arxiv: arxiv?.replace(/^.*10\.48550\/arxiv\./i, ""), links };
}

function toReference(cited: z.infer<typeof reference>): Reference {
  const source = firstOf(cited["journal-title"], cited["volume-title"], cited["series-title"]);
  const parts = {
    author: cited.author,
    year: cited.year,
    title: cited["article-title"],
    source,
    volume: cited.volume,
    page: cited["first-page"],
  };
  return {
    identifiers: tidyIdentifiers({ doi: cited.DOI }),
    text: firstOf(cited.unstructured, referenceText(parts)) || null,
  };
}
