import { onOneLine } from "../fields/on-one-line.ts";
import type { RawPaper } from "../draft.ts";
import type { Reader } from "../reader.ts";
import { abstractFromAds, affiliateAsAds, dateFromAds, isFromAds } from "./ads.ts";
import { chooseDates } from "./chosen-date.ts";
import { doiAlone, doiIn, identifiersInLinks, isbnIn } from "../fields/found-identifiers.ts";
import { splitKeywords, toKeywords } from "../fields/keywords.ts";
import { splitLines } from "../fields/line-batches.ts";
import { readTagged } from "./read-tagged.ts";
import { addAffiliation, familyFirstByline } from "./tagged-names.ts";
import { allOf, allOfFirst, firstOf, type TaggedRecord } from "./tagged-record.ts";
import type { Dialect } from "./tokenizer.ts";
import { pageRange, venueOf } from "./venue.ts";

const TAGS: ReadonlySet<string> = new Set(
  (
    "RT SR ID A1 A2 A3 A4 A5 A6 T1 T2 T3 JF JO VO IS YR FD SP OP K1 AB NO LA PB PP SN AD AN DO LK UL OL ED CL SF OT IO RD " +
    "ST CN CT CA AV DB DS IP PM RP U1 U2 U3 U4 U5 U6 U7 U8 U9 U10 U11 U12 U13 U14 U15 WP WT WV CR SL PMID PMCID"
  ).split(" "),
);

const refworksDialect: Dialect = {
  fieldsOf(line) {
    const parts = /^\ufeff?([A-Z][A-Z0-9]\d?|PMC?ID)(?:\s(.*))?$/s.exec(line);
    return parts?.[1] && TAGS.has(parts[1]) ? [{ tag: parts[1], text: parts[2] ?? "" }] : null;
  },
  begins: new Set(["RT"]),
  once: new Set(["T1", "YR", "ID"]),
  ends: null,
  frame: new Set(),
};

/** The tagged format of RefWorks, which ADS writes too: `RT Journal`, `A1`, `T1`, `JF`, `YR`, …, a blank behind the tag. */
export const refworksReader: Reader = {
  kind: "refworks",
  label: "tagged RefWorks",
  format: "RefWorks tagged",
  writtenBy: ["RefWorks", "NASA ADS"],
  recognise(head) {
    const lines = splitLines(head);
    const start = lines.findIndex((line) => /^\ufeff?RT [A-Z]/.test(line));
    if (start < 0) return null;
    const telling = ["T1", "A1", "JF", "YR", "K1"].filter((tag) =>
      lines.some((line) => line.startsWith(`${tag} `)),
    );
    if (telling.length < 2) return null;
    return `line ${start + 1} is "${lines[start]?.slice(0, 40) ?? ""}", the start of a RefWorks record`;
  },
  read: (text, source) => readTagged(text, source, refworksDialect, refworksPaper),
};

function refworksPaper(record: TaggedRecord): RawPaper {
  const links = allOf(record, "LK", "UL").flatMap((text) => text.slice(0, 20_000).split(/\s+/));
  const byline = familyFirstByline(allOfFirst(record, "A1", "A2"));
  for (const text of allOf(record, "AD")) {
    const coded = affiliateAsAds(byline.names, text);
    if (!coded && byline.names.length === 1) addAffiliation(byline.names[0], text);
  }
  const { date, otherDate } = chooseDates([firstOf(record, "YR"), fullDate(record)]);
  const linked = identifiersInLinks(links);
  const { doi, arxiv } = doiIn(firstOf(record, "DO") || linked.doi || doiAlone(allOf(record, "NO")));
  const eprint = allOf(record, "OT", "NO", "SP", "DO").find((text) => /\barxiv:/i.test(text.slice(0, 100)));
  return {
    title: firstOf(record, "T1"),
    names: byline.names,
    complete: byline.complete,
    date: isFromAds(links) ? dateFromAds(date) : date,
    otherDate,
    abstract: abstractFromAds(onOneLine(allOf(record, "AB").join("\n"))),
    links,
    identifiers: {
      ...linked,
      doi,
      arxiv: eprint ?? arxiv ?? linked.arxiv,
      pmid: firstOf(record, "PMID") || linked.pmid,
      pmcid: firstOf(record, "PMCID") || linked.pmcid,
      isbn: isbnIn(allOf(record, "SN")),
    },
    partOfBook: !/^Book(?:, (?:Whole|Edited))?$/i.test(firstOf(record, "RT")),
    venue: venueOf(
      firstOf(record, "JF", "T2", "JO"),
      firstOf(record, "VO"),
      firstOf(record, "IS"),
      pageRange(firstOf(record, "SP"), firstOf(record, "OP")),
    ),
    keywords: toKeywords(allOf(record, "K1").flatMap(splitKeywords), "author"),
  };
}

/** FD may leave the year to YR: `Mar 15`, `03/15`. */
function fullDate(record: TaggedRecord): string {
  const day = firstOf(record, "FD");
  if (/^\d{1,2}\/\d{1,2}$/.test(day)) return `${firstOf(record, "YR")}/${day}`;
  return day === "" || /\d{4}/.test(day) ? day : `${firstOf(record, "YR")} ${day}`;
}
