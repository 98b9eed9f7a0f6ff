import { onOneLine } from "../fields/on-one-line.ts";
import type { RawPaper } from "../draft.ts";
import type { Reader } from "../reader.ts";
import { abstractFromAds, affiliateAsAds, dateFromAds, isFromAds } from "./ads.ts";
import { chooseDates } from "./chosen-date.ts";
import { doiIn, identifiersInLinks, isbnIn } from "../fields/found-identifiers.ts";
import { splitKeywords, toKeywords } from "../fields/keywords.ts";
import { splitLines } from "../fields/line-batches.ts";
import { readTagged } from "./read-tagged.ts";
import { citationsIn } from "./noted-citations.ts";
import { addAffiliation, familyFirstByline } from "./tagged-names.ts";
import { allOf, allOfFirst, firstOf, type TaggedRecord } from "./tagged-record.ts";
import type { Dialect } from "./tokenizer.ts";
import { venueOf } from "./venue.ts";

/** A per cent sign and one character, as Refer, EndNote and ADS write tags. */
export const percentDialect: Dialect = {
  fieldsOf(line) {
    const parts = /^\ufeff?%([0-9A-Z@+[\]~^<>=!?&*()#$])(?:\s(.*))?$/s.exec(line);
    return parts?.[1] ? [{ tag: `%${parts[1]}`, text: parts[2] ?? "" }] : null;
  },
  begins: new Set(["%0"]),
  once: new Set(["%T", "%R", "%D", "%J", "%0"]),
  ends: null,
  frame: new Set(),
};

/** The tagged format of EndNote (`.enw`), which comes from Refer: `%0 Journal Article`, `%A`, `%T`, …, an empty line between records. */
export const endnoteTaggedReader: Reader = {
  kind: "endnote-tagged",
  label: "tagged EndNote (.enw)",
  format: "EndNote tagged, .enw",
  writtenBy: ["EndNote", "Google Scholar", "NASA ADS"],
  recognise(head) {
    const tags = percentTags(head);
    if (beginsWithBibcode(head)) return null;
    if (tags.has("%0") && (tags.has("%T") || tags.has("%A")))
      return `lines begin with EndNote's tags, %0 first of all`;
    return tags.has("%T") && tags.has("%A") && tags.has("%D")
      ? "lines begin with Refer's tags (%A, %T, %D)"
      : null;
  },
  read: (text, source) => readTagged(text, source, percentDialect, endnotePaper),
};

/** ADS's own tagged format uses the same signs with other meanings; there a bibcode opens each record. */
export function beginsWithBibcode(head: string): boolean {
  return /^(?:\ufeff|\s)*%R \d{4}\S{14}[A-Z.a-z]\s*[\r\n]/.test(head.slice(0, 1000));
}

function percentTags(head: string): Set<string> {
  return new Set(
    splitLines(head).flatMap((line) => /^%[0-9A-Z](?=\s\S)/.exec(line.replace(/^\ufeff/, ""))?.[0] ?? []),
  );
}

function endnotePaper(record: TaggedRecord): RawPaper {
  const links = allOf(record, "%U", "%>").flatMap((text) => text.slice(0, 20_000).split(/\s+/));
  const ads = isFromAds(links);
  const byline = familyFirstByline(allOfFirst(record, "%A", "%E"));
  for (const text of allOf(record, "%+")) {
    const coded = affiliateAsAds(byline.names, text);
    if (!coded && byline.names.length === 1) addAffiliation(byline.names[0], text);
  }
  const { date, otherDate } = chooseDates([
    firstOf(record, "%D"),
    withYear(firstOf(record, "%8"), firstOf(record, "%D")),
  ]);
  const eprint = allOf(record, "%=", "%M", "%J").find((text) => /arxiv/i.test(text));
  const linked = identifiersInLinks(links);
  const named = allOf(record, "%R", "%1").find((text) => text.includes("10."));
  const { doi, arxiv } = doiIn(named ?? linked.doi ?? "");
  return {
    title: firstOf(record, "%T", "%!"),
    names: byline.names,
    complete: byline.complete,
    date: ads ? dateFromAds(date) : date,
    otherDate,
    abstract: abstractFromAds(onOneLine(firstOf(record, "%X"))),
    links,
    identifiers: {
      ...linked,
      doi,
      arxiv: eprint ?? arxiv ?? linked.arxiv,
      pmcid: allOf(record, "%2").find((text) => /^PMC\d+$/.test(text)) ?? linked.pmcid,
      wos: allOf(record, "%M").find((text) => /^(?:WOS|ISI):\S+$/.test(text)),
      isbn: isbnIn(allOf(record, "%@")),
    },
    partOfBook: !/^(?:Edited )?Book$/i.test(firstOf(record, "%0")),
    citations: citationsIn(allOf(record, "%Z")),
    venue: venueOf(
      firstOf(record, "%J", "%B", "%S"),
      firstOf(record, "%V"),
      firstOf(record, "%N"),
      endnotePages(record),
    ),
    keywords: toKeywords(allOf(record, "%K").flatMap(splitKeywords), "author"),
  };
}

const withYear = (day: string, year: string) => (day === "" || /\d{4}/.test(day) ? day : `${year} ${day}`);
const endnotePages = (record: TaggedRecord) =>
  firstOf(record, "%P", "%]")
    .slice(0, 100)
    .replace(/^(\S+?)-{1,2}\1$/, "$1");
