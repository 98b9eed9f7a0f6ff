import type { Byline, Mention } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { identifiersInLinks, isbnIn } from "../fields/found-identifiers.ts";
import type { RawIdentifiers } from "../fields/identifiers.ts";
import { splitAtCommas, splitAtSemicolons, toKeywords } from "../fields/keywords.ts";
import { splitLines } from "../fields/line-batches.ts";
import { toMention } from "../fields/names.ts";
import { onOneLine } from "../fields/on-one-line.ts";
import { orcidIn } from "../fields/orcid.ts";
import type { Reader } from "../reader.ts";
import { tidyIdentifiers } from "../fields/identifiers.ts";
import { createOvidDialect, OVID_RECORD } from "./ovid-dialect.ts";
import { ovidSource } from "./ovid-source.ts";
import { readTagged } from "./read-tagged.ts";
import { addAffiliation, familyFirstByline, mentionFinder } from "./tagged-names.ts";
import { allOf, firstOf, type TaggedRecord } from "./tagged-record.ts";

/** What Ovid exports of any of its databases: records that begin with `<1. >`, fields with tags or with whole names. */
export const ovidReader: Reader = {
  kind: "ovid",
  label: "Ovid's tagged export",
  format: "Ovid tagged",
  writtenBy: ["Ovid"],
  recognise(head) {
    const lines = splitLines(head);
    const start = lines.findIndex((line) => OVID_RECORD.test(line));
    const vendor = lines.findIndex((line) => /^\ufeff?VN {1,2}- ?Ovid Technologies/.test(line));
    if (vendor >= 0) return `line ${vendor + 1} names Ovid as the vendor`;
    if (start < 0) return null;
    const named = lines
      .slice(start + 1, start + 30)
      .some((line) => /^(?:Unique Identifier|Accession Number)\s*$/.test(line));
    return named ? `line ${start + 1} is "${lines[start]?.trim() ?? ""}", the start of a record` : null;
  },
  read: (text, source) => readTagged(text, source, createOvidDialect(), ovidPaper),
};

/** What Ovid puts behind titles: `Title.  [Article]`, `Title. [References].` */
const TITLE_NOTE = /(?<=[.?!]|\s)\s+\[[A-Z][A-Za-z /-]{2,40}\]\.?$/;

function ovidPaper(record: TaggedRecord): RawPaper {
  const { venue, date } = ovidSource(record);
  const byline = bylineOf(record);
  return {
    title: firstOf(record, "TI").replace(TITLE_NOTE, ""),
    ...byline,
    date: datePrinted(record) || date || firstOf(record, "YR"),
    otherDate: firstOf(record, "EP").replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3") || null,
    abstract: onOneLine(allOf(record, "AB").join("\n")),
    identifiers: identifiersOf(record),
    venue,
    keywords: [
      ...toKeywords(
        allOf(record, "MH").flatMap((text) => text.split("\n")),
        /embase/i.test(firstOf(record, "DB")) ? "Emtree" : "subject",
      ),
      ...toKeywords(allOf(record, "KW", "ID").flatMap(keywordsIn), "author"),
    ],
    references: allOf(record, "RF")
      .flatMap((text) => text.split("\n"))
      .map((text) => {
        const doi = /10\.\d{4,9}\/\S+/.exec(text)?.[0];
        return { identifiers: tidyIdentifiers({ doi }), text: text.trim() };
      }),
    partOfBook: allOf(record, "PT", "DT").some((text) => /chapter/i.test(text)),
  };
}

const datePrinted = (record: TaggedRecord) =>
  /Date of Publication: ([^.]{4,40})\./.exec(firstOf(record, "SO"))?.[1] ?? firstOf(record, "DP");

/** Parted by semicolons, by two blanks, or by commas. */
function keywordsIn(text: string): string[] {
  const parts = splitAtSemicolons(onOneLine(text)).flatMap((part) => part.split(/\s{2,}/));
  return parts.length > 1 ? parts : splitAtCommas(parts[0] ?? "");
}

/** Full names where the database has them, and what only the list of short names has: groups. */
function bylineOf(record: TaggedRecord): Byline {
  const full = familyFirstByline(allOf(record, "FA").map(withoutMarks));
  const written = familyFirstByline(allOf(record, "AU").map(withoutMarks));
  const short = { ...written, names: written.names.map(withInitials) };
  const find = mentionFinder(full.names);
  const others =
    full.names.length > 0 ? short.names.filter((name) => find(familyFirst(name)) === undefined) : short.names;
  const names = [...full.names, ...others];
  for (const line of allOf(record, "AI").flatMap((text) => text.split("\n"))) {
    const mention = mentionFinder(names)(line.split(";")[0] ?? "");
    const orcid = orcidIn(line);
    if (mention && orcid) mention.orcid = orcid;
  }
  affiliate(record, names);
  return { names, complete: full.complete && short.complete };
}

const familyFirst = ({ family, given, written }: Mention) => (family ? `${family}, ${given ?? ""}` : written);

function withInitials(name: Mention): Mention {
  return name.family || name.group ? name : toMention(name.written, "vancouver");
}

const DEGREES =
  /(?<!,)\s+(?:(?:M\.?D|Ph\.?\s?D|[BM]\.?Sc|[BM]\.?A|M\.?P\.?H|M\.?B\.?B\.?S|R\.?N|FACSM|FRCP|MB)\.?(?:,\s*|\s+|$))+[\s\S]*$/;

/** Roles, mail addresses, numbers of addresses and degrees behind a name: `Zhang, Weijia 1,2,+`, `Gazic, Barbara MD, PhD *`. */
function withoutMarks(name: string): string {
  return onOneLine(name)
    .replace(/\s*\[[^\]]*\]?\s*$/, "")
    .replace(/[\s,+*\d]+$/, "")
    .replace(DEGREES, "")
    .replace(/(?<=\p{L}{4})\.$/u, "");
}

/**
 * `Doe, Jane. Address` and `Doe, Jane: Address` a line; `(Doe, Roe) Address` by family names; else a single author's.
 */
function affiliate(record: TaggedRecord, names: Byline["names"]): void {
  const find = mentionFinder(names);
  for (const line of allOf(record, "IN").flatMap((text) => text.split("\n"))) {
    const listed = /^\(([^()]+)\)\s*(.+)$/.exec(line);
    const families = listed?.[1]?.split(/,\s*/) ?? [];
    const named = /^([^:.]+(?:\.[^:.]{0,3})*?)(?::|\.)\s+(.+)$/.exec(line);
    const mention = named ? find(named[1] ?? "") : undefined;
    if (listed) {
      const whose = names.filter((name) => families.includes(name.family ?? ""));
      for (const name of whose) addAffiliation(name, listed[2] ?? "");
    } else if (mention) addAffiliation(mention, named?.[2] ?? "");
    else if (names.length === 1) addAffiliation(names[0], line);
  }
}

function identifiersOf(record: TaggedRecord): RawIdentifiers {
  const links = allOf(record, "XL").filter((link) => !/sid=OVID|ovidweb/i.test(link));
  const medline = /medline/i.test(`${firstOf(record, "DB")} ${firstOf(record, "RO")}`);
  const number = firstOf(record, "UI");
  return {
    ...identifiersInLinks(links),
    doi: firstOf(record, "DO", "DI") || doiInLinks(record),
    pmid:
      /^\d{5,9}/.exec(firstOf(record, "PM"))?.[0] ??
      (medline && /^\d{5,9}$/.test(number) ? number : undefined),
    isbn: isbnIn(allOf(record, "IB")),
  };
}

/** Ovid's own link to a paper names its DOI in the database Journals@Ovid and in MEDLINE. */
function doiInLinks(record: TaggedRecord): string | undefined {
  return allOf(record, "XL")
    .map((link) => /[?&]DO=(10\.[^&\s]+)/.exec(link)?.[1])
    .find(Boolean);
}
