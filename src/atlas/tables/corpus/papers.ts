import { quoted } from "../../../lib/quoted.ts";
import { yearOf, type Paper, type PaperDate } from "../../../model/paper.ts";
import {
  flag,
  flagOrNone,
  text,
  textOrNone,
  whole,
  wholeInList,
  wholeOrNone,
  type ValuesOf,
} from "../column.ts";
import type { CorpusTable } from "../table.ts";
import { identifierColumns, toIdentifierCells } from "./identifier-columns.ts";

/** What the outline of a paper is made of. */
export const outlineColumns = {
  id: text("its id, as in addresses"),
  title: text("its title"),
  date: textOrNone("its date as understood: YYYY, YYYY-MM or YYYY-MM-DD"),
  date_written: textOrNone("its date as its source writes it"),
  year_inferred: flagOrNone("whether the year was inferred"),
};

const columns = {
  paper: whole("its row, from 0: other tables name it by this"),
  id: outlineColumns.id,
  title: outlineColumns.title,
  year: wholeOrNone("the year of its date"),
  date: outlineColumns.date,
  date_written: outlineColumns.date_written,
  year_inferred: outlineColumns.year_inferred,
  other_date: textOrNone("the date of another version, such as the preprint, as understood"),
  other_date_written: textOrNone("that date as its source writes it"),
  other_year_inferred: flagOrNone("whether the year of that date was inferred"),
  byline_complete: flag("false when the byline ends in “et al.” or was cut by its source"),
  venue: textOrNone("the journal, series or conference that it appeared in"),
  volume: textOrNone("the volume"),
  issue: textOrNone("the issue"),
  pages: textOrNone("the pages, or the number of the article"),
  ...identifierColumns,
  citations: wholeOrNone("how often it is cited"),
  citations_source: textOrNone("who says how often"),
  has_code: flag("whether its source marks it as one with code"),
  affiliation: textOrNone("an affiliation that belongs to the paper as a whole"),
  summary: textOrNone("a sentence about it that is not its abstract"),
  given_topics: wholeOrNone("how many topics came with it; none: they were found in its text"),
  source: whole("the source that it was read from first, as its place in the manifest, from 0"),
  source_line: wholeOrNone("the line of that source, from 1"),
  source_record: wholeInList("the record of that source, from 0"),
};

/** The facts of papers that are one each; what they have several of is in tables of its own. */
export const papersTable: CorpusTable<typeof columns> = {
  name: "papers",
  meaning: "a paper",
  columns,
  from: ({ papers }) => {
    const all = <T>(of: (paper: Paper) => T) => papers.map(of);
    const identifiers = papers.map((paper) => toIdentifierCells(paper.identifiers));
    const identifierValues = Object.keys(identifierColumns).map((name) => [
      name,
      identifiers.map((cells) => cells[name as keyof typeof cells]), // safe: these are their names
    ]);
    return {
      ...(Object.fromEntries(identifierValues) as ValuesOf<typeof identifierColumns>), // safe: every column has its values
      paper: Uint32Array.from(papers.keys()),
      id: all(({ id }) => id),
      title: all(({ title }) => title),
      year: all(yearOf),
      date: all(({ date }) => date?.iso ?? null),
      date_written: all(({ date }) => date?.written ?? null),
      year_inferred: all(({ date }) => date?.yearInferred ?? null),
      other_date: all(({ otherDate }) => otherDate?.iso ?? null),
      other_date_written: all(({ otherDate }) => otherDate?.written ?? null),
      other_year_inferred: all(({ otherDate }) => otherDate?.yearInferred ?? null),
      byline_complete: Uint8Array.from(papers, ({ byline }) => Number(byline.complete)),
      venue: all(({ venue }) => venue?.name ?? null),
      volume: all(({ venue }) => venue?.volume ?? null),
      issue: all(({ venue }) => venue?.issue ?? null),
      pages: all(({ venue }) => venue?.pages ?? null),
      citations: all(({ citations }) => citations?.count ?? null),
      citations_source: all(({ citations }) => citations?.source ?? null),
      has_code: Uint8Array.from(papers, ({ code }) => Number(code)),
      affiliation: all(({ affiliation }) => affiliation),
      summary: all(({ summary }) => summary),
      given_topics: all(({ givenTopics }) => givenTopics?.length ?? null),
      source: Uint32Array.from(papers, ({ origin }) => origin.source),
      source_line: all(({ origin }) => origin.line),
      source_record: all(({ origin }) => origin.index),
    };
  },
};

export type PaperValues = ValuesOf<typeof columns>;
export type OutlineValues = ValuesOf<typeof outlineColumns>;

/**
 * A date of three columns; null where it is not written.
 * @throws Error of a few words when it is no date.
 */
export function toDate(
  written: string | null,
  iso: string | null,
  yearInferred: boolean | null,
): PaperDate | null {
  if (written === null) return null;
  if (iso !== null && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(iso))
    throw new Error(`it has a date that is none: ${quoted(iso)}`);
  return { written, iso, yearInferred: yearInferred ?? false };
}
