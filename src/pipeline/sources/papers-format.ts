import { z } from "zod";
import { authorPage } from "../../model/author-page.ts";
import { paper, type PaperDraft } from "../../model/paper.ts";
import { contradictions } from "./claims.ts";
import { tidyNames } from "./fields/tidy-names.ts";
import { told } from "./fields/told.ts";
import type { Reader, Reading, Remark } from "./reader.ts";

export const PAPERS_KIND = "visible-college/papers";

/** One paper of our own format. Only the title is needed. */
const entry = z.object({
  title: z.string().min(1),
  byline: z
    .union([
      paper.shape.byline,
      z
        .array(z.string())
        .transform((names) => ({ names: names.map((written) => ({ written })), complete: true })),
    ])
    .default({ names: [], complete: true }),
  date: paper.shape.date.default(null),
  categories: paper.shape.categories.default([]),
  code: z.boolean().default(false),
  affiliation: z.string().nullable().default(null),
  abstract: z.string().nullable().default(null),
  summary: z.string().nullable().default(null),
  links: z.array(z.string()).default([]),
  identifiers: paper.shape.identifiers.default({}),
  otherDate: paper.shape.otherDate.default(null),
  venue: paper.shape.venue.default(null),
  keywords: paper.shape.keywords.default([]),
  references: paper.shape.references.default([]),
  citations: paper.shape.citations.default(null),
  topics: paper.shape.givenTopics.default(null),
});

const file = z.object({
  kind: z.literal(PAPERS_KIND),
  version: z.int().max(1),
  /** Present when the papers are those of one author's page: then its owner is looked for. */
  page: authorPage.nullable().default(null),
  papers: z.array(z.unknown()),
});

/** Our own format: the facts of papers as JSON, with or without their abstracts and topics. */
export const papersReader: Reader = {
  kind: "papers",
  label: "papers in Visible College's own format",
  format: "Visible College papers (JSON)",
  writtenBy: ["this program, by hand"],
  recognise(head) {
    return /"kind"\s*:\s*"visible-college\/papers"/.test(head)
      ? `it says that its kind is ${PAPERS_KIND}`
      : null;
  },
  async read(text, source) {
    return readPapers(await text.whole(), source);
  },
};

export function readPapers(text: string, source: number): Reading {
  const parsed = file.safeParse(JSON.parse(text));
  if (!parsed.success) {
    throw new Error(`it is not a papers file of version 1: ${z.prettifyError(parsed.error).split("\n")[0]}`);
  }
  const reading: Reading = {
    records: 0,
    papers: [],
    rejected: [],
    remarks: [],
    page: parsed.data.page,
    columns: null,
  };
  for (const raw of parsed.data.papers) {
    const index = reading.records++;
    const result = entry.safeParse(raw);
    if (!result.success) {
      const reason = z.prettifyError(result.error).split("\n").join(" ");
      reading.rejected.push({ line: null, reason, text: told(JSON.stringify(raw)) });
      continue;
    }
    const { topics, byline, ...facts } = result.data;
    const { names, leftOut } = tidyNames(byline.names);
    const paper = reading.papers.length;
    for (const name of leftOut) reading.remarks.push({ code: "name-left-out", text: name, paper });
    const draft: PaperDraft = {
      ...facts,
      byline: { ...byline, names },
      givenTopics: topics,
      origin: { source, line: null, index },
    };
    reading.remarks.push(...remarksOn(draft, reading.papers.length));
    reading.papers.push(draft);
  }
  reading.remarks.push(...contradictions(reading.page?.claims ?? [], reading.records));
  return reading;
}

function remarksOn(draft: PaperDraft, paper: number): Remark[] {
  const remarks: Remark[] = [];
  const text = draft.title;
  if (draft.byline.names.length === 0) remarks.push({ code: "byline-missing", paper, text });
  else if (!draft.byline.complete) {
    const names = draft.byline.names.map((name) => name.written).join(", ");
    remarks.push({ code: "byline-cut", paper, text: `"${names} et al."` });
  }
  if (draft.date?.yearInferred) {
    remarks.push({
      code: "year-inferred",
      paper,
      text: `"${draft.date.written}" was read as ${draft.date.iso ?? "no date"}.`,
    });
  }
  if (!draft.abstract) remarks.push({ code: "abstract-missing", paper, text });
  return remarks;
}
