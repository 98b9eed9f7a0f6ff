import { quoted } from "../../../lib/quoted.ts";
import type { Paper } from "../../../model/paper.ts";
import type { PaperFacts, PaperOutline } from "../../atlas-file.ts";
import { known } from "../list-table.ts";
import type { ReadTable } from "../table.ts";
import { categoriesTable } from "./categories.ts";
import { fieldSourcesTable } from "./field-sources.ts";
import { givenTopicsTable } from "./given-topics.ts";
import { fromIdentifierCells, identifierColumns, type IdentifierCells } from "./identifier-columns.ts";
import { joinedRecordsTable } from "./joined-records.ts";
import { keywordsTable } from "./keywords.ts";
import { linksTable } from "./links.ts";
import { affiliationsTable, mentionsTable, toMentions } from "./mentions.ts";
import { outlineColumns, papersTable, toDate, type OutlineValues, type PaperValues } from "./papers.ts";
import { referencesTable } from "./references.ts";

/**
 * The outlines of papers, of few columns.
 * @throws Error when a table is damaged.
 */
export async function readOutlines(read: ReadTable): Promise<PaperOutline[]> {
  const values = await read({ ...papersTable, columns: outlineColumns });
  const categories = categoriesTable.toLists(await read(categoriesTable), values.id.length);
  return values.id.map((_, row) => ({ ...toOutline(values, row), categories: categories[row] ?? [] }));
}

function toOutline(values: OutlineValues, row: number): Omit<PaperOutline, "categories"> {
  const id = values.id[row] ?? "";
  if (!id.startsWith("paper:")) throw new Error(`it has a paper of the id ${quoted(id)}, which is none`);
  const { date_written: written, date, year_inferred: inferred } = values;
  return {
    id: id as Paper["id"], // safe: it begins as the ids of papers do
    title: values.title[row] ?? "",
    date: toDate(written[row] ?? null, date[row] ?? null, inferred[row] ?? null),
  };
}

/**
 * Papers of their tables, without their abstracts.
 * @throws Error when a table is damaged, or they contradict each other.
 */
export async function readPapers(read: ReadTable): Promise<PaperFacts[]> {
  const values = await read(papersTable);
  const count = values.id.length;
  const mentions = toMentions(await read(mentionsTable), await read(affiliationsTable), count);
  const categories = categoriesTable.toLists(await read(categoriesTable), count);
  const keywords = keywordsTable.toLists(await read(keywordsTable), count);
  const links = linksTable.toLists(await read(linksTable), count);
  const references = referencesTable.toLists(await read(referencesTable), count);
  const givenTopics = givenTopicsTable.toLists(await read(givenTopicsTable), count);
  const joined = joinedRecordsTable.toLists(await read(joinedRecordsTable), count);
  const fieldSources = fieldSourcesTable.toLists(await read(fieldSourcesTable), count);
  return values.id.map((_, row) => {
    const { given_topics: given, byline_complete: complete } = values;
    return {
      ...toFacts(values, row),
      byline: { names: mentions[row] ?? [], complete: complete[row] === 1 },
      categories: categories[row] ?? [],
      keywords: keywords[row] ?? [],
      links: links[row] ?? [],
      references: references[row] ?? [],
      givenTopics: given[row] === null ? null : (givenTopics[row] ?? []),
      joined: joined[row] ?? [],
      fieldSources: Object.fromEntries(fieldSources[row] ?? []),
    };
  });
}

type Lists =
  "byline" | "categories" | "keywords" | "links" | "references" | "givenTopics" | "joined" | "fieldSources";

const identifierNames = Object.keys(identifierColumns) as (keyof IdentifierCells)[]; // safe: these are their names

/** What a paper has one of each. */
function toFacts(values: PaperValues, row: number): Omit<PaperFacts, Lists> {
  const identifiers = Object.fromEntries(identifierNames.map((name) => [name, values[name][row] ?? null]));
  const { other_date_written: written, other_date: otherDate, other_year_inferred: inferred } = values;
  const citations = values.citations[row] ?? null;
  return {
    ...toOutline(values, row),
    code: values.has_code[row] === 1,
    affiliation: values.affiliation[row] ?? null,
    summary: values.summary[row] ?? null,
    identifiers: fromIdentifierCells(identifiers as IdentifierCells), // safe: every column has its cell
    otherDate: toDate(written[row] ?? null, otherDate[row] ?? null, inferred[row] ?? null),
    venue: venueAt(values, row),
    citations: citations === null ? null : { count: citations, source: values.citations_source[row] ?? "" },
    origin: {
      source: values.source[row] ?? 0,
      line: values.source_line[row] ?? null,
      index: values.source_record[row] ?? 0,
    },
  };
}

function venueAt({ venue, volume, issue, pages }: PaperValues, row: number): Paper["venue"] {
  const name = venue[row] ?? null;
  if (name === null) return null;
  return {
    name,
    ...known({ volume: volume[row] ?? null, issue: issue[row] ?? null, pages: pages[row] ?? null }),
  };
}
