import { categoriesTable } from "./corpus/categories.ts";
import { fieldSourcesTable } from "./corpus/field-sources.ts";
import { givenTopicsTable } from "./corpus/given-topics.ts";
import { joinedRecordsTable } from "./corpus/joined-records.ts";
import { keyphrasesTable } from "./corpus/keyphrases.ts";
import { keywordsTable } from "./corpus/keywords.ts";
import { linksTable } from "./corpus/links.ts";
import { affiliationsTable, mentionsTable } from "./corpus/mentions.ts";
import { nameJudgementsTable } from "./corpus/name-judgements.ts";
import { noticeItemsTable } from "./corpus/notice-items.ts";
import { papersTable } from "./corpus/papers.ts";
import { nameVariantsTable, peopleTable, personPapersTable } from "./corpus/people.ts";
import { referencesTable } from "./corpus/references.ts";
import { occurrencesTable } from "./corpus/occurrences.ts";
import { topicBroaderTable, topicFormsTable, topicPapersTable, topicsTable } from "./corpus/topics.ts";
import { elsewhereTable } from "./networks/elsewhere.ts";
import { nodePapersTable, tiePapersTable, tiePeopleTable, tieTopicsTable } from "./networks/lists.ts";
import { nodesTable } from "./networks/nodes.ts";
import { tieBackTable } from "./networks/tie-back.ts";
import { tiesTable } from "./networks/ties.ts";
import type { CorpusTable, NetworkTable } from "./table.ts";

/** The tables of the corpus, but for the abstracts, which come in parts. */
export const corpusTables: readonly CorpusTable[] = [
  papersTable,
  mentionsTable,
  affiliationsTable,
  categoriesTable,
  keywordsTable,
  linksTable,
  referencesTable,
  givenTopicsTable,
  joinedRecordsTable,
  fieldSourcesTable,
  peopleTable,
  nameVariantsTable,
  personPapersTable,
  nameJudgementsTable,
  topicsTable,
  topicFormsTable,
  topicPapersTable,
  topicBroaderTable,
  occurrencesTable,
  keyphrasesTable,
  noticeItemsTable,
];

/** The tables of a network. */
export const networkTables: readonly NetworkTable[] = [
  nodesTable,
  nodePapersTable,
  elsewhereTable,
  tiesTable,
  tieBackTable,
  tiePapersTable,
  tieTopicsTable,
  tiePeopleTable,
];
