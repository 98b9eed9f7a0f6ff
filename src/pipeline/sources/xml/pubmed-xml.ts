import type { Keyword, Mention, Reference, Venue } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { understandDate } from "../fields/dates.ts";
import { tidyIdentifiers, type RawIdentifiers } from "../fields/identifiers.ts";
import { meansOthers, mentionOfParts } from "../fields/names.ts";
import type { Reader } from "../reader.ts";
import { markupOf, textAt, textOf, textsAt } from "./mixed-text.ts";
import { orcidIn } from "../fields/orcid.ts";
import { readXml } from "./read-records.ts";
import { descendants, nodeAt, nodesAt, type XmlNode } from "./tree.ts";

/** PubMed's XML: `PubmedArticleSet` with articles and chapters of books. */
export const pubmedXmlReader: Reader = {
  kind: "pubmed-xml",
  label: "PubMed XML",
  format: "PubMed XML",
  writtenBy: ["PubMed"],
  recognise(head) {
    const found = /<(PubmedArticleSet|PubmedArticle|PubmedBookArticle)[\s>]/.exec(head);
    return found && head.trimStart().startsWith("<") ? `it is XML with <${found[1]}>` : null;
  },
  read: (text, source) =>
    readXml(text, source, { records: ["PubmedArticle", "PubmedBookArticle"], understand: toPaper }),
};

function toPaper(record: XmlNode): RawPaper {
  const book = nodeAt(record, "BookDocument");
  if (book) return bookToPaper(book);
  const article = nodeAt(record, "MedlineCitation/Article") ?? {
    name: "Article",
    attributes: {},
    children: [],
  };
  const journal = nodeAt(article, "Journal/JournalIssue");
  const printed = dateAt(journal && nodeAt(journal, "PubDate"));
  const electronic = dateAt(nodeAt(article, "ArticleDate"));
  const title = nodeAt(article, "ArticleTitle");
  const given = title ? markupOf(title) : "";
  return {
    title: /^\[?not available\]?\.?$/i.test(given)
      ? textAt(article, "VernacularTitle")
      : given || textAt(article, "VernacularTitle"),
    ...bylineOf(article),
    date: printed || electronic || null,
    otherDate: printed && !sameDay(printed, electronic) ? electronic || null : null,
    abstract: abstractOf(article),
    identifiers: identifiersOf(record, article),
    venue: venueOf(article, journal),
    keywords: keywordsOf(record),
    references: referencesOf(record),
  };
}

const sameDay = (one: string, other: string) => understandDate(one).iso === understandDate(other).iso;

/** The list of references; in old files among the comments on a paper. */
function referencesOf(record: XmlNode): Reference[] {
  const listed = descendants(record, "ReferenceList").flatMap((list) => descendants(list, "Reference"));
  const old = nodesAt(record, "MedlineCitation/CommentsCorrectionsList/CommentsCorrections")
    .filter((node) => node.attributes["RefType"] === "Cites")
    .map((node) => ({
      identifiers: tidyIdentifiers({ pmid: textAt(node, "PMID") }),
      text: textAt(node, "RefSource") || null,
    }));
  return [...listed.map(toReference), ...old];
}

function bookToPaper(book: XmlNode): RawPaper {
  const chapter = nodeAt(book, "ArticleTitle");
  const whole = textAt(book, "Book/BookTitle");
  const list = nodeAt(book, "AuthorList") ? book : (nodeAt(book, "Book") ?? book);
  return {
    title: chapter ? markupOf(chapter) : whole,
    ...bylineOf(list, !chapter),
    date: dateAt(nodeAt(book, "ContributionDate")) || dateAt(nodeAt(book, "Book/PubDate")) || null,
    abstract: abstractOf(book),
    identifiers: {
      ...idsIn(nodesAt(book, "ArticleIdList/ArticleId")),
      pmid: textAt(book, "PMID"),
      isbn: textAt(book, "Book/Isbn"),
    },
    venue: chapter && whole ? { name: whole } : null,
    keywords: keywordsOf(book),
    references: referencesOf(book),
    partOfBook: chapter !== undefined,
  };
}

/** `CompleteYN="N"` says that the list was cut; editors are on the byline of a book only, and if it has no authors. */
function bylineOf(article: XmlNode, isBook = false): { names: Mention[]; complete: boolean } {
  const lists = nodesAt(article, "AuthorList");
  const list = lists.find((list) => list.attributes["Type"] !== "editors") ?? (isBook ? lists[0] : undefined);
  const authors = list
    ? nodesAt(list, "Author").filter((author) => author.attributes["ValidYN"] !== "N")
    : [];
  const names = authors.map(toName).filter((name) => name.written !== "");
  const real = names.filter((name) => !meansOthers(name.written));
  return { names: real, complete: list?.attributes["CompleteYN"] !== "N" && real.length === names.length };
}

function toName(author: XmlNode): Mention {
  const affiliations = [...textsAt(author, "AffiliationInfo/Affiliation"), ...textsAt(author, "Affiliation")];
  const orcid = nodesAt(author, "Identifier").find((id) => /orcid/i.test(id.attributes["Source"] ?? ""));
  const known = { ...(affiliations.length > 0 && { affiliations }), ...(orcid && orcidOf(orcid)) };
  const collective = textAt(author, "CollectiveName");
  if (collective) return { written: collective, group: true, ...known };
  const family = textAt(author, "LastName");
  const given = textAt(author, "ForeName") || textAt(author, "FirstName") || textAt(author, "Initials");
  const suffix = textAt(author, "Suffix");
  return { ...mentionOfParts(family, given, suffix), ...known };
}

function orcidOf(node: XmlNode): { orcid?: string } {
  const orcid = orcidIn(textOf(node));
  return orcid ? { orcid } : {};
}

/** `MedlineDate` holds what is no plain date: `2019 Nov-Dec`. */
function dateAt(node: XmlNode | undefined): string {
  if (!node) return "";
  const parts = ["Year", "Month", "Day"].map((name) => textAt(node, name)).filter((part) => part !== "");
  const [year = "", month = "", day] = parts;
  if (/^\d+$/.test(month)) return [year, month, day].filter((part) => part !== undefined).join("-");
  return textAt(node, "MedlineDate") || [...parts, textAt(node, "Season")].join(" ").trim();
}

/** A part of a structured abstract begins with its label. */
function abstractOf(article: XmlNode): string {
  return nodesAt(article, "Abstract/AbstractText")
    .map((part) => [part.attributes["Label"] ?? "", markupOf(part)].filter((text) => text !== "").join(": "))
    .join(" ");
}

function identifiersOf(record: XmlNode, article: XmlNode): RawIdentifiers {
  const located = nodesAt(article, "ELocationID").filter((id) => id.attributes["ValidYN"] !== "N");
  const doi = located.find((id) => id.attributes["EIdType"] === "doi");
  const ids = idsIn(nodesAt(record, "PubmedData/ArticleIdList/ArticleId"));
  const arxiv = located.map(textOf).find((text) => /^arxiv:/i.test(text));
  return {
    ...ids,
    arxiv,
    doi: ids.doi ?? textOf(doi),
    pmid: textAt(record, "MedlineCitation/PMID") || ids.pmid,
  };
}

function idsIn(nodes: readonly XmlNode[]): RawIdentifiers {
  const of = (type: string) => nodes.find((node) => node.attributes["IdType"] === type);
  const [doi, pmid, pmcid] = [of("doi"), of("pubmed"), of("pmc") ?? of("pmcid")].map(
    (node) => node && textOf(node),
  );
  return { doi, pmid, pmcid };
}

function venueOf(article: XmlNode, issue: XmlNode | undefined): Venue {
  const name = textAt(article, "Journal/Title") || textAt(article, "Journal/ISOAbbreviation");
  const volume = issue ? textAt(issue, "Volume") : "";
  const number = issue ? textAt(issue, "Issue") : "";
  const ends = [textAt(article, "Pagination/StartPage"), textAt(article, "Pagination/EndPage")].filter(
    (page) => page !== "",
  );
  const pages =
    ends.length === 2
      ? [...new Set(ends)].join("-")
      : textAt(article, "Pagination/MedlinePgn") || ends.join("-");
  return { name, ...(volume && { volume }), ...(number && { issue: number }), ...(pages && { pages }) };
}

/** Headings without their qualifiers, then keywords: those of the authors, and those of others by their owner. */
function keywordsOf(record: XmlNode): Keyword[] {
  const headings = descendants(record, "MeshHeading").map((node) => ({
    text: textAt(node, "DescriptorName"),
    scheme: "MeSH",
  }));
  const lists = descendants(record, "KeywordList").flatMap((list) => {
    const owner = list.attributes["Owner"] ?? "NOTNLM";
    return textsAt(list, "Keyword").map((text) => ({ text, scheme: owner === "NOTNLM" ? "author" : owner }));
  });
  return [...headings, ...lists].filter(({ text }) => text !== "");
}

function toReference(node: XmlNode): Reference {
  return {
    identifiers: tidyIdentifiers(idsIn(nodesAt(node, "ArticleIdList/ArticleId"))),
    text: textAt(node, "Citation") || null,
  };
}
