import { onOneLine } from "../fields/on-one-line.ts";
import type { Keyword } from "../../../model/paper.ts";
import { splitKeywords, toKeywords } from "../fields/keywords.ts";
import { isFromAds } from "./ads.ts";
import { allOf, firstOf, type TaggedRecord } from "./tagged-record.ts";

/** Databases that give papers keywords of their own, by the words of DB, DP, AN or UR. */
const INDEXERS: readonly (readonly [RegExp, string])[] = [
  [/psycinfo/i, "PsycInfo"],
  [/\bERIC\b/, "ERIC"],
  [/embase/i, "Emtree"],
  [/medline|pubmed/i, "MeSH"],
  [/scopus/i, "Scopus"],
  [/ebsco/i, "EBSCO"],
  [/^CN-\d/m, "Cochrane"],
];

/** The keywords of a RIS record, with whose they are where the database behind it is known; else the author's. */
export function risKeywords(record: TaggedRecord): Keyword[] {
  const words = allOf(record, "KW").flatMap((text) => {
    // ProCite (`TY  - Journal`) parts keywords by slashes.
    const proCite = /[a-z]/.test(firstOf(record, "TY")) && text.includes("/ ");
    if (proCite) return onOneLine(text).split("/ ");
    // ADS wraps keywords in the middle; the others put one, or several, a line.
    return isFromAds(allOf(record, "UR")) ? splitKeywords(text) : text.split("\n").flatMap(splitKeywords);
  });
  const given = words.filter((word) => !/^eppi-reviewer\d*$/.test(word)); // EPPI-Reviewer marks its own exports
  if (firstOf(record, "AN", "UT").startsWith("WOS:")) return fromWebOfScience(given);
  const origin = [firstOf(record, "AN"), ...allOf(record, "DB", "DP", "UR")].join("\n");
  const scheme = INDEXERS.find(([pattern]) => pattern.test(origin))?.[1] ?? "author";
  const suppliedByAuthor = allOf(record, "N1").flatMap((text) =>
    Array.from(text.matchAll(/Author-Supplied Keyword: ([^;\n]+)/g), ([, word = ""]) => word),
  );
  const authors = toKeywords(suppliedByAuthor, "author");
  const texts = new Set(authors.map((keyword) => keyword.text));
  return [...authors, ...toKeywords(given, scheme).filter((keyword) => !texts.has(keyword.text))];
}

/** Web of Science puts its Keywords Plus, which are all capitals, among the author's. */
function fromWebOfScience(words: readonly string[]): Keyword[] {
  const isPlus = (word: string) => word === word.toUpperCase() && /[A-Z]{3}/.test(word);
  return [
    ...toKeywords(
      words.filter((word) => !isPlus(word)),
      "author",
    ),
    ...toKeywords(words.filter(isPlus), "Keywords Plus"),
  ];
}
