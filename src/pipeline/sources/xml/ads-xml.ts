import type { Keyword, Mention, Venue } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { readableText } from "../fields/readable-text.ts";
import type { Reader } from "../reader.ts";
import { abstractGiven, adsAffiliations, adsByline, adsVenue } from "./ads-fields.ts";
import { markupOf, textAt, textsAt } from "./mixed-text.ts";
import { readXml } from "./read-records.ts";
import { nodeAt, nodesAt, type XmlNode } from "./tree.ts";

/** NASA ADS's own XML, with or without abstracts. */
export const adsXmlReader: Reader = {
  kind: "ads-xml",
  label: "NASA ADS's XML",
  format: "ADS XML",
  writtenBy: ["NASA ADS"],
  recognise(head) {
    const known = /<records\b[^>]*ads\.harvard\.edu\/schema\/abs\//.test(head) && /<bibcode>/.test(head);
    return known ? "it is XML of ADS's schema, with bibcodes" : null;
  },
  read: (text, source) => readXml(text, source, { records: ["record"], understand: toPaper }),
};

function toPaper(record: XmlNode): RawPaper {
  const [title, abstract] = [nodeAt(record, "title"), nodeAt(record, "abstract")];
  const eprint = textAt(record, "eprintid");
  return {
    title: title ? markupOf(title) : "",
    ...bylineOf(record),
    date: textAt(record, "pubdate"),
    abstract: abstract ? abstractGiven(markupOf(abstract)) : null,
    links: textsAt(record, "url"),
    identifiers: {
      bibcode: textAt(record, "bibcode"),
      doi: textAt(record, "DOI"),
      arxiv: /^ascl:/i.test(eprint) ? undefined : eprint,
    },
    venue: venueOf(record),
    keywords: textsAt(record, "keywords/keyword").map((text): Keyword => ({ text, scheme: "ADS" })),
    citations: citationsOf(record),
  };
}

function bylineOf(record: XmlNode): { names: Mention[]; complete: boolean } {
  const { names, complete } = adsByline(textsAt(record, "author"));
  const places = adsAffiliations(textAt(record, "affiliation"));
  const placed = names.map((name, index): Mention => {
    const place = places.get(index);
    return place === undefined
      ? name
      : {
          ...name,
          affiliations: place
            .split(/\s*;\s*/)
            .map((text) => readableText(text).replace(/^[\s,]+/, ""))
            .filter((text) => text !== ""),
        };
  });
  return { names: placed, complete };
}

function venueOf(record: XmlNode): Venue {
  const written = adsVenue(textAt(record, "journal"));
  const volume = textAt(record, "volume") || written.volume;
  const ends = [textAt(record, "page"), textAt(record, "lastpage")].filter((page) => page !== "");
  const pages = [...new Set(ends)].join("-") || written.pages;
  return { ...written, ...(volume && { volume }), ...(pages && { pages }) };
}

function citationsOf(record: XmlNode): NonNullable<RawPaper["citations"]> | null {
  const link = nodesAt(record, "link").find((node) => node.attributes["type"] === "citations");
  const count = textAt(record, "citations") || (link ? textAt(link, "count") : "");
  return /^\d{1,9}$/.test(count) ? { count: Number(count), source: "ADS" } : null;
}
