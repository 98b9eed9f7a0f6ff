import { z } from "zod";
import type { Reference } from "../../../model/paper.ts";
import { tidyIdentifiers, type RawIdentifiers } from "../fields/identifiers.ts";
import { count, firstOf, list, pageRange, text, toCitations, toVenue } from "./fields.ts";
import { isObject } from "./json-piece.ts";
import { jsonReader } from "./json-reader.ts";
import { signedByline, type Signature } from "./signatures.ts";

const named = z.union([z.string(), z.object({ name: text })]);

const creator = z.object({
  name: text,
  creatorName: text,
  givenName: text,
  familyName: text,
  nameType: text,
  affiliation: list(named),
  nameIdentifiers: list(z.object({ nameIdentifier: text })),
});

const work = z.object({
  doi: text,
  id: text,
  titles: list(z.object({ title: text, titleType: text })),
  creators: list(creator),
  publicationYear: text,
  dates: list(z.object({ date: text, dateType: text })),
  publisher: named.nullish(),
  container: z.object({ title: text, volume: text, issue: text, firstPage: text, lastPage: text }).nullish(),
  subjects: list(z.object({ subject: text, subjectScheme: text })),
  descriptions: list(z.object({ description: text, descriptionType: text })),
  identifiers: list(z.object({ identifier: text, identifierType: text })),
  relatedIdentifiers: list(
    z.object({ relationType: text, relatedIdentifierType: text, relatedIdentifier: text }),
  ),
  relatedItems: list(
    z.object({
      relationType: text,
      titles: list(z.object({ title: text })),
      volume: text,
      issue: text,
      firstPage: text,
      lastPage: text,
    }),
  ),
  citationCount: count,
  url: text,
});

type Work = z.infer<typeof work>;

/** Works as DataCite gives them: a page of its API, one work, or a list of their attributes. */
export const dataciteReader = jsonReader<Work>({
  kind: "datacite",
  label: "works of DataCite",
  format: "DataCite JSON",
  writtenBy: ["its API"],
  paths: [["data"]],
  recognise({ whole, record }) {
    const answer = isObject(whole) && isObject(whole["data"]) ? whole["data"] : record;
    if (answer && answer["type"] === "dois" && isObject(answer["attributes"]))
      return "its first record is a DOI with DataCite's attributes";
    const own = record && Array.isArray(record["titles"]) && Array.isArray(record["creators"]);
    return own ? "its first record has titles and creators, as DataCite's do" : null;
  },
  unwrap(item) {
    const inner = isObject(item["data"]) ? item["data"] : item;
    return [isObject(inner["attributes"]) ? inner["attributes"] : inner];
  },
  schema: work,
  toRaw(work) {
    const subtitle = work.titles.find(({ titleType }) => titleType === "Subtitle")?.title;
    const title = work.titles.find(({ titleType }) => !titleType)?.title ?? work.titles[0]?.title ?? "";
    const abstract = work.descriptions.find(({ descriptionType: type }) => type === "Abstract") ?? null;
    const dated = (type: string) => work.dates.find(({ dateType }) => dateType === type)?.date;
    const item = work.relatedItems.find(({ relationType: type }) => type === "IsPublishedIn");
    const { title: place, ...where } = item
      ? { ...item, title: item.titles[0]?.title }
      : (work.container ?? { title: undefined });
    const publisher = typeof work.publisher === "string" ? work.publisher : work.publisher?.name;
    return {
      title: subtitle ? `${title}: ${subtitle}` : title,
      ...signedByline(work.creators.map(toSignature)),
      date: firstOf(dated("Issued"), dated("Available"), work.publicationYear),
      otherDate: dated("Submitted") ?? null,
      abstract: abstract?.description?.replace(/\s+/g, " ") ?? null,
      identifiers: { ...identifiersOf(work), doi: firstOf(work.doi, work.id) },
      venue: toVenue(known(firstOf(place, publisher)), {
        volume: where.volume,
        issue: where.issue,
        pages: pageRange(where.firstPage, where.lastPage),
      }),
      keywords: work.subjects
        .map(({ subject, subjectScheme }) => ({
          text: subject ?? "",
          scheme: firstOf(subjectScheme, "author"),
        }))
        .filter((keyword) => keyword.text !== ""),
      links: [work.url ?? ""],
      references: work.relatedIdentifiers
        .filter(({ relationType: type }) => type === "References" || type === "Cites")
        .map(toReference),
      citations: toCitations(work.citationCount, "DataCite"),
    };
  },
});

/** Nothing for the words that DataCite has for what is not known: `:unav`, `(:tba)`. */
const known = (text: string | null | undefined) =>
  /^\(?:(?:unav|unkn|unal|unap|unas|none|null|tba|etal)\)?$/.test(text ?? "") ? "" : (text ?? "");

function toSignature(signed: z.infer<typeof creator>): Signature {
  const group = signed.nameType === "Organizational";
  const plain = known(firstOf(signed.name, signed.creatorName));
  const orcid = signed.nameIdentifiers.find(({ nameIdentifier: id }) =>
    /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.test(id ?? ""),
  )?.nameIdentifier;
  const affiliations = signed.affiliation.map((place) =>
    known(typeof place === "string" ? place : place.name),
  );
  if (group) return { plain, group, affiliations };
  return {
    plain,
    order: "family-first",
    family: signed.familyName,
    given: signed.givenName,
    orcid,
    affiliations,
  };
}

function identifiersOf(work: Work): RawIdentifiers {
  const typed = [
    ...work.identifiers.map(({ identifier, identifierType }) => ({ id: identifier, type: identifierType })),
    ...work.relatedIdentifiers
      .filter(({ relationType: type }) => /^(?:IsIdenticalTo|IsVersionOf)$/.test(type ?? ""))
      .map(({ relatedIdentifier, relatedIdentifierType }) => ({
        id: relatedIdentifier,
        type: relatedIdentifierType,
      })),
  ];
  const of = (type: RegExp) => typed.find((found) => type.test(found.type ?? ""))?.id;
  return { arxiv: of(/^arxiv$/i), pmid: of(/^pmid$/i), bibcode: of(/^bibcode$/i), isbn: of(/^isbn$/i) };
}

function toReference({
  relatedIdentifier,
  relatedIdentifierType: type,
}: Work["relatedIdentifiers"][number]): Reference {
  const name = { doi: "doi", arxiv: "arxiv", pmid: "pmid", bibcode: "bibcode", isbn: "isbn" }[
    (type ?? "").toLowerCase()
  ];
  const identifiers = name ? tidyIdentifiers({ [name]: relatedIdentifier }) : {};
  return { identifiers, text: Object.keys(identifiers).length > 0 ? null : (relatedIdentifier ?? null) };
}
