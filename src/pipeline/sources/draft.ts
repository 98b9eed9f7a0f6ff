import { hasLatex } from "../../lib/latex.ts";
import type { Mention, Origin, PaperDraft } from "../../model/paper.ts";
import type { TableColumn } from "../../model/table-column.ts";
import { understandDate } from "./fields/dates.ts";
import { tidyIdentifiers, type RawIdentifiers } from "./fields/identifiers.ts";
import { withSchemes } from "./fields/classes.ts";
import { told } from "./fields/told.ts";
import { tidyNames } from "./fields/tidy-names.ts";
import { readableText } from "./fields/readable-text.ts";
import { toSubjects } from "./subjects.ts";
import { findLinks } from "./links.ts";
import type { Reading, RemarkCode } from "./reader.ts";

/** A part of a record that could not be read, or only by guessing where it ends; its text is told. */
export interface Flaw {
  /** The field as its source calls it, where that is known. */
  field: string;
  text: string;
  /** It was read after all, up to where it was taken to end. */
  repaired?: boolean;
}

/** What a reader found in a record, as written. What is not there is left away. */
export interface RawPaper {
  title: string;
  names?: Mention[];
  /** False when the record says that names are missing: "others", "et al.", a cut list. */
  complete?: boolean;
  /** Addresses of which the record does not say whose they are: kept where no name has one of its own. */
  addresses?: readonly string[];
  /** The date as written, in any form that `understandDate` knows. */
  date?: string | null;
  otherDate?: string | null;
  /** What stands where categories do, as written: classes of other schemes among them become keywords. */
  categories?: string[];
  abstract?: string | null;
  links?: string[];
  identifiers?: RawIdentifiers;
  venue?: PaperDraft["venue"];
  keywords?: PaperDraft["keywords"];
  references?: PaperDraft["references"];
  citations?: PaperDraft["citations"];
  /** It stands in a book, so an ISBN is the book's and not its own. */
  partOfBook?: boolean;
  flaws?: readonly Flaw[];
  /** Names that stand where authors do, and are none: told, not kept. */
  namesLeftOut?: readonly string[];
}

/** So much of the text of a field that could not be read is told. */
const LONGEST_FLAW = 2000;
/** The title of a paper that came without one, but with people or an identifier that would be lost with it. */
export const UNTITLED = "[no title]";

/** Gathers what a reader makes of a source, record by record, and keeps the account. */
export interface ReadingBuilder {
  /**
   * A record. With a title, a byline or an identifier it is a paper: texts are made readable, dates understood,
   * identifiers tidied, and what was done is remarked. Else it is rejected with its text as `written`.
   */
  paper(raw: RawPaper, line: number | null, written: () => string): void;
  /** A record that is none, with the reason as the end of the sentence "It was not read: …". */
  reject(line: number | null, reason: string, text: string): void;
  remark(code: RemarkCode, text: string, line?: number | null): void;
  columns(columns: TableColumn[]): void;
  done(): Reading;
}

export function createReading(source: number): ReadingBuilder {
  const reading: Reading = { records: 0, papers: [], rejected: [], remarks: [], page: null, columns: null };
  /** Unknown categories of this source that were told already. */
  const strange = new Set<string>();
  const builder: ReadingBuilder = {
    paper(raw, line, written) {
      const { draft, leftOut, unknown } = toDraft(raw, { source, line, index: reading.records });
      const known = draft.byline.names.length > 0 || Object.keys(draft.identifiers).length > 0;
      if (draft.title === UNTITLED && !known)
        return builder.reject(line, "it has neither a title nor people nor an identifier", written());
      const place = { paper: reading.papers.length, ...(line === null ? {} : { line }) };
      reading.records++;
      reading.papers.push(draft);
      for (const name of leftOut) reading.remarks.push({ code: "name-left-out", text: name, ...place });
      for (const term of unknown.filter((term) => !strange.has(term))) {
        strange.add(term);
        builder.remark("category-unknown", term, line);
      }
      for (const [code, text] of remarksOn(raw, draft)) reading.remarks.push({ code, text, ...place });
    },
    reject(line, reason, text) {
      reading.records++;
      reading.rejected.push({ line, reason, text: told(text) });
    },
    remark(code, text, line = null) {
      reading.remarks.push({ code, text, ...(line === null ? {} : { line }) });
    },
    columns(columns) {
      reading.columns = columns;
    },
    done: () => reading,
  };
  return builder;
}

function toDraft(raw: RawPaper, origin: Origin) {
  const abstract = readableAbstract(raw.abstract ?? "");
  const links = [...(raw.links ?? []), ...findLinks(abstract).links];
  const { names, leftOut } = tidyNames(raw.names ?? []);
  const subjects = toSubjects(raw.categories ?? []);
  const draft: PaperDraft = {
    title: readableTitle(raw.title) || UNTITLED,
    byline: { names, complete: raw.complete ?? true },
    date: raw.date ? understandDate(raw.date) : null,
    categories: subjects.categories,
    code: false,
    affiliation: addressOf(raw, names),
    abstract: abstract || null,
    summary: null,
    links: [...new Set(links.filter((link) => /^https?:\/\//i.test(link)))],
    identifiers: tidyIdentifiers(
      raw.partOfBook ? { ...raw.identifiers, isbn: undefined } : (raw.identifiers ?? {}),
    ),
    otherDate: raw.otherDate ? understandDate(raw.otherDate) : null,
    venue: raw.venue && raw.venue.name !== "" ? raw.venue : null,
    keywords: [...withSchemes(raw.keywords ?? []), ...subjects.keywords],
    references: raw.references ?? [],
    citations: raw.citations ?? null,
    givenTopics: null,
    origin,
  };
  return { draft, leftOut: [...(raw.namesLeftOut ?? []), ...leftOut], unknown: subjects.unknown };
}

/** No record has more addresses than this; what comes then is a broken file. */
const MOST_ADDRESSES = 500;

/** The addresses of a paper of which nobody knows whose they are; null where names have their own, or there are none. */
function addressOf({ addresses = [] }: RawPaper, names: readonly Mention[]): string | null {
  if (names.some(({ affiliations }) => affiliations !== undefined)) return null;
  const own = addresses
    .slice(0, MOST_ADDRESSES)
    .map((one) => oneLine(readableText(one)).replace(/[.;,]$/, ""))
    .filter((one) => one.length > 1 && !/^[^\s@]+@\S+$/.test(one));
  return [...new Set(own)].join("; ") || null;
}

/** Braces that keep a word from being put in lower case are left over from BibTeX, wherever the record went since. */
function readableTitle(title: string): string {
  const line = oneLine(readableText(title));
  const text = line.includes("{") ? line.replace(/\{(\p{Lu}[\p{L}\p{N}-]+)\}/gu, "$1") : line;
  return NO_TITLE.test(text) ? "" : text;
}

function readableAbstract(abstract: string): string {
  const lines = readableText(abstract).trim();
  const text = lines.includes("\n") ? withoutTrailingBlanks(lines) : lines;
  return NO_ABSTRACT.test(text) ? "" : text;
}

const withoutTrailingBlanks = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");

/** What systems write where there is no title, and where there is no abstract. */
const NO_TITLE = /^\[?(?:no title(?: available)?|title not available|untitled)\]?$/i;
const NO_ABSTRACT =
  /^\[?(?:not available|no abstract(?: is)? available|abstract not available|an abstract is not available)\b.{0,25}$/i;

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
  for (const { field, text, repaired = false } of raw.flaws ?? [])
    remarks.push([repaired ? "field-repaired" : "field-unread", `${field}: ${text}`.slice(0, LONGEST_FLAW)]);
  if (hasLatex(raw.title) || hasLatex(raw.abstract ?? "")) remarks.push(["latex-read", title]);
  return remarks;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
