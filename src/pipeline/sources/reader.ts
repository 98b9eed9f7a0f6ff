import type { AuthorPage } from "../../model/author-page.ts";
import type { GivenNetwork } from "../../model/given-network.ts";
import type { Notice } from "../../model/notice.ts";
import type { PaperDraft } from "../../model/paper.ts";
import type { TableColumn } from "../../model/table-column.ts";
import type { Options } from "../../model/options.ts";
import type { SourceText } from "./source-text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";

/** Something that a reader noticed about a record: gathered into one notice per code, whatever the file. */
export interface Remark {
  code: RemarkCode;
  text: string;
  /** Index of the paper in this reading, where it is about one. */
  paper?: number;
  line?: number;
}

/** Every code that a reader may use, with the words of the notice that gathers its remarks. */
export const remarkCodes = {
  "record-unparsed": {
    kind: "dropped",
    title: "Records not read",
    message:
      "They could not be read as papers. Their text is listed here, and in the account of their file as a whole, so that nothing is lost.",
  },
  "field-unread": {
    kind: "dropped",
    title: "Fields not read",
    message: "Each cost itself alone: the rest of its record was kept. Their text is listed here.",
  },
  "entry-unread": {
    kind: "dropped",
    title: "Parts of vocabularies not read",
    message: "Each cost itself alone: the rest of its vocabulary is used. Their text is listed here.",
  },
  "network-part-unread": {
    kind: "dropped",
    title: "Nodes and ties not read",
    message: "Each cost itself alone: the rest of its network was kept. Their text is listed here.",
  },
  "network-part-ignored": {
    kind: "dropped",
    title: "Parts of networks that are not kept",
    message: "What ties say beside their weight, colours and times have no place in an atlas.",
  },
  "name-left-out": {
    kind: "dropped",
    title: "Names that are no author's",
    message:
      "They stand where authors do: the body that published the proceedings, the number of a trial, marks where a name was lost. They were left out of the byline.",
  },
  "title-missing": {
    kind: "limited",
    title: "Papers without a title",
    message: "They were kept for their people or identifiers. They join no other record by title.",
  },
  "file-cut": {
    kind: "dropped",
    title: "Files that end too early",
    message: "What comes before the cut was read; what is missing behind it nobody can know.",
  },
  "byline-cut": {
    kind: "limited",
    title: "Bylines cut short",
    message:
      'They end in "et al." or were cut by their source: at least one name is missing on each. People and ties are missing there, so ranks by strength are safer than ranks by the number of ties, and fractional weights are upper bounds.',
  },
  "byline-missing": {
    kind: "limited",
    title: "Papers without a byline",
    message: "They give no people.",
  },
  "year-inferred": {
    kind: "inferred",
    title: "Dates without a year",
    message: "They belong to the year in which the page was taken.",
    remedy: "asOf",
  },
  "date-unparsed": {
    kind: "dropped",
    title: "Dates not understood",
    message: "The papers are kept without a date.",
  },
  "as-of-contradicted": {
    kind: "ambiguous",
    title: "Dates after the day given",
    message: "They lie after the day on which the source is said to have been taken.",
    remedy: "asOf",
  },
  "category-guessed": {
    kind: "ambiguous",
    title: "Category codes of several archives",
    message: "The archive that fits the rest of the page was taken.",
  },
  "category-unknown": {
    kind: "ambiguous",
    title: "Unknown category codes",
    message: "They are not in arXiv's list, and are kept as written.",
  },
  "header-contradicted": {
    kind: "claim",
    title: "Claims that contradict the page",
    message: "They are shown as the page's own claims and used nowhere.",
  },
  "abstract-missing": {
    kind: "limited",
    title: "Papers without an abstract",
    message: "Topics are found in their titles, or come with the file.",
  },
  "abstract-rejoined": {
    kind: "repaired",
    title: "Abstracts put together",
    message: "They ran over several paragraphs.",
  },
  "field-repaired": {
    kind: "repaired",
    title: "Fields that do not end",
    message: "They were taken to end where the next field begins.",
  },
  "latex-read": {
    kind: "repaired",
    title: "Texts with LaTeX",
    message: "Titles or abstracts hold LaTeX, which was made readable.",
  },
  "link-trimmed": {
    kind: "repaired",
    title: "Links trimmed",
    message: "They ended in punctuation of the sentence.",
  },
  "characters-replaced": {
    kind: "repaired",
    title: "Bytes that are no text",
    message: "They show as �.",
  },
  "encoding-guessed": {
    kind: "repaired",
    title: "Files in an old encoding",
    message: "Their bytes are no UTF-8; the encoding that gives most letters was taken.",
  },
  "columns-mapped": {
    kind: "inferred",
    title: "Columns recognised by name",
    message: "Which column was read as what. Where it is not right, it can be said.",
    remedy: "columns",
  },
  "paper-joined": {
    kind: "inferred",
    title: "Records joined",
    message: "They are the same paper as an earlier record. What each of them knows was put together.",
  },
  "paper-left-out": {
    kind: "dropped",
    title: "Records left out by decisions",
    message: "Somebody decided that they do not belong here. Each is listed.",
  },
  "paper-corrected": {
    kind: "repaired",
    title: "Fields corrected by decisions",
    message:
      "Somebody gave another title, year or byline than the source. Each is listed with what was read.",
  },
  "paper-possible": {
    kind: "ambiguous",
    title: "Records that may be one paper",
    message: "Something speaks for it and something against it. They were kept apart.",
  },
  "identifier-shared": {
    kind: "ambiguous",
    title: "Identifiers on unlike records",
    message:
      "One identifier stands on records whose titles and people differ, so it tells nothing. It was taken off them.",
  },
  "text-ignored": {
    kind: "dropped",
    title: "Lines outside every record",
    message: "They belong to no record and were left out.",
  },
} as const satisfies Record<string, Pick<Notice, "kind" | "title" | "message" | "remedy">>;
export type RemarkCode = keyof typeof remarkCodes;

/** What a reader makes of a source. Every record is a paper or rejected: `records = papers + rejected`. */
export interface Reading {
  records: number;
  papers: PaperDraft[];
  rejected: { line: number | null; reason: string; text: string }[];
  remarks: Remark[];
  page: AuthorPage | null;
  columns: TableColumn[] | null;
  /** What papers can be about, where the source is no list of papers but a vocabulary. */
  vocabulary?: Vocabulary;
  /** A network without papers, or its nodes or ties alone, where the source is that. */
  network?: GivenNetwork;
}

/** What is said of a kind of file that is read. */
export interface SourceKind {
  kind: string;
  /** What it is called in sentences: "an author page". */
  label: string;
  /** What it is called in a list of formats. */
  format: string;
  /** Who writes such files, each in a way of their own. */
  writtenBy: readonly string[];
}

export interface Reader extends SourceKind {
  /** Why the beginning of a file (its first 64 kB) looks like this kind, or null if it does not. */
  recognise(head: string, options?: Options): string | null;
  read(text: SourceText, source: number, options: Options): Promise<Reading>;
}
