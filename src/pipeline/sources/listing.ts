import { z } from "zod";
import type { PaperDraft } from "../../model/paper.ts";
import { hasLatex, readableLatex } from "../../lib/latex.ts";
import { resolveCategories } from "./categories.ts";
import { findLinks } from "./links.ts";
import type { Reader, Reading } from "./reader.ts";

/** A line of an arXiv listing. Names of fields differ between collectors: the first one present is taken. */
const record = z.object({
  id: z.string().optional(),
  title: z.string().trim().min(1),
  authors: z.array(z.string()),
  categories: z.union([z.array(z.string()), z.string().transform((codes) => codes.split(/\s+/))]).default([]),
  summary: z.string().nullish(),
  abstract: z.string().nullish(),
  first_seen: z.string().nullish(),
  published: z.string().nullish(),
});

/** JSON lines: one object with `title` and `authors` a line, as collectors of arXiv's listings write them. */
export const listingReader: Reader = {
  kind: "arxiv-listing",
  label: "an arXiv listing as JSON lines",
  recognise(head) {
    const first = head.split(/\r\n|\n|\r/).find((line) => line.trim() !== "") ?? "";
    if (!first.startsWith("{")) return null;
    const whole = first.endsWith("}") ? parse(first) : null;
    return whole && record.safeParse(whole).success ? "its first line is a JSON object with title and authors" : null;
  },
  async read(text, source) {
    const reading: Reading = { records: 0, papers: [], rejected: [], remarks: [], page: null };
    for await (const { text: row, line } of text.lines()) {
      if (row.trim() === "") continue;
      const index = reading.records++;
      const result = record.safeParse(parse(row));
      if (result.success) keep(reading, result.data, { source, line, index });
      else {
        const reason = parse(row) === null ? "the line is no JSON object" : z.prettifyError(result.error).split("\n").join(" ");
        reading.rejected.push({ line, reason, text: row.slice(0, 500) });
      }
    }
    return reading;
  },
};

function parse(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return null; // the caller tells the user: a line that is no JSON is a rejected record
  }
}

function keep(reading: Reading, found: z.infer<typeof record>, origin: PaperDraft["origin"]): void {
  const raw = oneLine(found.summary ?? found.abstract ?? "");
  const paper = reading.papers.length;
  const line = origin.line ?? 1;
  const written = (found.first_seen ?? found.published ?? "").slice(0, 10);
  const iso = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(written) ? written : null;
  const title = readableLatex(oneLine(found.title));
  const categories = resolveCategories(found.categories);
  reading.papers.push({
    title,
    byline: { names: found.authors.map((name) => ({ written: oneLine(name) })), complete: true },
    date: written ? { written, iso, yearInferred: false } : null,
    categories: found.categories.map((code) => categories.of(code)),
    code: false,
    affiliation: null,
    abstract: raw ? readableLatex(raw) : null,
    summary: null,
    links: findLinks(raw).links,
    identifiers: found.id ? { arxiv: found.id } : {},
    otherDate: null,
    venue: null,
    keywords: [],
    references: [],
    citations: null,
    givenTopics: null,
    origin,
  });
  if (found.authors.length === 0) reading.remarks.push({ code: "byline-missing", paper, line, text: title });
  if (!raw) reading.remarks.push({ code: "abstract-missing", paper, line, text: title });
  if (hasLatex(raw) || hasLatex(found.title)) reading.remarks.push({ code: "latex-read", paper, line, text: title });
  if (written && iso === null) reading.remarks.push({ code: "date-unparsed", paper, line, text: `"${written}"` });
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
