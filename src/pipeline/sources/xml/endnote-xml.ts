import type { Venue } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { identifiersInLinks, isbnIn } from "../fields/found-identifiers.ts";
import { toKeywords } from "../fields/keywords.ts";
import { toByline } from "../fields/names.ts";
import type { Reader } from "../reader.ts";
import { markupOf, textAt, textsAt } from "./mixed-text.ts";
import { readXml } from "./read-records.ts";
import { nodeAt, type XmlNode } from "./tree.ts";

/** EndNote's XML: every field is wrapped in `<style>` elements, which are layout. */
export const endnoteXmlReader: Reader = {
  kind: "endnote-xml",
  label: "EndNote XML",
  format: "EndNote XML",
  writtenBy: ["EndNote", "Zotero", "Covidence"],
  recognise(head) {
    if (!head.trimStart().startsWith("<")) return null;
    const known =
      /<records>\s*<record>/.test(head) &&
      /<(?:database|source-app|rec-number|ref-type|contributors)[\s>]/.test(head);
    return known ? "it is XML with EndNote's records" : null;
  },
  read: (text, source) => readXml(text, source, { records: ["record"], understand: toPaper }),
};

function toPaper(record: XmlNode): RawPaper {
  const title = nodeAt(record, "titles/title");
  const abstract = nodeAt(record, "abstract");
  const database = textAt(record, "remote-database-name");
  const accession = textAt(record, "accession-num");
  const url = [...textsAt(record, "urls/related-urls/url"), ...textsAt(record, "urls/web-urls/url")];
  const { names, complete } = toByline(authorsOf(record), "family-first");
  const [resource, article] = numbered(textAt(record, "electronic-resource-num"));
  const linked = identifiersInLinks(url);
  return {
    title: title ? markupOf(title) : "",
    names,
    complete,
    date: dateOf(record),
    abstract: abstract ? markupOf(abstract) : null,
    links: url.flatMap((text) => text.split(/\s+/)),
    identifiers: {
      ...linked,
      doi: resource || linked.doi,
      pmid: /pubmed|medline/i.test(database) ? accession : linked.pmid,
      pmcid: textAt(record, "custom2"),
      wos: /^(?:WOS|ISI)/i.test(accession) ? accession : undefined,
      isbn: isbnIn([linesAt(record, "isbn")]),
    },
    venue: venueOf(record, article),
    keywords: toKeywords(textsAt(record, "keywords/keyword"), "author"),
    partOfBook: PART.test(typeOf(record)),
  };
}

const typeOf = (record: XmlNode) => nodeAt(record, "ref-type")?.attributes["name"] ?? "";
const PART = /^(?:Book Section|Conference Proceedings|Conference Paper|Encyclopedia|Dictionary)$/i;
/** The text of an element with its line ends, which part two numbers. */
function linesAt(record: XmlNode, path: string): string {
  const found = nodeAt(record, path);
  return found ? plain(found) : "";
}

const plain = (node: XmlNode): string =>
  node.children.map((part) => (typeof part === "string" ? part : plain(part))).join("");

/** Authors; of a book that has none its editors, which Zotero puts elsewhere than EndNote. */
function authorsOf(record: XmlNode): string[] {
  const listed = (list: string) => textsAt(record, `contributors/${list}/author`);
  const authors = listed("authors");
  if (authors.length > 0 || !/book$/i.test(typeOf(record))) return authors;
  return ["secondary-authors", "tertiary-authors"].map(listed).find((names) => names.length > 0) ?? [];
}

/** `ARTN 109999 10.1000/x`: Web of Science's article number stands before the DOI. */
function numbered(resource: string): [string, string | undefined] {
  const [, article, doi] = /^ARTN\s+(\S+)\s*(.*)$/s.exec(resource) ?? [];
  return article ? [doi ?? "", article] : [resource, undefined];
}

/** The year stands by itself; what is beside it is often only month and day. */
function dateOf(record: XmlNode): string {
  const year = textAt(record, "dates/year");
  const more = textAt(record, "dates/pub-dates/date");
  return more === "" || /\d{4}/.test(more) ? more || year : `${year} ${more}`.trim();
}

function venueOf(record: XmlNode, article: string | undefined): Venue {
  const places = ["periodical/full-title", "titles/secondary-title", "periodical/abbr-1", "titles/alt-title"];
  const name = places.map((path) => textAt(record, path)).find((text) => text !== "") ?? "";
  const [volume, own, number, page] = ["volume", "issue", "number", "pages"].map((path) =>
    textAt(record, path),
  );
  // The number of a part of a book is that of the series.
  const issue = own || (PART.test(typeOf(record)) ? "" : number);
  const pages = page || article;
  return { name, ...(volume && { volume }), ...(issue && { issue }), ...(pages && { pages }) };
}
