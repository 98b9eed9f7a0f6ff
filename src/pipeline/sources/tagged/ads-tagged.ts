import { onOneLine } from "../fields/on-one-line.ts";
import type { RawPaper } from "../draft.ts";
import type { Reader } from "../reader.ts";
import { abstractFromAds, affiliateAsAds } from "./ads.ts";
import { beginsWithBibcode, percentDialect } from "./endnote-tagged.ts";
import { doiIn } from "../fields/found-identifiers.ts";
import { toKeywords } from "../fields/keywords.ts";
import { readTagged } from "./read-tagged.ts";
import { familyFirstByline } from "./tagged-names.ts";
import { allOf, firstOf, type TaggedRecord } from "./tagged-record.ts";
import { pageRange, venueOf } from "./venue.ts";

/** The tagged format of NASA ADS itself: `%R` bibcode, `%T` title, `%A` all names, `%F` affiliations, `%B` abstract, `%Y` DOI. */
export const adsTaggedReader: Reader = {
  kind: "ads-tagged",
  label: "NASA ADS's tagged format",
  recognise: (head) => (beginsWithBibcode(head) ? "the first line is %R and a bibcode" : null),
  read(text, source) {
    return readTagged(text, source, { ...percentDialect, begins: new Set(["%R"]) }, adsPaper);
  },
};

function adsPaper(record: TaggedRecord): RawPaper {
  const byline = familyFirstByline(allOf(record, "%A"));
  for (const text of allOf(record, "%F")) affiliateAsAds(byline.names, text);
  const named = allOf(record, "%Y").map(onOneLine);
  const { doi, arxiv } = doiIn(named.find((text) => /^doi:/i.test(text)) ?? "");
  const pages = pageRange(firstOf(record, "%P"), firstOf(record, "%L"));
  return {
    title: firstOf(record, "%T"),
    names: byline.names,
    complete: byline.complete,
    date: firstOf(record, "%D").replace(/^00\//, ""),
    abstract: abstractFromAds(onOneLine(firstOf(record, "%B"))),
    links: allOf(record, "%U"),
    identifiers: {
      bibcode: firstOf(record, "%R"),
      doi,
      arxiv: named.find((text) => /arxiv:/i.test(text) && !/^doi/i.test(text)) ?? arxiv,
    },
    venue: venueOf(firstOf(record, "%J"), firstOf(record, "%V"), firstOf(record, "%N"), pages),
    keywords: toKeywords(
      allOf(record, "%K").flatMap((text) => onOneLine(text).split(/, |;/)),
      "author",
    ),
  };
}
