import { onOneLine } from "../fields/on-one-line.ts";
import type { RawPaper } from "../draft.ts";
import type { Reader } from "../reader.ts";
import { abstractFromAds, affiliateAsAds } from "./ads.ts";
import { beginsWithBibcode, percentDialect } from "./endnote-tagged.ts";
import { doiIn } from "../fields/found-identifiers.ts";
import { splitAtCommas, splitAtSemicolons, toKeywords } from "../fields/keywords.ts";
import { readTagged } from "./read-tagged.ts";
import { familyFirstByline } from "./tagged-names.ts";
import { allOf, firstOf, type TaggedRecord } from "./tagged-record.ts";
import { pageRange, venueOf } from "./venue.ts";

/** The tagged format of NASA ADS itself: `%R` bibcode, `%T` title, `%A` all names, `%F` affiliations, `%B` abstract, `%Y` DOI. */
export const adsTaggedReader: Reader = {
  kind: "ads-tagged",
  label: "NASA ADS's tagged format",
  format: "ADS tagged",
  writtenBy: ["NASA ADS"],
  recognise: (head) => (beginsWithBibcode(head) ? "the first line is %R and a bibcode" : null),
  read(text, source) {
    return readTagged(text, source, { ...percentDialect, begins: new Set(["%R"]) }, adsPaper);
  },
};

/** ADS breaks lines behind the hyphens of words, too; one that stands alone is a dash. */
const unwrapped = (text: string) =>
  onOneLine(text.includes("-\n") ? text.replace(/(?<=\p{L}-)\n(?=\p{L})/gu, "") : text);

function adsPaper(record: TaggedRecord): RawPaper {
  const byline = familyFirstByline(allOf(record, "%A").map(unwrapped));
  for (const text of allOf(record, "%F")) affiliateAsAds(byline.names, unwrapped(text));
  const named = allOf(record, "%Y").map(onOneLine);
  const { doi, arxiv } = doiIn(named.find((text) => /^doi:/i.test(text)) ?? "");
  const pages = pageRange(firstOf(record, "%P"), firstOf(record, "%L"));
  return {
    title: unwrapped(allOf(record, "%T")[0] ?? ""),
    names: byline.names,
    complete: byline.complete,
    date: firstOf(record, "%D").replace(/^00\//, ""),
    abstract: abstractFromAds(unwrapped(allOf(record, "%B")[0] ?? "")),
    links: allOf(record, "%U"),
    identifiers: {
      bibcode: firstOf(record, "%R"),
      doi,
      arxiv: named.find((text) => /arxiv:/i.test(text) && !/^doi/i.test(text)) ?? arxiv,
    },
    venue: venueOf(firstOf(record, "%J"), firstOf(record, "%V"), firstOf(record, "%N"), pages),
    keywords: toKeywords(
      allOf(record, "%K").flatMap((text) => splitAtSemicolons(unwrapped(text)).flatMap(splitAtCommas)),
      "author",
    ),
  };
}
