import type { AuthorPage } from "../../model/author-page.ts";
import type { Mention, PaperDraft } from "../../model/paper.ts";
import { monthNumber, isoDay } from "../../lib/dates.ts";
import { hasLatex, readableLatex } from "../../lib/latex.ts";
import type { Options } from "../../model/options.ts";
import { blocksOf, type Block } from "./blocks.ts";
import { parseByline } from "./byline.ts";
import { resolveCategories } from "./categories.ts";
import { contradictions, readClaims } from "./claims.ts";
import { toMention } from "./fields/names.ts";
import { findLinks } from "./links.ts";
import type { Reader, Reading, Remark } from "./reader.ts";
import { takenYear } from "./taken-year.ts";

const HEADER =
  /^((?:[A-Z]{2})+?|[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z-]+)?)(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})(?:, (\d{4}))?(Code)?$/;

interface Header {
  codes: string[];
  written: string;
  month: number;
  day: number;
  year: number | null;
  code: boolean;
}

/** One record as the page lays it out, before its fields are understood. */
interface PageRecord {
  header: Header;
  line: number;
  title: string;
  byline: string | null;
  abstract: string[];
}

/**
 * The author page of a paper-listing site, copied as text: figures about the author, then records of a header
 * (`IMSep 12, 2023Code`), a title, a byline and an abstract, parted by blank lines. The owner's name is not on it.
 */
export const authorPageReader: Reader = {
  kind: "author-page",
  label: "an author page copied as text",
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
  const { preamble, records, rejected, remarks } = splitRecords(blocksOf(text).flatMap(atHeaders));
  const taken = takenYear(
    records.map((record) => record.header),
    options.asOf,
  );
  const categories = resolveCategories(records.flatMap((record) => record.header.codes));
  const papers = records.map((record, index): PaperDraft => {
    remarks.push(...remarksOn(record, index));
    const date = understandDate(record.header, taken, index, record.line, remarks);
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

function parseHeader(line: string): Header | null {
  const match = HEADER.exec(line.trim());
  if (!match) return null;
  const [, category = "", monthName = "", day = "", year, code] = match;
  return {
    codes: /^[A-Z]/.test(category) ? (category.match(/../g) ?? []) : [category],
    written: `${monthName} ${day}${year ? `, ${year}` : ""}`,
    month: monthNumber(monthName) ?? 0,
    day: Number(day),
    year: year ? Number(year) : null,
    code: code !== undefined,
  };
}

interface SplitPage {
  preamble: Block[];
  records: PageRecord[];
  rejected: Reading["rejected"];
  remarks: Remark[];
}

/** Cuts a block before every header in it, where the blank line above a record is missing. */
function atHeaders(block: Block): Block[] {
  const cuts = block.lines.flatMap((line, n) => (n > 0 && parseHeader(line) ? [n] : []));
  return [0, ...cuts].map((from, n) => ({
    line: block.line + from,
    lines: block.lines.slice(from, cuts[n]),
  }));
}

/** Cuts a page into records. What stands between records and is none of their fields becomes a reject of its own. */
function splitRecords(blocks: Block[]): SplitPage {
  const page: SplitPage = { preamble: [], records: [], rejected: [], remarks: [] };
  const begins = blocks.flatMap((_, index) => (startsRecord(blocks, index) ? [index] : []));
  page.preamble = blocks.slice(0, begins[0] ?? blocks.length);
  begins.forEach((begin, n) => {
    const group = blocks.slice(begin, begins[n + 1] ?? blocks.length);
    const record = toRecord(group, page.remarks, page.records.length);
    if (typeof record === "string") {
      page.rejected.push({
        line: group[0]?.line ?? null,
        reason: record,
        text: group.flatMap((b) => b.lines).join("\n"),
      });
    } else page.records.push(record);
  });
  return page;
}

/** A record begins with a header, or with two lines that a byline and an abstract follow: then its header is broken. */
function startsRecord(blocks: Block[], index: number): boolean {
  const [block, byline, abstract] = blocks.slice(index, index + 3);
  if (!block) return false;
  if (parseHeader(block.lines[0] ?? "")) return true;
  const short = block.lines.length === 2 && (block.lines[0] ?? "").length <= 40;
  return short && byline?.lines.length === 1 && (abstract?.lines.join(" ").length ?? 0) > 120;
}

function toRecord(group: Block[], remarks: Remark[], index: number): PageRecord | string {
  const [start, ...rest] = group;
  if (!start) return "the record is empty";
  const header = parseHeader(start.lines[0] ?? "");
  if (!header) return `its header "${start.lines[0] ?? ""}" is not a category and a date`;
  const title = (start.lines.length > 1 ? start.lines.slice(1) : (rest.shift()?.lines ?? [])).join(" ");
  if (!title) return `its header "${start.lines[0] ?? ""}" is not followed by a title`;
  const hasByline = rest[0] !== undefined && looksLikeByline(rest[0]);
  const paragraphs = rest.slice(hasByline ? 1 : 0).map((block) => block.lines.join(" "));
  if (paragraphs.length > 1) {
    remarks.push({ code: "abstract-rejoined", paper: index, line: start.line, text: title });
  }
  return {
    header,
    line: start.line,
    title,
    byline: hasByline ? (rest[0]?.lines.join(" ") ?? null) : null,
    abstract: paragraphs,
  };
}

/** A byline is one line of short names; an abstract is sentences. */
function looksLikeByline(block: Block): boolean {
  const text = block.lines.join(" ");
  if (/ et al\.?( ·|$)/.test(text)) return true;
  const longest = Math.max(...text.split(/, | and /).map((name) => name.split(" ").length));
  return block.lines.length === 1 && longest <= 7 && !/[.!?]$/.test(text.replace(/\b(Jr|Sr|[A-Z])\.$/, ""));
}

function understandDate(
  header: Header,
  taken: ReturnType<typeof takenYear>,
  paper: number,
  line: number,
  remarks: Remark[],
): PaperDraft["date"] {
  const year = header.year ?? taken.year;
  const iso = year === null ? null : isoDay(year, header.month, header.day);
  if (iso === null) remarks.push({ code: "date-unparsed", paper, line, text: `"${header.written}"` });
  else if (header.year === null) {
    remarks.push({
      code: "year-inferred",
      paper,
      line,
      text: `"${header.written}" was read as ${iso}. ${taken.evidence}`,
    });
  }
  return { written: header.written, iso, yearInferred: header.year === null && iso !== null };
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
