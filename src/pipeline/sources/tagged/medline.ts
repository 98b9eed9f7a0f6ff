import { onOneLine } from "../fields/on-one-line.ts";
import type { Keyword } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import type { RawIdentifiers } from "../fields/identifiers.ts";
import type { Reader } from "../reader.ts";
import { abstractFromAds, dateFromAds, isFromAds } from "./ads.ts";
import { understandDate } from "../fields/dates.ts";
import { chooseDates, type ChosenDates } from "./chosen-date.ts";
import { doiIn, identifiersInLinks, isbnIn } from "../fields/found-identifiers.ts";
import { splitKeywords, toKeywords } from "../fields/keywords.ts";
import { splitLines } from "../fields/line-batches.ts";
import { medlineByline } from "./medline-byline.ts";
import { readTagged } from "./read-tagged.ts";
import { allOf, allOfFirst, firstOf, type TaggedRecord } from "./tagged-record.ts";
import type { Dialect } from "./tokenizer.ts";
import { venueOf } from "./venue.ts";

const TAG = /^\ufeff?([A-Z][A-Z0-9]{1,3}|\d{4})(\s{0,2})-(?:\s(.*))?$/s;
const PMID = /^\ufeff?PMID ?- ?(\d.*)$/s;

/** Tags fill four columns: `PMID- 1`, `TI  - …`. Lines that go on are indented. */
const medlineDialect: Dialect = {
  fieldsOf(line) {
    const number = PMID.exec(line)?.[1];
    if (number) return [{ tag: "PMID", text: number }];
    const [, tag = "", gap = "", text = ""] = TAG.exec(line) ?? [];
    const columns = tag.length + gap.length;
    // ERIC: `ISSN - ISSN-1234-5678`
    const known = columns === 4 || (columns === 3 && gap !== "") || /^(?:ISSN|ISBN)$/.test(tag);
    return known ? [{ tag, text: text.replace(/^(?:E?ISSN|ISBN)-/, "") }] : null;
  },
  begins: new Set(["PMID"]),
  once: new Set(["PT", "OWN", "STAT", "UI", "TI", "DP", "TA"]),
  ends: null,
  frame: new Set(),
};

/** PubMed's own format (`.nbib`), and MEDLARS as ADS writes it. */
export const medlineReader: Reader = {
  kind: "medline",
  label: "MEDLINE or PubMed (.nbib)",
  format: "MEDLINE, .nbib",
  writtenBy: ["PubMed", "ERIC", "NASA ADS"],
  recognise(head) {
    const lines = splitLines(head);
    const start = lines.findIndex((line) => PMID.test(line));
    const tags = new Set(lines.map((line) => TAG.exec(line)?.[1]));
    const eric = lines.findIndex((line) => /^\ufeff?OWN {1,2}- ?ERIC\s*$/.test(line));
    if (eric >= 0 && tags.has("TI")) return `line ${eric + 1} names ERIC as the owner of a record`;
    if (start >= 0 && (tags.has("TI") || tags.has("FAU") || tags.has("AU")))
      return `line ${start + 1} is PubMed's number, the start of a record`;
    if (tags.has("TY") || tags.has("ER") || !tags.has("TI")) return null;
    const telling = ["PT", "DP", "TA", "FAU", "PG", "VI", "MH"].filter((tag) => tags.has(tag));
    return telling.length >= 3 ? `lines begin with tags of MEDLINE (${telling.join(", ")})` : null;
  },
  read: (text, source) => readTagged(text, source, medlineDialect, medlinePaper),
};

function medlinePaper(record: TaggedRecord): RawPaper {
  const links = allOf(record, "4099", "URL", "UR");
  const byline = medlineByline(record);
  const title = firstOf(record, "TI", "BTI", "TT");
  const venue = medlineVenue(record, isFromAds(links));
  return {
    title,
    names: byline.names,
    complete: byline.complete,
    ...medlineDates(record, isFromAds(links)),
    abstract: abstractFromAds(onOneLine(allOfFirst(record, "AB", "OAB").join("\n"))),
    links,
    identifiers: medlineIdentifiers(record, links),
    venue: venueOf(
      venue === title ? "" : venue,
      firstOf(record, "VI"),
      firstOf(record, "IP"),
      firstOf(record, "PG")
        .slice(0, 100)
        .replace(/^(\S+?)-\1$/, "$1"),
    ),
    keywords: medlineKeywords(record),
    partOfBook: record.texts.has("TI") && record.texts.has("BTI"),
  };
}

/** ADS abbreviates journals to its own codes (TA), but has their names in the source line: `Weather, vol. 73, pp. 35`. */
function medlineVenue(record: TaggedRecord, ads: boolean): string {
  const source = firstOf(record, "SO").slice(0, 1000);
  const named = ads ? (source.split(/,? (?:vol\.|volume|issue|article|id\.|pp?\.)/i)[0] ?? "") : "";
  return named || firstOf(record, "JT", "TA", "BTI");
}

/** DP is the date of the issue, DEP (`20190325`) that of the electronic version; EDAT, when PubMed took it, stands in for both. */
function medlineDates(record: TaggedRecord, ads: boolean): ChosenDates {
  const issue = firstOf(record, "DP");
  if (ads) return { date: dateFromAds(issue), otherDate: null };
  const electronic = firstOf(record, "DEP").replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  if (issue)
    return {
      date: issue,
      otherDate:
        electronic && understandDate(electronic).iso !== understandDate(issue).iso ? electronic : null,
    };
  return chooseDates([electronic, firstOf(record, "EDAT", "CRDT").slice(0, 10)].slice(0, electronic ? 1 : 2));
}

function medlineIdentifiers(record: TaggedRecord, links: readonly string[]): RawIdentifiers {
  const linked = identifiersInLinks(links);
  const named = allOf(record, "LID", "AID", "SO").map(onOneLine);
  const given =
    named.find((text) => /\[doi\]$|^https?:\/\/(?:dx\.)?doi\.org\/10\./i.test(text)) ??
    named.map((text) => /\bdoi: (10\.\S+)/i.exec(text)?.[1]).find(Boolean);
  const { doi, arxiv } = doiIn(given ?? linked.doi ?? "");
  const eprint = [...named, ...allOf(record, "PG")].find((text) => /\barxiv:/i.test(text.slice(0, 100)));
  return {
    ...linked,
    doi,
    arxiv: eprint ?? arxiv ?? linked.arxiv,
    pmid: firstOf(record, "PMID"),
    pmcid: firstOf(record, "PMC"),
    isbn: isbnIn(allOf(record, "ISBN")),
  };
}

/** MH are subject headings; OT are the author's, unless OTO says whose else. */
function medlineKeywords(record: TaggedRecord): Keyword[] {
  const owner = firstOf(record, "OTO") || (firstOf(record, "OWN") === "ERIC" ? "ERIC" : "");
  const others = allOf(record, "OT").flatMap(splitKeywords);
  return [
    ...toKeywords(allOf(record, "MH").map(onOneLine), "MeSH"),
    ...toKeywords(others, owner === "" || owner === "NOTNLM" ? "author" : owner),
  ];
}
