import { onOneLine } from "../fields/on-one-line.ts";
import type { Byline, Mention } from "../../../model/paper.ts";
import { affiliateAsAds } from "./ads.ts";
import { splitAtSemicolons } from "../fields/keywords.ts";
import { orcidIn } from "../fields/orcid.ts";
import { addAffiliation, familyFirstByline, mentionFinder } from "./tagged-names.ts";
import { allOf, allOfFirst, type TaggedRecord } from "./tagged-record.ts";

/** The byline of a RIS record, with the affiliations and ORCIDs that its system lets one tell apart. */
export function risByline(record: TaggedRecord): Byline {
  const byline = familyFirstByline(nameTexts(record));
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
  return byline;
}

/** Authors; where both of their tags are used, the longer list. A work that has only editors is theirs. */
function nameTexts(record: TaggedRecord): string[] {
  const full = allOf(record, "FAU");
  if (full.length > 0) return full;
  const [au, a1] = [allOf(record, "AU"), allOf(record, "A1")];
  const authors = a1.length > au.length ? a1 : au;
  return authors.length > 0 ? authors : allOfFirst(record, "A2", "ED", "A3", "A4");
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
  for (const text of allOf(record, "AD")) addAffiliation(author, text);
}
