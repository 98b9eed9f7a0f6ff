import type { Keyword, Reference, Venue } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { doiIn } from "../fields/found-identifiers.ts";
import { tidyIdentifiers, type RawIdentifiers } from "../fields/identifiers.ts";
import type { Reader } from "../reader.ts";
import { jatsByline } from "./jats-byline.ts";
import { abstractGiven } from "./ads-fields.ts";
import { markupOf, textAt, textOf, textsAt } from "./mixed-text.ts";
import { readXml } from "./read-records.ts";
import { descendants, nodeAt, nodesAt, type XmlNode } from "./tree.ts";

/** JATS, as publishers, PubMed Central and NASA ADS write it: one article, or many in one file. */
export const jatsReader: Reader = {
  kind: "jats",
  label: "JATS XML",
  format: "JATS XML",
  writtenBy: ["publishers", "NASA ADS"],
  recognise(head) {
    if (!head.trimStart().startsWith("<")) return null;
    return /<article[\s>]/.test(head) && /<article-meta[\s>]/.test(head)
      ? "it is XML with <article-meta>"
      : null;
  },
  read: (text, source) =>
    readXml(text, source, {
      records: ["article"],
      skip: ["body", "floats-group", "sub-article", "response"],
      understand: toPaper,
    }),
};

function toPaper(article: XmlNode): RawPaper | string {
  const meta = nodeAt(article, "front/article-meta") ?? nodeAt(article, "article-meta");
  if (!meta) return "it has no <article-meta>";
  const [date, otherDate] = datesOf(meta);
  const abstracts = nodesAt(meta, "abstract");
  const abstract = abstracts.find((node) => node.attributes["abstract-type"] === undefined) ?? abstracts[0];
  return {
    title: titleOf(meta),
    ...jatsByline(meta),
    date: date ?? null,
    otherDate: otherDate ?? null,
    abstract: abstract
      ? abstractGiven(markupOf(abstract).replace(/^<title>\s*Abstract\s*<\/title>/i, ""))
      : null,
    identifiers: idsIn(nodesAt(meta, "article-id")),
    venue: venueOf(article, meta),
    keywords: nodesAt(meta, "kwd-group").flatMap(keywordsOf),
    references: nodesAt(article, "back")
      .flatMap((back) => descendants(back, "ref"))
      .flatMap(toReferences),
  };
}

function titleOf(meta: XmlNode): string {
  const parts = [...nodesAt(meta, "title-group/article-title"), ...nodesAt(meta, "title-group/subtitle")];
  return parts
    .map((node) => markupOf({ ...node, children: node.children.filter(isNoFootnote) }))
    .filter((text) => text !== "")
    .join(": ");
}

const isNoFootnote = (part: XmlNode | string) =>
  typeof part === "string" || (part.name !== "xref" && part.name !== "fn");

/** PubMed Central adds the day on which it let a paper be read. */
const isOfPaper = ({ attributes }: XmlNode) =>
  !/pmc-release|nihms|received|accepted/i.test(
    `${attributes["pub-type"] ?? ""} ${attributes["date-type"] ?? ""}`,
  );

/** The most precise date first; then the first that says something else. */
function datesOf(meta: XmlNode): string[] {
  const dates = nodesAt(meta, "pub-date")
    .filter(isOfPaper)
    .map((node) => {
      const [year, month, day] = ["year", "month", "day"].map((name) => textAt(node, name));
      if (month && !/^\d+$/.test(month)) return [year, month, day].filter((part) => part).join(" ");
      return (
        [year, month, day].filter((part) => part && !/^0+$/.test(part)).join("-") ||
        (node.attributes["iso-8601-date"] ?? "")
      );
    });
  const [best = "", ...others] = dates
    .filter((date) => date !== "")
    .sort((a, b) => b.split(/[- ]/).length - a.split(/[- ]/).length);
  const other = others.find((date) => !best.startsWith(date));
  return [best, other ?? ""].filter((date) => date !== "");
}

/** ADS writes its bibcode as the id of an archive. */
function idsIn(nodes: readonly XmlNode[]): RawIdentifiers {
  const of = (...types: string[]) =>
    textOf(nodes.find((node) => types.includes(node.attributes["pub-id-type"] ?? "")));
  const { doi, arxiv } = doiIn(of("doi"));
  const pmc = of("pmcid") || of("pmc", "pmc-aid", "pmcaid");
  return {
    doi,
    pmid: of("pmid"),
    pmcid: /^\d+$/.test(pmc) ? `PMC${pmc}` : pmc,
    arxiv: of("arxiv") || arxiv,
    bibcode: of("archive", "bibcode"),
  };
}

function venueOf(article: XmlNode, meta: XmlNode): Venue {
  const journal = nodeAt(article, "front/journal-meta");
  const places = [
    "journal-title-group/journal-title",
    "journal-title",
    "journal-title-group/abbrev-journal-title",
    "journal-id",
  ];
  const name = journal ? (places.map((path) => textAt(journal, path)).find((text) => text !== "") ?? "") : "";
  const [volume, issue, first, last, id] = ["volume", "issue", "fpage", "lpage", "elocation-id"].map((path) =>
    textAt(meta, path),
  );
  const pages = first ? [...new Set([first, last])].filter((page) => page).join("-") : id;
  return { name, ...(volume && { volume }), ...(issue && { issue }), ...(pages && { pages }) };
}

function keywordsOf(group: XmlNode): Keyword[] {
  const type = group.attributes["kwd-group-type"] ?? group.attributes["vocab"] ?? "author";
  const scheme = /author/i.test(type) ? "author" : type;
  return [...textsAt(group, "kwd"), ...textsAt(group, "compound-kwd/compound-kwd-part")].map((text) => ({
    text,
    scheme,
  }));
}

/** One item of a list may hold several works. */
function toReferences(node: XmlNode): Reference[] {
  const several = nodesAt(node, "mixed-citation");
  return several.length > 1
    ? several.map((citation) => toReference({ ...node, children: [citation] }))
    : [toReference(node)];
}

function toReference(node: XmlNode): Reference {
  const kinds = [
    "mixed-citation",
    "element-citation",
    "citation",
    "nlm-citation",
    "citation-alternatives/mixed-citation",
  ];
  const citation = kinds.map((kind) => nodeAt(node, kind)).find((found) => found !== undefined) ?? node;
  const text = spaced(citation);
  return { identifiers: tidyIdentifiers(idsIn(descendants(citation, "pub-id"))), text: text || null };
}

/** Citations made of elements have no punctuation of their own: a blank keeps their parts apart. */
function spaced(node: XmlNode): string {
  if (node.name === "mixed-citation") return textOf(node);
  return textOf({
    ...node,
    children: node.children.flatMap((part) => (typeof part === "string" ? [part] : [part, " "])),
  });
}
