import { z } from "zod";
import type { Reference } from "../../../model/paper.ts";
import { tidyIdentifiers, type RawIdentifiers } from "../fields/identifiers.ts";
import { count, firstOf, list, text, texts, toCitations, toVenue } from "./fields.ts";
import { isObject, type JsonObject } from "./json-piece.ts";
import { jsonReader } from "./json-reader.ts";
import { signedByline } from "./signatures.ts";

const externalIds = z.object({ DOI: text, ArXiv: text, PubMed: text, PubMedCentral: text }).nullish();

const author = z.object({
  name: text,
  affiliations: texts,
  externalIds: z.object({ ORCID: texts }).nullish(),
});

const reference = z.object({ paperId: text, externalIds, title: text, year: text, authors: list(author) });

const paper = z.object({
  paperId: text,
  externalIds,
  title: text,
  abstract: text,
  authors: list(author),
  venue: text,
  publicationVenue: z.object({ name: text }).nullish(),
  journal: z.object({ name: text, volume: text, pages: text }).nullish(),
  year: text,
  publicationDate: text,
  citationCount: count,
  url: text,
  openAccessPdf: z.object({ url: text }).nullish(),
  fieldsOfStudy: texts,
  s2FieldsOfStudy: list(z.object({ category: text })),
  references: list(reference),
});

/** Names of fields as the datasets write them, in the words of the API. */
const DATASET_FIELDS: Record<string, string> = {
  corpusid: "corpusId",
  externalids: "externalIds",
  publicationdate: "publicationDate",
  citationcount: "citationCount",
  s2fieldsofstudy: "s2FieldsOfStudy",
};

/**
 * Papers as Semantic Scholar gives them: one paper, a list, answers to searches, citations and references of a paper, the papers
 * of an author, its datasets. The citing papers that come inside a paper are papers of their own, which cite it.
 */
export const semanticScholarReader = jsonReader<z.infer<typeof paper>>({
  kind: "semantic-scholar",
  label: "papers of Semantic Scholar",
  format: "Semantic Scholar (paper, author, lists)",
  writtenBy: ["its API"],
  paths: [["data"], ["papers"], ["recommendedPapers"]],
  recognise({ whole, record }) {
    const wrapped = isObject(whole) ? whole : {};
    const known =
      record && ("corpusId" in record || "corpusid" in record || typeof record["paperId"] === "string");
    if (record && (known || ("paperId" in record && "title" in record)))
      return "its first record has a Semantic Scholar paper's id";
    if ("authorId" in wrapped && "papers" in wrapped)
      return "it is an author of Semantic Scholar with papers";
    const empty =
      Array.isArray(wrapped["data"]) &&
      !record &&
      ("offset" in wrapped || "token" in wrapped) &&
      !("meta" in wrapped);
    return empty ? "it is an answer of Semantic Scholar's API" : null;
  },
  unwrap(item) {
    const inner = item["citingPaper"] ?? item["citedPaper"] ?? item;
    if (!isObject(inner)) return [inner];
    const main = "corpusid" in inner ? inApiWords(inner) : inner;
    const citing = Array.isArray(main["citations"]) ? (main["citations"] as unknown[]) : []; // safe: unknown is all it says
    return [main, ...citing.map((paper) => citingPaper(paper, main))];
  },
  schema: paper,
  toRaw(paper) {
    const byline = signedByline(
      paper.authors.map(({ name, affiliations, externalIds }) => ({
        plain: name,
        affiliations,
        orcid: externalIds?.ORCID[0],
      })),
    );
    const fields = [...paper.fieldsOfStudy, ...paper.s2FieldsOfStudy.map(({ category }) => category ?? "")];
    return {
      title: paper.title ?? "",
      ...byline,
      date: firstOf(paper.publicationDate, paper.year),
      abstract: paper.abstract ?? null,
      identifiers: { semanticScholar: paper.paperId, ...idsOf(paper.externalIds) },
      venue: venueOf(paper),
      keywords: [...new Set(fields)].filter(Boolean).map((text) => ({ text, scheme: "Semantic Scholar" })),
      links: [paper.openAccessPdf?.url ?? ""],
      references: paper.references.map(toReference),
      citations: toCitations(paper.citationCount, "Semantic Scholar"),
    };
  },
});

/** A journal that is arXiv itself goes behind a venue that is not. Papers of PubMed have volume and issue in one: `92 5`. */
function venueOf({ journal, venue, publicationVenue }: z.infer<typeof paper>) {
  const named = [venue, publicationVenue?.name].find((name) => name && !/^arxiv/i.test(name));
  if (/^arxiv/i.test(journal?.name ?? "") && named) return toVenue(named);
  const [volume, issue] = /^(\d+) (\d+)$/.exec(journal?.volume?.trim() ?? "")?.slice(1) ?? [
    journal?.volume?.trim(),
  ];
  return toVenue(firstOf(journal?.name, venue, publicationVenue?.name), {
    volume,
    issue,
    pages: journal?.pages?.trim().replace(/\s+/g, ""),
  });
}

function idsOf(ids: z.infer<typeof externalIds>): RawIdentifiers {
  const pmcid = ids?.PubMedCentral?.replace(/^(?:PMC)?/i, "PMC");
  return { doi: ids?.DOI, arxiv: ids?.ArXiv, pmid: ids?.PubMed, pmcid };
}

function toReference({ paperId, externalIds, title, year, authors }: z.infer<typeof reference>): Reference {
  const identifiers = tidyIdentifiers({ semanticScholar: paperId, ...idsOf(externalIds) });
  const written = [authors.map(({ name }) => name).join(", "), title, year].filter(Boolean).join(". ");
  return { identifiers, text: written || null };
}

function citingPaper(paper: unknown, cited: JsonObject): unknown {
  if (!isObject(paper) || "references" in paper) return paper;
  return {
    ...paper,
    references: [{ paperId: cited["paperId"], externalIds: cited["externalIds"], title: cited["title"] }],
  };
}

function inApiWords(item: JsonObject): JsonObject {
  const renamed = Object.entries(item).map(
    ([field, value]) => [DATASET_FIELDS[field] ?? field, value] as const,
  );
  return Object.fromEntries(renamed);
}
