import { z } from "zod";
import type { Reference } from "../../../model/paper.ts";
import { tidyIdentifiers } from "../fields/identifiers.ts";
import { readableText } from "../fields/readable-text.ts";
import { count, firstOf, text, texts, toCitations, toVenue } from "./fields.ts";
import { isObject } from "./json-piece.ts";
import { jsonReader } from "./json-reader.ts";
import { orcidOf, signedByline, type Signature } from "./signatures.ts";

const someTexts = z.array(text).nullish();

const doc = z.object({
  bibcode: text,
  title: texts,
  author: texts,
  author_norm: texts,
  first_author: text,
  author_count: count,
  aff: someTexts,
  aff_canonical: someTexts,
  orcid_pub: someTexts,
  orcid_user: someTexts,
  orcid_other: someTexts,
  collaboration: texts,
  pubdate: text,
  date: text,
  year: text,
  abstract: text,
  doi: texts,
  identifier: texts,
  eid: text,
  isbn: texts,
  doctype: text,
  pub: text,
  pub_raw: text,
  volume: text,
  issue: text,
  page: texts,
  page_range: text,
  keyword: texts,
  keyword_schema: someTexts,
  arxiv_class: texts,
  reference: texts,
  citation_count: count,
  num_citations: count,
  "[citations]": z.object({ num_citations: count }).nullish(),
});

type Doc = z.infer<typeof doc>;

/** Answers of the NASA ADS search API, and lists of their documents. */
export const adsReader = jsonReader<Doc>({
  kind: "ads",
  label: "an answer of NASA ADS",
  format: "ADS search JSON",
  writtenBy: ["NASA ADS's API"],
  paths: [["response", "docs"], ["docs"]],
  recognise({ whole, record }) {
    // A reference that is a text is a finished citation, as ADS's export service gives it.
    if (record && typeof record["reference"] !== "string" && /^\d{4}\S{15}$/.test(String(record["bibcode"])))
      return "its first record has a bibcode";
    if (!isObject(whole) || !("responseHeader" in whole)) return null;
    const fields = ["author", "pub", "pub_raw", "pubdate", "bibstem"].filter(
      (field) => record && field in record,
    );
    if (record && Array.isArray(record["title"]) && fields.length > 0)
      return `it is a Solr answer with NASA ADS's fields title and ${fields[0]}`;
    return !record || record === whole ? "it has the header of a Solr answer, as NASA ADS sends it" : null;
  },
  refusal(item) {
    if (!("responseHeader" in item)) return null;
    const message =
      isObject(item["error"]) && typeof item["error"]["msg"] === "string" ? `: ${item["error"]["msg"]}` : "";
    return `it is an answer without papers, as a search that failed gives${message}`;
  },
  schema: doc,
  toRaw(doc) {
    const arxiv = [...doc.identifier, doc.eid ?? ""].find((id) => /^arxiv:/i.test(id));
    const isPreprint = (doi: string) => doi.startsWith("10.48550/");
    const dois = [...doc.doi, ...doc.identifier.filter((id) => /^10\.\d{4,9}\//.test(id))];
    return {
      title: doc.title[0] ?? "",
      ...bylineOf(doc),
      date: firstOf(doc.pubdate, doc.year, doc.date?.slice(0, 10)),
      categories: doc.arxiv_class,
      abstract: /^not available\b/i.test(doc.abstract ?? "") ? null : (doc.abstract ?? null),
      identifiers: {
        bibcode: doc.bibcode,
        doi: dois.find((doi) => !isPreprint(doi)) ?? dois[0],
        arxiv: firstOf(arxiv, dois.find(isPreprint)?.replace(/^10\.48550\/arxiv\./i, "")),
        isbn: doc.isbn[0],
      },
      venue: toVenue(firstOf(doc.pub, doc.pub_raw), {
        volume: doc.volume,
        issue: doc.issue,
        pages: firstOf(doc.page_range, doc.page[0]),
      }),
      keywords: doc.keyword.map((text, n) => ({
        text: readableText(text),
        scheme: schemeOf(doc.keyword_schema?.[n]),
      })),
      references: doc.reference.map(toReference),
      citations: toCitations(
        doc.citation_count ?? doc.num_citations ?? doc["[citations]"]?.num_citations,
        "NASA ADS",
      ),
      partOfBook: /^(?:in|abstract)/.test(doc.doctype ?? ""),
    };
  },
});

/** An answer may hold normalised names only, or the first name only: then the others are missing. */
function bylineOf(doc: Doc) {
  const authors = doc.author.length > 0 ? doc.author : doc.author_norm;
  const names = authors.length > 0 ? authors : doc.first_author ? [doc.first_author] : [];
  const signatures = names.map((name, n) => toSignature(doc, name, n));
  const groups = doc.collaboration
    .filter((group) => !names.includes(group))
    .map((plain) => ({ plain, group: true }));
  const byline = signedByline([...signatures, ...groups]);
  const all = names.length >= (doc.author_count ?? (authors.length > 0 ? 0 : names.length + 1));
  return { names: byline.names, complete: byline.complete && (all || names.length === 0) };
}

function toSignature(doc: Doc, name: string, n: number): Signature {
  const aff = firstOf(doc.aff?.[n]);
  const inAff = /<ORCID>([^<]*)<\/ORCID>/i.exec(aff)?.[1];
  const ids = [doc.orcid_pub?.[n], doc.orcid_user?.[n], doc.orcid_other?.[n], inAff];
  const plainAff = readableText(aff.replace(/<(ORCID|EMAIL)>[^<]*<\/\1>/gi, " "));
  const affiliations = plainAff
    .split(/;\s+|;$/)
    .map((place) => place.replace(/^[\s,.]+/, ""))
    .filter((place) => place !== "-");
  return {
    plain: name,
    order: "family-first",
    orcid: ids.find((id) => orcidOf(id) !== undefined),
    affiliations,
  };
}

function schemeOf(schema: string | null | undefined): string {
  return schema && schema !== "-" ? schema : "author";
}

function toReference(written: string): Reference {
  const identifiers = tidyIdentifiers({ bibcode: written });
  return { identifiers, text: identifiers.bibcode === written ? null : written };
}
