import type { AuthorPage } from "../../model/author-page.ts";
import type { Mention, PaperDraft } from "../../model/paper.ts";
import { isoDay } from "../../lib/dates.ts";
import { hasLatex, readableLatex } from "../../lib/latex.ts";
import type { Options } from "../../model/options.ts";
import { blocksOf } from "./blocks.ts";
import { parseByline } from "./byline.ts";
import { resolveCategories } from "./categories.ts";
import { contradictions, readClaims } from "./claims.ts";
import { understandDate } from "./fields/dates.ts";
import { toMention } from "./fields/names.ts";
import { findLinks } from "./links.ts";
import { parseHeader, type PageHeader } from "./page-header.ts";
import { splitPage, type PageRecord } from "./page-records.ts";
import type { Reader, Reading, Remark } from "./reader.ts";
import { takenYear } from "./taken-year.ts";

/**
 * The author page of a paper-listing site, copied as text: figures about the author, then records of a header
 * (`IMSep 12, 2023Code`), a title, a byline and an abstract, parted by blank lines. The owner's name is not on it.
 */
export const authorPageReader: Reader = {
  kind: "author-page",
  label: "an author page copied as text",
  format: "Author page, copied as text",
  writtenBy: ["paper-listing sites"],
  recognise(head) {
    const lines = head.split(/\r\n|\n|\r/);
    const found = lines.findIndex((line) => parseHeader(line) !== null);
    return found < 0 ? null : `line ${found + 1} is a record's header: category and date, run together`;
  },
  async read(text, source, options) {
    return readAuthorPage(await text.whole(), source, options);
  },
};

export function readAuthorPage(text: string, source: number, options: Options): Reading {
  const { preamble, records, rejected, remarks } = splitPage(blocksOf(text));
  const taken = takenYear(
    records.flatMap(({ header }) => header.date ?? []),
    options.asOf,
  );
  const categories = resolveCategories(records.flatMap((record) => record.header.codes));
  const papers = records.map((record, index): PaperDraft => {
    remarks.push(...remarksOn(record, index));
    const date = dateOf(record, taken, index, remarks);
    const byline = parseByline(record.byline ?? "");
    const abstract = record.abstract.length > 0 ? readableLatex(record.abstract.join("\n\n")) : null;
    return {
      title: readableLatex(record.title),
      byline: { names: byline.names.map(signed), complete: byline.complete },
      date,
      categories: record.header.codes.map((code) => categories.of(code)),
      code: record.header.code,
      affiliation: byline.affiliation,
      abstract,
      summary: null,
      links: findLinks(record.abstract.join(" ")).links,
      identifiers: {},
      otherDate: null,
      venue: null,
      keywords: [],
      references: [],
      citations: null,
      givenTopics: null,
      origin: { source, line: record.line, index },
    };
  });
  papers.forEach((paper, index) => {
    const line = records[index]?.line ?? 1;
    if (!paper.byline.complete)
      remarks.push({ code: "byline-cut", paper: index, line, text: `"${records[index]?.byline ?? ""}"` });
  });
  for (const [code, { chosen, others }] of categories.guessed) {
    remarks.push({
      code: "category-guessed",
      text: `${code} was read as ${chosen}; it could be ${others.join(" or ")}`,
    });
  }
  for (const code of new Set(records.flatMap((record) => record.header.codes))) {
    if (!categories.of(code).archive) remarks.push({ code: "category-unknown", text: code });
  }
  const { claims, ignored } = readClaims(preamble);
  remarks.push(...contradictions(claims, papers.length + rejected.length), ...ignored);
  if (taken.remark) remarks.push(taken.remark);
  const page: AuthorPage = {
    claims,
    takenYear: taken.year,
    takenYearInferred: taken.inferred,
    takenYearEvidence: taken.evidence,
  };
  return { records: papers.length + rejected.length, papers, rejected, remarks, page, columns: null };
}

/** A name as printed, marked where it is that of a group. */
function signed(written: string): Mention {
  const { group } = toMention(written, "given-first");
  return { written, ...(group && { group }) };
}

function dateOf(
  { header, line }: PageRecord,
  taken: ReturnType<typeof takenYear>,
  paper: number,
  remarks: Remark[],
): PaperDraft["date"] {
  const { date, written } = header;
  if (date === null) {
    const understood = understandDate(written);
    remarks.push(...brokenRemarks(header, understood.iso).map((remark) => ({ ...remark, paper, line })));
    return understood;
  }
  const year = date.year ?? taken.year;
  const iso = year === null ? null : isoDay(year, date.month, date.day);
  if (iso === null) remarks.push({ code: "date-unparsed", paper, line, text: `"${written}"` });
  else if (date.year === null) {
    const text = `"${written}" was read as ${iso}. ${taken.evidence}`;
    remarks.push({ code: "year-inferred", paper, line, text });
  }
  return { written, iso, yearInferred: date.year === null && iso !== null };
}

/** What was not read of a header that is none: its categories, its date, or the day of its date. */
function brokenRemarks({ line, codes, written }: PageHeader, iso: string | null): Remark[] {
  const unread = codes.length === 0 || (iso !== null && iso.length < "2023-09-12".length);
  return [
    ...(unread ? [{ code: "field-unread" as const, text: `header: ${line}` }] : []),
    ...(iso === null ? [{ code: "date-unparsed" as const, text: `"${written}"` }] : []),
  ];
}

function remarksOn(record: PageRecord, paper: number): Remark[] {
  const remarks: Remark[] = [];
  const { line } = record;
  const abstract = record.abstract.join(" ");
  if (record.byline === null) remarks.push({ code: "byline-missing", paper, line, text: record.title });
  if (!abstract) remarks.push({ code: "abstract-missing", paper, line, text: record.title });
  if (hasLatex(abstract) || hasLatex(record.title))
    remarks.push({ code: "latex-read", paper, line, text: record.title });
  for (const { from, to } of findLinks(abstract).trimmed) {
    remarks.push({ code: "link-trimmed", paper, line, text: `${from} → ${to}` });
  }
  return remarks;
}
