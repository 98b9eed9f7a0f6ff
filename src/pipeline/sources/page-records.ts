import type { Block } from "./blocks.ts";
import { told } from "./fields/told.ts";
import { brokenHeader, parseHeader, type PageHeader } from "./page-header.ts";
import type { Reading, Remark } from "./reader.ts";

/** One record as the page lays it out, before its fields are understood. */
export interface PageRecord {
  header: PageHeader;
  line: number;
  title: string;
  byline: string | null;
  abstract: string[];
}

export interface SplitPage {
  preamble: Block[];
  records: PageRecord[];
  rejected: Reading["rejected"];
  remarks: Remark[];
}

/** Cuts a page into records. What stands between records and is none of their fields becomes a reject of its own. */
export function splitPage(parts: readonly Block[]): SplitPage {
  const blocks = parts.flatMap(atHeaders);
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
        text: told(group.flatMap((block) => block.lines).join("\n")),
      });
    } else page.records.push(record);
  });
  return page;
}

/** Cuts a block before every header in it, where the blank line above a record is missing. */
function atHeaders(block: Block): Block[] {
  const cuts = block.lines.flatMap((line, n) => (n > 0 && parseHeader(line) ? [n] : []));
  return [0, ...cuts].map((from, n) => ({
    line: block.line + from,
    lines: block.lines.slice(from, cuts[n]),
  }));
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
  const first = start.lines[0] ?? "";
  const header = parseHeader(first);
  const title = (start.lines.length > 1 ? start.lines.slice(1) : (rest.shift()?.lines ?? [])).join(" ");
  if (!title) return `its header "${first}" is not followed by a title`;
  const hasByline = rest[0] !== undefined && looksLikeByline(rest[0]);
  if (!header && !hasByline)
    return `its header "${first}" is not a category and a date, and it has no byline`;
  const paragraphs = rest.slice(hasByline ? 1 : 0).map((block) => block.lines.join(" "));
  if (paragraphs.length > 1) {
    remarks.push({ code: "abstract-rejoined", paper: index, line: start.line, text: title });
  }
  return {
    header: header ?? brokenHeader(first),
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
