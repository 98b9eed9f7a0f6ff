import { onOneLine } from "../fields/on-one-line.ts";
import type { PaperDraft, Reference } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { tidyIdentifiers } from "../fields/identifiers.ts";
import { splitAtSemicolons } from "../fields/keywords.ts";
import { abstractFromAds, dateFromAds, isFromAds } from "./ads.ts";
import { chooseDates, type ChosenDates } from "./chosen-date.ts";
import { citationsIn } from "./noted-citations.ts";
import { risByline } from "./ris-byline.ts";
import { risIdentifiers, risLinks } from "./ris-identifiers.ts";
import { risKeywords } from "./ris-keywords.ts";
import { allOf, allOfFirst, firstOf, type TaggedRecord } from "./tagged-record.ts";
import { pageRange, venueOf } from "./venue.ts";

/** What a RIS record says, whichever system wrote it. */
export function risPaper(record: TaggedRecord): RawPaper {
  const links = risLinks(record);
  const byline = risByline(record);
  return {
    title: firstOf(record, "TI", "T1", "CT", "BT") || shortTitle(record),
    names: byline.names,
    addresses: allOf(record, "AD"),
    complete: byline.complete,
    ...risDates(record, isFromAds(links)),
    abstract: risAbstract(record),
    links,
    identifiers: risIdentifiers(record, links),
    venue: risVenue(record),
    keywords: risKeywords(record),
    references: risReferences(record),
    citations: citationsIn(allOf(record, "N1")),
    partOfBook: /^(?:CHAP|CPAPER|CONF|ECHAP)$/.test(firstOf(record, "TY")),
  };
}

/** A short title, unless it is author and year, as EPPI-Reviewer has it: `Xu (2008)`. */
const shortTitle = (record: TaggedRecord) => {
  const title = firstOf(record, "ST");
  return /^[\p{L}.' -]{1,60} \(\d{4}\)$/u.test(title) ? "" : title;
};

/** PY or Y1 give the year, DA the day: Web of Science without its year (`SEP 22`). */
function risDates(record: TaggedRecord, ads: boolean): ChosenDates {
  const year = firstOf(record, "PY", "Y1");
  const days = allOf(record, "DA").map((day) => (/\d{4}/.test(day) ? day : `${year} ${day}`));
  const month = /^(?:0?[1-9]|1[0-2])$/.exec(firstOf(record, "Y2"))?.[0]; // so Rayyan
  const chosen = chooseDates([year, firstOf(record, "Y1"), ...days, ...(month ? [`${year}-${month}`] : [])]);
  return ads ? { ...chosen, date: dateFromAds(chosen.date) } : chosen;
}

/** EBSCO adds a second abstract that is its notice of copyright. */
function risAbstract(record: TaggedRecord): string {
  const texts = allOfFirst(record, "AB", "N2").filter(
    (text) => !/^Copyright of .{0,300} is the property of/s.test(text),
  );
  return abstractFromAds(onOneLine(texts.join("\n")));
}

/** The name in full before the short one: `JF` may be either, `JO` and `JA` are short where another stands beside them. */
function risVenue(record: TaggedRecord): PaperDraft["venue"] {
  const title = firstOf(record, "TI", "T1");
  /** The tag of a journal is believed; that of a series or a book may repeat the title. */
  const inProceedings = /^(?:CONF|CPAPER)$/.test(firstOf(record, "TY"));
  const tags = ["JF", "T2", ...(inProceedings ? ["C3"] : []), "JO", "JA", "J2", "BT", "T3", "JI", "J9"];
  const candidates = tags.map((tag) => [tag, firstOf(record, tag)] as const);
  const name =
    candidates.find(([tag, text]) => text !== "" && (tag.startsWith("J") || text !== title))?.[1] ?? "";
  const pages = pageRange(firstOf(record, "SP", "PG", "C7"), firstOf(record, "EP"));
  return venueOf(name, firstOf(record, "VL", "VO"), firstOf(record, "IS"), pages);
}

/** PsycInfo lists what a paper cites in M1, a reference a field; Scopus did so in a note, parted by semicolons. */
function risReferences(record: TaggedRecord): Reference[] {
  const noted = allOf(record, "N1").find((note) => note.startsWith("References: "));
  if (noted)
    return splitAtSemicolons(onOneLine(noted).slice(12)).flatMap((text) => {
      const doi = /10\.\d{4,9}\/[^\s,;]+/.exec(text)?.[0];
      return text.trim() === "" ? [] : [{ identifiers: tidyIdentifiers({ doi }), text: text.trim() }];
    });
  if (!/psycinfo/i.test(firstOf(record, "DB"))) return [];
  return allOf(record, "M1").map((text) => {
    const pmid = /pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)/.exec(text)?.[1];
    const doi = /10\.\d{4,9}\/\S+/.exec(text)?.[0];
    return { identifiers: tidyIdentifiers({ doi, pmid }), text: onOneLine(text) };
  });
}
