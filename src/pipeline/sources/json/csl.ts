import { z } from "zod";
import { meansOthers } from "../fields/names.ts";
import { partedDate, writtenDate } from "./date-parts.ts";
import { firstOf, list, text, texts, toVenue } from "./fields.ts";
import { jsonReader } from "./json-reader.ts";
import { signedByline, type Signature } from "./signatures.ts";

const name = z.union([
  z.string(),
  z.object({
    family: text,
    given: text,
    "dropping-particle": text,
    "non-dropping-particle": text,
    suffix: text,
    literal: text,
    ORCID: text,
    affiliation: list(z.union([z.string(), z.object({ name: text })])),
  }),
]);

const item = z.object({
  type: text,
  title: texts,
  author: list(name),
  editor: list(name),
  issued: partedDate,
  "original-date": partedDate,
  "container-title": texts,
  publisher: text,
  volume: text,
  issue: text,
  page: text,
  number: text,
  DOI: text,
  PMID: text,
  PMCID: text,
  ISBN: texts,
  URL: text,
  abstract: text,
  keyword: z.union([z.string(), z.array(z.string())]).nullish(),
  categories: texts,
  arxivId: text,
  archivePrefix: text,
  eprint: text,
  note: text,
  archive: text,
  archive_location: text,
});

const TYPES =
  /^(?:article|article-(?:journal|magazine|newspaper)|bill|book|broadcast|chapter|classic|collection|dataset|document|entry(?:-dictionary|-encyclopedia)?|event|figure|graphic|hearing|interview|journal-article|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post(?:-weblog)?|posted-content|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage)$/;

/** CSL-JSON, as Zotero, citeproc and other reference managers exchange it. */
export const cslReader = jsonReader<z.infer<typeof item>>({
  kind: "csl-json",
  label: "CSL-JSON",
  format: "CSL-JSON",
  writtenBy: ["Zotero", "Mendeley", "citeproc"],
  paths: [["items"]],
  recognise({ record }) {
    if (!record || typeof record["title"] !== "string" || !TYPES.test(String(record["type"]))) return null;
    const own = ["author", "editor", "issued", "container-title", "DOI", "URL", "publisher"].filter(
      (field) => field in record,
    );
    return own.length > 0
      ? `its first record has a CSL type (${String(record["type"])}), title and ${own[0]}`
      : null;
  },
  schema: item,
  toRaw(item) {
    const note = item.note ?? "";
    const arxiv = [item.archive_location, item.number, item.URL, note].find((field) =>
      /arxiv/i.test(field ?? ""),
    );
    const archived = /arxiv/i.test(firstOf(item.archive, item.archivePrefix))
      ? firstOf(item.archive_location, item.eprint, item.number)
      : undefined;
    const own = typeof item.keyword === "string" ? item.keyword.split(/[;,]/) : (item.keyword ?? []);
    const keywords = [...own, ...item.categories];
    const signed = item.author.length === 0 && item.type === "book" ? item.editor : item.author;
    return {
      title: item.title[0] ?? "",
      ...signedByline(signed.map(toSignature)),
      date: writtenDate(item.issued),
      otherDate: writtenDate(item["original-date"]),
      abstract: item.abstract ?? null,
      identifiers: {
        doi: firstOf(item.DOI, /^DOI:\s*(\S+)/im.exec(note)?.[1]),
        pmid: firstOf(item.PMID, /^PMID:\s*(\d+)/im.exec(note)?.[1]),
        pmcid: firstOf(item.PMCID, /^PMCID:\s*(PMC\d+)/im.exec(note)?.[1]),
        isbn: item.ISBN[0],
        arxiv: firstOf(item.arxivId, archived, arxiv),
      },
      venue: toVenue(item["container-title"][0], {
        volume: item.volume,
        issue: item.issue,
        pages: item.page,
      }),
      keywords: keywords
        .map((word) => ({ text: word.trim(), scheme: "author" }))
        .filter((keyword) => keyword.text !== ""),
      links: [item.URL ?? ""],
      partOfBook: /^(?:chapter|paper-conference|entry)/.test(item.type ?? ""),
    };
  },
});

/** A literal name is that of an institution, unless it has a comma or says that others follow. */
function toSignature(signed: z.infer<typeof name>): Signature {
  if (typeof signed === "string") return { plain: signed };
  const literal = firstOf(signed.literal);
  const { family, given, suffix, ORCID: orcid } = signed;
  const affiliations = signed.affiliation.map((place) =>
    typeof place === "string" ? place : (place.name ?? ""),
  );
  if (literal)
    return { plain: literal, group: !literal.includes(",") && !meansOthers(literal), affiliations };
  const particles = [signed["dropping-particle"], signed["non-dropping-particle"]].filter(Boolean).join(" ");
  return { family, given, suffix, orcid, particle: particles, affiliations };
}
