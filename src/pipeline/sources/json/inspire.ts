import { z } from "zod";
import type { Reference } from "../../../model/paper.ts";
import { tidyIdentifiers } from "../fields/identifiers.ts";
import { count, firstOf, list, pageRange, text, texts, toCitations, toVenue } from "./fields.ts";
import { isObject } from "./json-piece.ts";
import { jsonReader } from "./json-reader.ts";
import { signedByline, type Signature } from "./signatures.ts";

const valued = z.object({ value: text });
const schemed = z.object({ schema: text, value: text });

const author = z.object({
  full_name: text,
  ids: list(schemed),
  affiliations: list(valued),
  raw_affiliations: list(valued),
  inspire_roles: texts,
});

const publication = z.object({
  journal_title: text,
  journal_volume: text,
  journal_issue: text,
  page_start: text,
  page_end: text,
  artid: text,
  year: text,
  pubinfo_freetext: text,
});

const reference = z.object({
  record: z.object({ $ref: text }).nullish(),
  raw_refs: list(valued),
  reference: z
    .object({
      dois: texts,
      arxiv_eprint: text,
      title: z.object({ title: text }).nullish(),
      authors: list(z.object({ full_name: text })),
      publication_info: publication.nullish(),
      misc: texts,
    })
    .nullish(),
});

const metadata = z.object({
  control_number: text,
  titles: list(z.object({ title: text, subtitle: text })),
  authors: list(author),
  author_count: count,
  first_author: author.nullish(),
  corporate_author: texts,
  collaborations: list(valued),
  abstracts: list(valued),
  arxiv_eprints: list(z.object({ value: text, categories: texts })),
  dois: list(z.object({ value: text, material: text })),
  thesis_info: z.object({ date: text, defense_date: text }).nullish(),
  isbns: list(valued),
  external_system_identifiers: list(schemed),
  imprints: list(z.object({ date: text })),
  preprint_date: text,
  earliest_date: text,
  publication_info: list(publication),
  keywords: list(schemed),
  inspire_categories: list(z.object({ term: text })),
  urls: list(valued),
  references: list(reference),
  citation_count: count,
});

type Metadata = z.infer<typeof metadata>;

/** Records as INSPIRE gives them: a page of its API, one record, or a list. */
export const inspireReader = jsonReader<Metadata>({
  kind: "inspire",
  label: "records of INSPIRE",
  format: "INSPIRE JSON",
  writtenBy: ["its API"],
  paths: [["hits", "hits"]],
  recognise({ whole, record }) {
    const titles = record?.["titles"];
    const ownTitles = Array.isArray(titles) && (titles.length === 0 || isObject(titles[0]));
    if (
      record &&
      ownTitles &&
      ["control_number", "arxiv_eprints", "inspire_categories", "citation_count"].some(
        (field) => field in record,
      )
    ) {
      return "its first record has INSPIRE's fields";
    }
    const authors = record?.["authors"];
    if (ownTitles && Array.isArray(authors) && isObject(authors[0]) && "full_name" in authors[0])
      return "its first record has titles and INSPIRE's full names";
    const links = isObject(whole) ? whole["links"] : null;
    return isObject(links) && /inspirehep\.net/.test(String(links["self"]))
      ? "it is an answer of INSPIRE's API"
      : null;
  },
  unwrap: (item) => [isObject(item["metadata"]) ? item["metadata"] : item],
  schema: metadata,
  toRaw(record) {
    const [eprint] = record.arxiv_eprints;
    const published = firstOf(
      record.imprints[0]?.date,
      record.publication_info.find(({ year }) => year)?.year,
      record.thesis_info?.date,
      record.thesis_info?.defense_date,
    );
    const doi = record.dois.find(({ material }) => !OTHER_WORKS.test(material ?? "")) ?? record.dois[0];
    const preprint = firstOf(record.preprint_date, record.earliest_date);
    const [{ title = "", subtitle = "" } = {}] = record.titles;
    return {
      title: subtitle ? `${title ?? ""}: ${subtitle}` : (title ?? ""),
      ...bylineOf(record),
      date: firstOf(published, preprint),
      otherDate: published && record.preprint_date ? record.preprint_date : null,
      categories: record.arxiv_eprints.flatMap(({ categories }) => categories),
      abstract: record.abstracts[0]?.value ?? null,
      identifiers: {
        inspire: record.control_number,
        doi: doi?.value,
        arxiv: eprint?.value,
        bibcode: record.external_system_identifiers.find(({ schema }) => schema === "ADS")?.value,
        isbn: record.isbns[0]?.value,
      },
      venue: venueOf(record.publication_info),
      keywords: [
        ...record.keywords.map(({ value, schema }) => ({
          text: value ?? "",
          scheme: firstOf(schema, "author"),
        })),
        ...record.inspire_categories.map(({ term }) => ({ text: term ?? "", scheme: "INSPIRE" })),
      ].filter((keyword) => keyword.text !== ""),
      links: record.urls.map(({ value }) => value ?? ""),
      references: record.references.map(toReference),
      citations: toCitations(record.citation_count, "INSPIRE"),
    };
  },
});

/** What a DOI may be of that stands beside a paper's own. */
const OTHER_WORKS = /^(?:erratum|addendum|corrigendum|reprint|translation|data|software|editorial note)$/;

/** Authors, and editors where there are none; who supervised a thesis did not write it. */
function bylineOf(record: Metadata) {
  const listed =
    record.authors.length > 0 ? record.authors : record.first_author ? [record.first_author] : [];
  const writers = listed.filter(({ inspire_roles: roles }) => !roles.includes("supervisor"));
  const authors = writers.filter(({ inspire_roles: roles }) => !roles.includes("editor"));
  const people = authors.length > 0 ? authors : writers;
  const groups = [...record.corporate_author, ...record.collaborations.map(({ value }) => value ?? "")];
  const byline = signedByline([
    ...people.map(toSignature),
    ...groups.map((plain) => ({ plain, group: true })),
  ]);
  const all = listed.length >= (record.author_count ?? (record.authors.length > 0 ? 0 : listed.length));
  return { names: byline.names, complete: byline.complete && all };
}

function toSignature({
  full_name: plain,
  ids,
  affiliations,
  raw_affiliations: raw,
}: z.infer<typeof author>): Signature {
  const places = raw.length > 0 ? raw : affiliations;
  return {
    plain,
    order: "family-first",
    orcid: ids.find(({ schema }) => schema === "ORCID")?.value,
    affiliations: places.map(({ value }) => value ?? ""),
  };
}

function venueOf(publications: Metadata["publication_info"]) {
  const found = publications.find(({ journal_title: title }) => title) ?? publications[0];
  return toVenue(firstOf(found?.journal_title, found?.pubinfo_freetext), {
    volume: found?.journal_volume,
    issue: found?.journal_issue,
    pages: firstOf(pageRange(found?.page_start, found?.page_end), found?.artid),
  });
}

function toReference({ record, reference: cited, raw_refs: raw }: z.infer<typeof reference>): Reference {
  const authors = cited?.authors.map(({ full_name: name }) => name ?? "").join("; ");
  const where = cited?.publication_info;
  const parts = [
    authors,
    cited?.title?.title,
    where?.journal_title,
    where?.journal_volume,
    where?.page_start ?? where?.artid,
    where?.year,
  ];
  return {
    identifiers: tidyIdentifiers({
      inspire: record?.$ref?.replace(/^.*\//, ""),
      doi: cited?.dois[0],
      arxiv: cited?.arxiv_eprint,
    }),
    text: firstOf(parts.filter(Boolean).join(", "), cited?.misc.join(" "), raw[0]?.value) || null,
  };
}
