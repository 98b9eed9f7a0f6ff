import type { Mention, PaperDraft, Reference, Venue } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { tidyIdentifiers } from "../fields/identifiers.ts";
import { mentionOfParts } from "../fields/names.ts";
import { orcidIn } from "../fields/orcid.ts";
import { referenceText } from "../fields/reference-text.ts";
import type { Reader } from "../reader.ts";
import { markupOf, textAt, textOf, textsAt } from "./mixed-text.ts";
import { readXml } from "./read-records.ts";
import { descendants, elementsOf, nodeAt, nodesAt, type XmlNode } from "./tree.ts";

/** What Crossref's XML gives the metadata of, the narrowest first: an article stands in a journal, a chapter in a book. */
const WORKS = [
  "journal_article",
  "conference_paper",
  "content_item",
  "posted_content",
  "dissertation",
  "report-paper_metadata",
  "report-paper_series_metadata",
  "standard_metadata",
  "dataset",
  "peer_review",
  "book_metadata",
  "book_series_metadata",
  "book_set_metadata",
  "proceedings_metadata",
  "proceedings_series_metadata",
  "journal_metadata",
];
const BOOKS = ["book_metadata", "book_series_metadata", "book_set_metadata"];
const PROCEEDINGS = ["proceedings_metadata", "proceedings_series_metadata"];

/** Crossref's XML: UNIXREF with a `doi_record` for each work, and UNIXSD, whose queries tell more of it. */
export const crossrefXmlReader: Reader = {
  kind: "crossref-xml",
  label: "Crossref's XML (UNIXREF, UNIXSD)",
  format: "Crossref XML (UNIXREF, UNIXSD)",
  writtenBy: ["Crossref"],
  recognise(head) {
    if (!head.trimStart().startsWith("<")) return null;
    const root = /<(doi_records?|crossref_result)[\s>]/.exec(head)?.[1];
    return root ? `it is XML with <${root}>, as Crossref answers` : null;
  },
  read: (text, source) =>
    readXml(text, source, {
      records: [/<crossref_result[\s>]/.test(text.head) ? "query" : "doi_record"],
      understand: toPaper,
    }),
};

function toPaper(record: XmlNode): RawPaper | string {
  const [crossref] = descendants(record, "crossref");
  const error = descendants(record, "error")[0] ?? descendants(record, "msg")[0];
  const work = crossref && firstDescendant(crossref, WORKS);
  if (!crossref || !work) return `Crossref knows no such work${error ? `: ${textOf(error)}` : ""}`;
  const [date, otherDate] = datesOf(work, crossref);
  const partOfBook = work.name === "content_item" || work.name === "conference_paper";
  return {
    title: titleOf(work),
    names: namesOf(work, crossref),
    date: date ?? null,
    otherDate: otherDate ?? null,
    abstract: abstractOf(work),
    identifiers: {
      doi: textAt(work, "doi_data/doi"),
      isbn: textAt(work, "isbn"),
      arxiv: preprintOf(work),
    },
    venue: venueOf(work, crossref),
    links: textsAt(work, "doi_data/resource"),
    references: nodesAt(work, "citation_list/citation").map(toReference),
    citations: citationsOf(record),
    partOfBook,
  };
}

function firstDescendant(node: XmlNode, names: readonly string[]): XmlNode | undefined {
  return names.map((name) => descendants(node, name)[0]).find((found) => found !== undefined);
}

function titleOf(work: XmlNode): string {
  const paths = ["titles/title", "titles/subtitle"];
  const own = paths.map((path) => nodeAt(work, path)).map((node) => (node ? markupOf(node) : ""));
  return (
    own.filter((text) => text !== "").join(": ") ||
    textAt(work, "proceedings_title") ||
    textAt(work, "full_title") ||
    textAt(work, "series_metadata/titles/title")
  );
}

/** Authors; of a chapter that names none those of its book; of a book that has none its editors. */
function namesOf(work: XmlNode, crossref: XmlNode): Mention[] {
  const book = firstDescendant(crossref, BOOKS);
  const authors = signed(work, "author");
  if (authors.length > 0) return authors;
  if (work.name === "content_item" && book) return signed(book, "author");
  return BOOKS.includes(work.name) || PROCEEDINGS.includes(work.name) ? signed(work, "editor") : [];
}

function signed(work: XmlNode, role: string): Mention[] {
  const people = nodeAt(work, "contributors") ?? work;
  return elementsOf(people)
    .filter((node) => (node.attributes["contributor_role"] ?? "author") === role)
    .flatMap((node) =>
      node.name === "organization" ? [groupOf(node)] : node.name === "person_name" ? [personOf(node)] : [],
    );
}

const groupOf = (node: XmlNode): Mention => ({ written: textOf(node), group: true });

function personOf(node: XmlNode): Mention {
  const [family, given, suffix] = ["surname", "given_name", "suffix"].map((name) => textAt(node, name));
  const institutions = nodesAt(node, "affiliations/institution").map((place) =>
    [...textsAt(place, "institution_name"), ...textsAt(place, "institution_place")].join(", "),
  );
  const affiliations = [...textsAt(node, "affiliation"), ...institutions].filter((place) => place !== "");
  const orcid = orcidIn(textAt(node, "ORCID"));
  return {
    ...mentionOfParts(family ?? "", given ?? "", suffix),
    ...(orcid && { orcid }),
    ...(affiliations.length > 0 && { affiliations }),
  };
}

/** The dates of the work itself, in its order; else of the issue, the proceedings or the book that it stands in. */
function datesOf(work: XmlNode, crossref: XmlNode): string[] {
  const holders = [
    work,
    ...descendants(work, "database_date"),
    ...["journal_issue", ...PROCEEDINGS, ...BOOKS].flatMap((name) => descendants(crossref, name)),
  ];
  const dated = holders.map((holder) =>
    ["publication_date", "posted_date", "approval_date"].flatMap((name) => nodesAt(holder, name)).map(toDate),
  );
  const dates = dated.find((each) => each.some((date) => date !== "")) ?? [];
  const [date = "", ...others] = dates.filter((each) => each !== "");
  return [date, others.find((other) => other !== date) ?? ""].filter((each) => each !== "");
}

/** Months above twelve are seasons. */
function toDate(node: XmlNode): string {
  const [year = "", month = "", day = ""] = ["year", "month", "day"].map((name) => textAt(node, name));
  return Number(month) >= 1 && Number(month) <= 12
    ? [year, month, day].filter((part) => part !== "").join("-")
    : year;
}

function abstractOf(work: XmlNode): string | null {
  const abstract = nodeAt(work, "abstract");
  if (!abstract) return null;
  return markupOf(abstract).replace(/^\s*<title>\s*(?:abstract|summary)\s*<\/title>/i, "");
}

/** The arXiv id of a work whose preprint is there. */
function preprintOf(work: XmlNode): string | undefined {
  return ["intra_work_relation", "inter_work_relation"]
    .flatMap((name) => descendants(work, name))
    .filter((relation) => relation.attributes["relationship-type"] === "hasPreprint")
    .map(textOf)
    .find((id) => /arxiv/i.test(id))
    ?.replace(/^.*arxiv[.:]/i, "");
}

function venueOf(work: XmlNode, crossref: XmlNode): Venue | null {
  const [first, last] = [textAt(work, "pages/first_page"), textAt(work, "pages/last_page")];
  const item = textAt(work, "publisher_item/item_number");
  const pages = [...new Set([first, last])].filter((page) => page !== "").join("-") || item;
  const [volume, issue] = [descendants(crossref, "journal_issue")[0], crossref].flatMap((node) =>
    node ? [[textAt(node, "journal_volume/volume"), textAt(node, "issue")]] : [],
  )[0] ?? ["", ""];
  const name = containerOf(work, crossref);
  if (name === "") return null;
  return { name, ...(volume && { volume }), ...(issue && { issue }), ...(pages && { pages }) };
}

function containerOf(work: XmlNode, crossref: XmlNode): string {
  const book = firstDescendant(crossref, BOOKS);
  const proceedings = firstDescendant(crossref, PROCEEDINGS);
  const [journal] = descendants(crossref, "journal_metadata");
  if (work.name === "journal_article" && journal) return textAt(journal, "full_title");
  if (work.name === "conference_paper" && proceedings) return textAt(proceedings, "proceedings_title");
  if (work.name === "content_item" && book) return titleOf(book);
  if (work.name === "dataset") return textAt(crossref, "database/database_metadata/titles/title");
  return BOOKS.includes(work.name) ? "" : textAt(work, "institution/institution_name");
}

function toReference(node: XmlNode): Reference {
  const text =
    textAt(node, "unstructured_citation") ||
    referenceText({
      author: textAt(node, "author"),
      year: textAt(node, "cYear"),
      title: textAt(node, "article_title"),
      source: textAt(node, "journal_title") || textAt(node, "volume_title") || textAt(node, "series_title"),
      volume: textAt(node, "volume"),
      page: textAt(node, "first_page"),
    });
  return { identifiers: tidyIdentifiers({ doi: textAt(node, "doi") }), text: text || null };
}

function citationsOf(record: XmlNode): PaperDraft["citations"] {
  const item = nodesAt(record, "crm-item").find((node) => node.attributes["name"] === "citedby-count");
  const count = textOf(item);
  return /^\d{1,9}$/.test(count) ? { count: Number(count), source: "Crossref" } : null;
}
