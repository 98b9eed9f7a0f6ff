import type { Venue } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { toByline } from "../fields/names.ts";
import type { Reader } from "../reader.ts";
import { markupOf, textAt, textsAt } from "./mixed-text.ts";
import { readXml } from "./read-records.ts";
import { nodeAt, type XmlNode } from "./tree.ts";

/** EndNote's XML: every field is wrapped in `<style>` elements, which are layout. */
export const endnoteXmlReader: Reader = {
  kind: "endnote-xml",
  label: "EndNote XML",
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
  const { names, complete } = toByline(
    textsAt(record, "contributors/authors/author").map(withoutCorporateComma),
    "family-first",
  );
  return {
    title: title ? markupOf(title) : "",
    names,
    complete,
    date: dateOf(record),
    abstract: abstract ? markupOf(abstract) : null,
    links: url.flatMap((text) => text.split(/\s+/)),
    identifiers: {
      doi: textAt(record, "electronic-resource-num") || url.find((text) => /doi\.org\//.test(text)),
      pmid: /pubmed|medline/i.test(database) ? accession : url.find((text) => /pubmed/.test(text)),
      pmcid: textAt(record, "custom2"),
      wos: /^(?:WOS|ISI)/i.test(accession) ? accession : undefined,
      scopus: /2-s2\.0-\d+/.exec(url.join(" "))?.[0],
      arxiv: /arxiv\.org\/(?:abs|pdf)\/(\S+)/.exec(url.join(" "))?.[1],
      isbn: textAt(record, "isbn"),
    },
    venue: venueOf(record),
    keywords: textsAt(record, "keywords/keyword").map((text) => ({ text, scheme: "author" })),
  };
}

/** EndNote marks a name that must not be turned round by a comma at its end. */
function withoutCorporateComma(name: string): string {
  return name.replace(/,\s*$/, "");
}

/** The year stands by itself; what is beside it is often only month and day. */
function dateOf(record: XmlNode): string {
  const year = textAt(record, "dates/year");
  const more = textAt(record, "dates/pub-dates/date");
  return more === "" || /\d{4}/.test(more) ? more || year : `${year} ${more}`.trim();
}

function venueOf(record: XmlNode): Venue {
  const places = ["periodical/full-title", "titles/secondary-title", "periodical/abbr-1", "titles/alt-title"];
  const name = places.map((path) => textAt(record, path)).find((text) => text !== "") ?? "";
  const [volume, issue, pages] = ["volume", "number", "pages"].map((path) => textAt(record, path));
  return { name, ...(volume && { volume }), ...(issue && { issue }), ...(pages && { pages }) };
}
