import { z } from "zod";
import type { Keyword } from "../../../model/paper.ts";
import { identifiersInLinks } from "../fields/found-identifiers.ts";
import { count, firstOf, list, pageRange, text, texts, toCitations, toVenue } from "./fields.ts";
import { isInvertedIndex, textOfInvertedIndex, type InvertedIndex } from "./inverted-index.ts";
import { isObject } from "./json-piece.ts";
import { jsonReader } from "./json-reader.ts";
import { signedByline, type Signature } from "./signatures.ts";

const named = z.object({ display_name: text });

const authorship = z.object({
  author: z.object({ display_name: text, orcid: text }).nullish(),
  raw_author_name: text,
  raw_affiliation_strings: texts,
  raw_affiliation_string: text,
  affiliations: list(z.object({ raw_affiliation_string: text })),
  institutions: list(named),
});

const location = z.object({
  landing_page_url: text,
  pdf_url: text,
  raw_source_name: text,
  source: named.nullish(),
});

const tag = z.union([
  z.string(),
  z.object({ display_name: text, keyword: text, score: z.number().nullish() }),
]);

const work = z.object({
  id: text,
  doi: text,
  title: text,
  display_name: text,
  ids: z.object({ openalex: text, doi: text, pmid: text, pmcid: text, arxiv: text }).nullish(),
  publication_date: text,
  publication_year: text,
  authorships: list(authorship),
  authors_count: z.number().nullish(),
  is_authors_truncated: z.boolean().nullish(),
  abstract_inverted_index: z.custom<InvertedIndex>(isInvertedIndex).nullish(),
  abstract: text,
  primary_location: location.nullish(),
  host_venue: named.nullish(),
  locations: list(location),
  biblio: z.object({ volume: text, issue: text, first_page: text, last_page: text }).nullish(),
  referenced_works: texts,
  cited_by_count: count,
  keywords: list(tag),
  concepts: list(tag),
  topics: list(tag),
  mesh: list(z.object({ descriptor_name: text, qualifier_name: text })),
});

type Work = z.infer<typeof work>;

/** Works as OpenAlex gives them: pages of its API, lists of works, its snapshot as JSON lines. */
export const openAlexReader = jsonReader<Work>({
  kind: "openalex",
  label: "works of OpenAlex",
  format: "OpenAlex (page, array, JSON lines)",
  writtenBy: ["OpenAlex's API"],
  paths: [["results"]],
  recognise({ whole, record }) {
    const id = `${String(record?.["id"])} ${isObject(record?.["ids"]) ? String(record["ids"]["openalex"]) : ""}`;
    if (/openalex\.org\/W\d+/i.test(id)) return "its first record has an OpenAlex work's id";
    if (record && Array.isArray(record["authorships"])) return "its first record has OpenAlex's authorships";
    const meta = isObject(whole) && Array.isArray(whole["results"]) ? whole["meta"] : null;
    return isObject(meta) && "db_response_time_ms" in meta && !record
      ? "it is a page of OpenAlex's API"
      : null;
  },
  schema: work,
  toRaw(work) {
    const { ids, biblio, primary_location: place } = work;
    const pmcid = firstOf(ids?.pmcid).match(/\d+/)?.[0];
    const places = [place, ...work.locations].flatMap((at) => [
      at?.landing_page_url ?? "",
      at?.pdf_url ?? "",
    ]);
    const linked = identifiersInLinks(places);
    const complete =
      work.is_authors_truncated !== true && (work.authors_count ?? 0) <= work.authorships.length;
    const byline = signedByline(work.authorships.map(toSignature));
    return {
      title: firstOf(work.title, work.display_name),
      names: byline.names,
      complete: complete && byline.complete,
      date: firstOf(work.publication_date, work.publication_year),
      abstract: work.abstract_inverted_index
        ? textOfInvertedIndex(work.abstract_inverted_index)
        : (work.abstract ?? null),
      links: places.filter((url) => !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(url)),
      identifiers: {
        openalex: firstOf(work.id, ids?.openalex),
        doi: firstOf(work.doi, ids?.doi),
        pmid: firstOf(ids?.pmid, linked.pmid),
        pmcid: pmcid ? `PMC${pmcid}` : linked.pmcid,
        arxiv: firstOf(
          ids?.arxiv,
          places.find((url) => /arxiv\.org\/(?:abs|pdf)\//i.test(url)),
        ),
      },
      venue: toVenue(
        firstOf(place?.source?.display_name, place?.raw_source_name, work.host_venue?.display_name),
        {
          volume: biblio?.volume,
          issue: biblio?.issue,
          pages: pageRange(biblio?.first_page, biblio?.last_page),
        },
      ),
      keywords: keywordsOf(work),
      references: work.referenced_works.map((id) => ({
        identifiers: { openalex: id.replace(/^.*\//, "").toUpperCase() },
        text: null,
      })),
      citations: toCitations(work.cited_by_count, "OpenAlex"),
    };
  },
});

/** An institution that its raw affiliation does not name is an affiliation of its own. */
function toSignature(signed: z.infer<typeof authorship>): Signature {
  const parted = signed.affiliations.map((place) => place.raw_affiliation_string ?? "");
  const strings = signed.raw_affiliation_strings.length > 0 ? signed.raw_affiliation_strings : parted;
  const raw = strings.length > 0 ? strings : [signed.raw_affiliation_string ?? ""];
  const all = raw.join("\n").toLowerCase();
  const institutions = signed.institutions
    .map((place) => place.display_name ?? "")
    .filter((name) => !all.includes(name.toLowerCase()));
  return {
    plain: firstOf(signed.raw_author_name, signed.author?.display_name),
    orcid: signed.author?.orcid,
    affiliations: [...raw, ...institutions],
  };
}

function keywordsOf(work: Work): Keyword[] {
  const under = (scheme: string, tags: Work["topics"]) =>
    tags
      .filter((tag) => typeof tag === "string" || tag.score !== 0)
      .map((tag) => ({
        text: typeof tag === "string" ? tag : firstOf(tag.display_name, tag.keyword),
        scheme,
      }));
  const mesh = work.mesh.map(({ descriptor_name, qualifier_name }) => {
    return { text: [descriptor_name, qualifier_name].filter(Boolean).join("/"), scheme: "MeSH" };
  });
  return [
    ...under("OpenAlex keyword", work.keywords),
    ...under("OpenAlex topic", work.topics),
    ...under("OpenAlex concept", work.concepts),
    ...mesh,
  ].filter((keyword) => keyword.text !== "");
}
