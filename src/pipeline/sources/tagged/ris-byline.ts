import { onOneLine } from "../fields/on-one-line.ts";
import type { Byline, Mention } from "../../../model/paper.ts";
import { affiliateAsAds } from "./ads.ts";
import { splitAtSemicolons } from "../fields/keywords.ts";
import { orcidIn } from "../fields/orcid.ts";
import { readableText } from "../fields/readable-text.ts";
import { addAffiliation, familyFirstByline, mentionFinder, splitNames } from "./tagged-names.ts";
import { allOf, allOfFirst, firstOf, type TaggedRecord } from "./tagged-record.ts";

/** The byline of a RIS record, with the affiliations and ORCIDs that its system lets one tell apart. */
export function risByline(record: TaggedRecord): Byline {
  const byline = familyFirstByline(nameTexts(record));
  if (isFromEppi(record)) byline.names = byline.names.map(familyBeforeBlank);
  const { names } = byline;
  const find = mentionFinder(names);
  const coded = allOf(record, "AD").filter((text) => affiliateAsAds(names, text));
  if (coded.length === 0) {
    fromFieldsBehindNames(record, names);
    fromNamedAffiliations(record, find);
    fromBracketedAffiliations(record, find);
    const [only, ...others] = names;
    if (only && others.length === 0 && !only.affiliations) fromSoleAuthor(record, only);
  }
  for (const text of allOf(record, "AI")) {
    const mention = find(splitAtSemicolons(onOneLine(text))[0] ?? "");
    const orcid = orcidIn(text);
    if (mention && orcid) mention.orcid = orcid;
  }
  fromNotes(record, find);
  return byline;
}

/**
 * Authors, of both of their tags: some systems put the first author or a group into A1 and the others into AU, others write
 * all of them twice. A work that has only editors is theirs.
 */
function nameTexts(record: TaggedRecord): string[] {
  const full = allOf(record, "FAU");
  if (full.length > 0) return full;
  const authors = record.fields.filter(({ tag }) => tag === "AU" || tag === "A1");
  const twice = new Set(authors.map(({ tag }) => tag)).size > 1;
  if (authors.length > 0)
    return twice ? eachOnce(authors.map(({ text }) => text)) : authors.map(({ text }) => text);
  if (/psycinfo/i.test(firstOf(record, "DB"))) return []; // A2 are the authors of what is cited
  const isBook = firstOf(record, "TY") === "BOOK"; // there A2 is the editor of the series
  return allOfFirst(record, ...(isBook ? ["ED", "A3", "A2", "A4"] : ["A2", "ED", "A3", "A4"]));
}

/** The names of two lists in their order; what one of them abbreviates is the same name. */
function eachOnce(texts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const text of texts.flatMap(splitNames)) {
    const same = mentionFinder(familyFirstByline(kept).names)(text);
    const place = same ? kept.findIndex((one) => readableText(one).trim() === same.written) : -1;
    if (place < 0) kept.push(text);
    else if (text.length > (kept[place] ?? "").length) kept[place] = text;
  }
  return kept;
}

/** EPPI-Reviewer writes `Poe Edgar Quincy`, family name first and without a comma, and marks its exports. */
const isFromEppi = (record: TaggedRecord) =>
  allOf(record, "KW").some((text) => text.startsWith("eppi-reviewer"));

function familyBeforeBlank(mention: Mention): Mention {
  const parts = mention.family || mention.group ? null : /^(\S+) (.+)$/.exec(mention.written);
  return parts?.[1] && parts[2] ? { ...mention, family: parts[1], given: parts[2] } : mention;
}

/** EndNote keeps the ORCIDs of Web of Science in a note: `Xu, Wei/0000-0001-5109-3700`. */
function fromNotes(record: TaggedRecord, find: Find): void {
  for (const line of allOf(record, "N1").flatMap((text) => text.slice(0, 20_000).split(/\n|;\s*/))) {
    const slash = line.lastIndexOf("/");
    const orcid = slash > 0 ? orcidIn(line.slice(slash)) : undefined;
    const mention = orcid ? find(line.slice(0, slash)) : undefined;
    if (mention && orcid) mention.orcid ??= orcid;
  }
}

type Find = (written: string) => Mention | undefined;

/** OpenAlex writes C1 behind each name that it is the affiliation of. Elsewhere C1 is something else, and stands once. */
function fromFieldsBehindNames(record: TaggedRecord, names: readonly Mention[]): void {
  const tags = record.fields.map((field) => field.tag);
  const first = tags.indexOf("C1");
  const several = first > 0 && tags.lastIndexOf("AU") > first;
  const single = names.length === 1 && record.fields[first]?.text.includes(", ");
  const paired = tags.filter((tag) => tag === "AU").length === names.length;
  if (tags[first - 1] !== "AU" || !paired || !(several || single)) return;
  let author = -1;
  for (const { tag, text } of record.fields) {
    if (tag === "AU") author++;
    if (tag === "C1") addAffiliation(names[author], text);
  }
}

/** Ovid: `AD  - Keefer, Amy: Center for Autism, Baltimore`, and the same in M2 without the address for mail. */
function fromNamedAffiliations(record: TaggedRecord, find: Find): void {
  for (const text of allOfFirst(record, "M2", "AD")) {
    const line = onOneLine(text);
    const colon = line.indexOf(": ");
    const mention = colon > 0 && colon < 100 ? find(line.slice(0, colon)) : undefined;
    addAffiliation(mention, line.slice(colon + 2));
  }
}

/** Embase: `M1  - (Yang Z., zyang@ucc.ie; McNamara M.E.) University College Cork`. RefWorks keeps that in N1 behind `M1:`. */
function fromBracketedAffiliations(record: TaggedRecord, find: Find): void {
  const noted = allOf(record, "N1").filter((text) => text.includes("M1: ("));
  const texts = [...allOf(record, "M1"), ...noted.flatMap((text) => onOneLine(text).split(/; (?=M1: \()/))];
  for (const text of texts) {
    const line = onOneLine(text).replace(/^M1: /, "");
    const end = line.indexOf(") ");
    if (!line.startsWith("(") || end < 0) continue;
    for (const name of line.slice(1, end).split(";"))
      addAffiliation(find(name.slice(0, 300).replace(/,\s*\S+@.*$/, "")), line.slice(end + 2));
  }
}

/** Where there is one author, the affiliations of the record are that author's. */
function fromSoleAuthor(record: TaggedRecord, author: Mention): void {
  for (const text of allOf(record, "AD")) {
    // Lines that end like sentences are an address each; others are one that was wrapped.
    const lines = text.split("\n");
    const whole = lines.slice(0, -1).every((line) => /[.;]$/.test(line));
    for (const address of whole ? lines : [text]) addAffiliation(author, address);
  }
}
