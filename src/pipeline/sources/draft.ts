import { hasLatex } from "../../lib/latex.ts";
import type { Category, Mention, Origin, PaperDraft } from "../../model/paper.ts";
import { understandDate } from "./fields/dates.ts";
import { tidyIdentifiers, type RawIdentifiers } from "./fields/identifiers.ts";
import { readableText } from "./fields/readable-text.ts";
import { findLinks } from "./links.ts";
import type { Reading, RemarkCode } from "./reader.ts";

/** What a reader found in a record, as written. Only the title is needed; the rest is left away when it is not there. */
export interface RawPaper {
  title: string;
  names?: Mention[];
  /** False when the record says that names are missing: "others", "et al.", a cut list. */
  complete?: boolean;
  /** The date as written, in any form that `understandDate` knows. */
  date?: string | null;
  otherDate?: string | null;
  categories?: Category[];
  abstract?: string | null;
  links?: string[];
  identifiers?: RawIdentifiers;
  venue?: PaperDraft["venue"];
  keywords?: PaperDraft["keywords"];
  references?: PaperDraft["references"];
  citations?: PaperDraft["citations"];
}

/** The title of a paper that came without one, but with people or an identifier that would be lost with it. */
export const UNTITLED = "[no title]";

/** Gathers what a reader makes of a source, record by record, and keeps the account. */
export interface ReadingBuilder {
  /** A record that is a paper. Texts are made readable, dates understood, identifiers tidied; what was done is remarked. */
  paper(raw: RawPaper, line: number | null): void;
  /** A record that is none, with the reason as the end of the sentence "It was not read: …". */
  reject(line: number | null, reason: string, text: string): void;
  remark(code: RemarkCode, text: string, line?: number | null): void;
  done(): Reading;
}

export function createReading(source: number): ReadingBuilder {
  const reading: Reading = { records: 0, papers: [], rejected: [], remarks: [], page: null };
  const builder: ReadingBuilder = {
    paper(raw, line) {
      const known = Object.values(raw.identifiers ?? {}).some(Boolean) || (raw.names ?? []).length > 0;
      const title = oneLine(readableText(raw.title)) || (known ? UNTITLED : "");
      if (title === "") return builder.reject(line, "it has no title", JSON.stringify(raw).slice(0, 500));
      const origin: Origin = { source, line, index: reading.records++ };
      const place = { paper: reading.papers.length, ...(line === null ? {} : { line }) };
      const draft = toDraft(raw, title, origin);
      reading.papers.push(draft);
      for (const [code, text] of remarksOn(raw, draft)) reading.remarks.push({ code, text, ...place });
    },
    reject(line, reason, text) {
      reading.records++;
      reading.rejected.push({ line, reason, text: text.slice(0, 2000) });
    },
    remark(code, text, line = null) {
      reading.remarks.push({ code, text, ...(line === null ? {} : { line }) });
    },
    done: () => reading,
  };
  return builder;
}

function toDraft(raw: RawPaper, title: string, origin: Origin): PaperDraft {
  const abstract = raw.abstract ? readableText(raw.abstract).trim() : "";
  const links = [...(raw.links ?? []), ...findLinks(abstract).links];
  return {
    title,
    byline: {
      names: (raw.names ?? []).filter((name) => name.written !== ""),
      complete: raw.complete ?? true,
    },
    date: raw.date ? understandDate(raw.date) : null,
    categories: raw.categories ?? [],
    code: false,
    affiliation: null,
    abstract: abstract || null,
    summary: null,
    links: [...new Set(links.filter((link) => /^https?:\/\//i.test(link)))],
    identifiers: tidyIdentifiers(raw.identifiers ?? {}),
    otherDate: raw.otherDate ? understandDate(raw.otherDate) : null,
    venue: raw.venue && raw.venue.name !== "" ? raw.venue : null,
    keywords: raw.keywords ?? [],
    references: raw.references ?? [],
    citations: raw.citations ?? null,
    givenTopics: null,
    origin,
  };
}

function remarksOn(raw: RawPaper, draft: PaperDraft): [RemarkCode, string][] {
  const remarks: [RemarkCode, string][] = [];
  const { title } = draft;
  if (title === UNTITLED)
    remarks.push([
      "title-missing",
      Object.values(draft.identifiers)[0] ?? draft.byline.names[0]?.written ?? "",
    ]);
  if (draft.byline.names.length === 0) remarks.push(["byline-missing", title]);
  else if (!draft.byline.complete)
    remarks.push([
      "byline-cut",
      `${draft.byline.names
        .map((name) => name.written)
        .join(", ")
        .slice(0, 200)} et al.`,
    ]);
  if (!draft.abstract) remarks.push(["abstract-missing", title]);
  if (raw.date && draft.date?.iso === null) remarks.push(["date-unparsed", `"${raw.date}"`]);
  if (hasLatex(raw.title) || hasLatex(raw.abstract ?? "")) remarks.push(["latex-read", title]);
  return remarks;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
